import { describe, expect, test } from 'vitest';
import { checkCommands } from './command.ts';

const long = (length: number): string => 'x'.repeat(length);
const many = <Item>(count: number, item: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => item(place));
const command = (more: object = {}) => ({ name: 'ask', description: 'Ask', ...more });
const option = (place: number, more: object = {}) => ({
  type: 3,
  name: `o${place}`,
  description: 'x',
  ...more,
});
const withOption = (more: object) => command({ options: [option(0, more)] });
const choice = (place: number) => ({ name: `${place}`, value: `${place}` });

test.each<[string, object]>([
  ['a name and description of the greatest length', command({ name: long(32), description: long(100) })],
  ['25 options', command({ options: many(25, option) })],
  ['25 choices', withOption({ choices: many(25, choice) })],
  ['names in other scripts', command({ name: 'frage', name_localizations: { ja: '質問', ru: 'вопрос' } })],
  [
    'a group of subcommands',
    command({ options: [option(0, { type: 2, options: [option(1, { type: 1 })] })] }),
  ],
  ['a message’s menu command', { type: 3, name: 'Ask about this message' }],
  ['contexts and installations', command({ contexts: [0, 1, 2], integration_types: [0, 1] })],
])('%s is taken', (_what, body) => {
  expect(() => checkCommands([body as Record<string, unknown>])).not.toThrow();
});

describe('what is wrong is refused at its place', () => {
  test.each<[string, object, string, string]>([
    ['a name of 33', command({ name: long(33) }), '0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['a name with a capital', command({ name: 'Ask' }), '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a blank', command({ name: 'ask me' }), '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', command({ description: '' }), '0.description', 'BASE_TYPE_REQUIRED'],
    ['a description of 101', command({ description: long(101) }), '0.description', 'BASE_TYPE_BAD_LENGTH'],
    [
      'a translation that is too long',
      command({ description_localizations: { de: long(101) } }),
      '0.description_localizations.de',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a language that does not exist',
      command({ name_localizations: { es: 'preguntar' } }),
      '0.name_localizations.es',
      'LOCALE_INVALID',
    ],
    ['26 options', command({ options: many(26, option) }), '0.options', 'BASE_TYPE_MAX_LENGTH'],
    [
      'an option twice',
      command({ options: [option(0), option(0)] }),
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option after one that is not',
      command({ options: [option(0), option(1, { required: true })] }),
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'a value beside subcommands',
      command({ options: [option(0, { type: 1 }), option(1)] }),
      '0.options.1.type',
      'BASE_TYPE_CHOICES',
    ],
    ['26 choices', withOption({ choices: many(26, choice) }), '0.options.0.choices', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a choice of 101',
      withOption({ choices: [{ name: long(101), value: 'x' }] }),
      '0.options.0.choices.0.name',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'choices with autocomplete',
      withOption({ autocomplete: true, choices: [choice(0)] }),
      '0.options.0',
      'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
    ],
    [
      'a greatest length of 6,001',
      withOption({ max_length: 6_001 }),
      '0.options.0.max_length',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a menu command with a description',
      { type: 3, name: 'x', description: 'x' },
      '0.description',
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_PROHIBITED',
    ],
    ['an unknown context', command({ contexts: [3] }), '0.contexts.0', 'BASE_TYPE_CHOICES'],
    [
      'more than 8,000 characters',
      command({
        options: many(4, (place) =>
          option(place, { choices: many(25, (each) => ({ name: long(50), value: `${each}${long(40)}` })) }),
        ),
      }),
      '0',
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', (_what, body, place, code) => {
    let thrown: unknown;
    try {
      checkCommands([body as Record<string, unknown>]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code: 50035 });
    const { errors } = thrown as { errors: unknown };
    const found = place
      .split('.')
      .reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], errors);
    expect(found).toMatchObject({ _errors: [{ code }] });
  });

  test('two of the same name and kind', () => {
    expect(() => checkCommands([command(), command()])).toThrow('Invalid Form Body');
    expect(() => checkCommands([command(), { type: 3, name: 'ask' }])).not.toThrow();
  });
});
