import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';

/** The sentences of a file, headings marked, each with its line ends as blanks. */
function sentencesOf(text: string, format: 'md' | 'txt'): string[] {
  const article = parseArticle('file', text, format);
  return article.sentences.map(({ role, start, end }) => {
    const shown = article.text.slice(start, end).replace(/\s+/g, ' ');
    return role === 'body' ? shown : `${role}: ${shown}`;
  });
}

describe('lines that their author meant to stand apart', () => {
  test.each<readonly [what: string, 'md' | 'txt', text: string, sentences: readonly string[]]>([
    [
      'a few words over a numbered clause, inside an item',
      'md',
      'Our returns.\n\n1. Returns\n1.1 You may return unworn goods within 30 days of delivery.\n1.2 Postage is paid by you.\n',
      [
        'Our returns.',
        'Returns',
        '1.1 You may return unworn goods within 30 days of delivery.',
        '1.2 Postage is paid by you.',
      ],
    ],
    [
      'a few words over a sentence',
      'md',
      'Text first.\n\nParking\nThere are forty spaces behind the building, free for two hours.\n',
      ['Text first.', 'Parking', 'There are forty spaces behind the building, free for two hours.'],
    ],
    [
      'a sentence broken before a name stays one',
      'md',
      'Text first.\n\nWe met with\nAnna in the large hall of the old town, which was closed.\n',
      ['Text first.', 'We met with Anna in the large hall of the old town, which was closed.'],
    ],
    [
      'a sentence broken before a word with a colon stays one',
      'md',
      'Text first.\n\nUntil the pipe was laid all of the water in the town came from one\nsource: a spring under the hill that never ran dry.\n',
      [
        'Text first.',
        'Until the pipe was laid all of the water in the town came from one source: a spring under the hill that never ran dry.',
      ],
    ],
    [
      'a sentence broken before a name with a colon, after a word that goes on',
      'md',
      'Text first.\n\nIt is known for its\nRed Label: a jam without sugar.\n',
      ['Text first.', 'It is known for its Red Label: a jam without sugar.'],
    ],
    [
      'labels in small letters, however long',
      'md',
      'Text first.\n\nname: the name of the boat as it stands in the register of the harbour\nspeed: in knots\n\nGive both.\n',
      [
        'Text first.',
        'name: the name of the boat as it stands in the register of the harbour',
        'speed: in knots',
        'Give both.',
      ],
    ],
    [
      'labels after a sentence',
      'md',
      'Text first.\n\nThe boat has two fields that can be set by whoever owns it.\nspeed: in knots\n',
      ['Text first.', 'The boat has two fields that can be set by whoever owns it.', 'speed: in knots'],
    ],
    [
      'labels and a list in small letters',
      'txt',
      'Residential, for parents\n\nWhen: Mon 8 June to Fri 12 June\nWhere: Brandle Mere Outdoor Centre, LA23\nLeave: 8.15 sharp from the school car park\n\nKIT LIST\nwaterproof coat\nold trainers\nsleeping bag\ntorch and batteries\nwash kit\n\nBring it on Monday morning.\n',
      [
        'title: Residential, for parents',
        'When: Mon 8 June to Fri 12 June',
        'Where: Brandle Mere Outdoor Centre, LA23',
        'Leave: 8.15 sharp from the school car park',
        'heading: KIT LIST',
        'waterproof coat',
        'old trainers',
        'sleeping bag',
        'torch and batteries',
        'wash kit',
        'Bring it on Monday morning.',
      ],
    ],
    [
      'text that is wrapped by hand',
      'txt',
      'The long walk\n\nIt was raining on the hill when they came up from\nthe village, and the path was so deep in mud that\nthey had to walk on the wall.\n',
      [
        'title: The long walk',
        'It was raining on the hill when they came up from the village, and the path was so deep in mud that they had to walk on the wall.',
      ],
    ],
    [
      "a wiki's headings in a file that is called Markdown",
      'md',
      "== Overview ==\nThe '''Wyrm''' is a boss.\n\n== Drops ==\n* Scale\n* Heart\n",
      ['heading: Overview', "The '''Wyrm''' is a boss.", 'heading: Drops', 'Scale', 'Heart'],
    ],
    [
      'such a file with front matter',
      'md',
      '+++\ntitle = "Wyrm"\n+++\nIt is a boss\n\n== Drops ==\nIt drops a scale.\n\n== Lair ==\nIt lies in a cave.\n',
      ['It is a boss', 'heading: Drops', 'It drops a scale.', 'heading: Lair', 'It lies in a cave.'],
    ],
    [
      'Markdown whose headings stand right above text',
      'md',
      '# The pier\nIt is long.\n\n== old ==\n\n## Its lamps\nThey are green.\n\n== older ==\n',
      ['title: The pier', 'It is long.', '== old ==', 'heading: Its lamps', 'They are green.', '== older =='],
    ],
    [
      "a wiki's numbered list",
      'md',
      '== Mooring ==\n# Rope\n\n== Leaving ==\nDo so:\n# Take it in.\nSlowly.\n# Row.\n',
      ['heading: Mooring', '# Rope', 'heading: Leaving', 'Do so:', '# Take it in.', 'Slowly.', '# Row.'],
    ],
    [
      'Markdown that shows such headings in code',
      'md',
      'Headings\n===\n\nWrite them so:\n\n```\n== Drops ==\n== Lair ==\n```\n\nThat is all.\n',
      ['title: Headings', 'Write them so:', '== Drops ==', '== Lair ==', 'That is all.'],
    ],
  ])('%s', (_, format, text, sentences) => {
    expect(sentencesOf(text, format)).toEqual(sentences);
  });
});
