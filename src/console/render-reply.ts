import type { Article } from '../article/article.ts';
import { summaryLines } from '../summary/summary-lines.ts';
import type { Words } from '../words/words.ts';
import { type AnswerView, answerBlocks, matchBlocks, suggestionBlocks } from './answer-blocks.ts';
import { commandsIn } from './commands.ts';
import { paragraphOf, QUOTE_INDENT, quotePieces } from './quote.ts';
import { renderExplanation } from './render-explanation.ts';
import type { ConsoleReply } from './reply.ts';
import { aside, bold, dim, plain, type StyledBlock, type StyledPiece, says } from './styled.ts';

/** A reply as blocks; empty when there is nothing to say. Whole texts are printed without this. */
export function renderReply(
  reply: Exclude<ConsoleReply, { kind: 'text' | 'mistake' }>,
  view: AnswerView,
): StyledBlock[] {
  const { words } = view;
  const { quoted, reply: said } = words.console;
  switch (reply.kind) {
    case 'answer':
      return [
        ...(reply.picked ? [aside(quoted(reply.answer.question))] : []),
        ...answerBlocks(reply.answer, view),
      ];
    case 'next':
      return matchBlocks(reply.match, reply.rank, reply.of, view);
    case 'why': {
      const { article, sentence, highlights } = reply.match;
      const { readAs, question } = reply.answer;
      return [
        { pieces: [dim(readAs ?? question)] },
        { pieces: quotePieces(article, sentence, highlights), indent: QUOTE_INDENT },
        ...renderExplanation(reply.match, words),
      ];
    }
    case 'context':
      return renderContext(reply, words);
    case 'summary':
      return renderSummary(reply, words);
    case 'sentences':
      return renderSentences(reply.article, words);
    case 'articles':
      return renderArticles(reply.articles, reply.chosen, words);
    case 'chosen':
      return [says(reply.article ? said.only(reply.article.id) : said.every)];
    case 'suggestions':
      if (reply.suggestions.length === 0) return [says(said.nothingToSuggest)];
      return suggestionBlocks(reply.suggestions, view);
    case 'new':
      return [says(said.forgotten)];
    case 'help':
      return renderHelp(words);
    case 'quit':
      return [];
  }
}

type Of<K extends ConsoleReply['kind']> = Extract<ConsoleReply, { kind: K }>;

/** The sentences of one paragraph run on, as they do in the article. */
function renderContext({ match, sentences }: Of<'context'>, words: Words): StyledBlock[] {
  const { article } = match;
  const blocks: { readonly paragraph: number; readonly pieces: StyledPiece[] }[] = [];
  for (const one of sentences) {
    const here = one === match.sentence;
    const pieces = quotePieces(article, one, here ? match.highlights : [], here);
    const block = blocks.at(-1);
    if (one.paragraph > 0 && block?.paragraph === one.paragraph) block.pieces.push(plain(' '), ...pieces);
    else blocks.push({ paragraph: one.paragraph, pieces });
  }
  return [
    ...blocks.map(({ pieces }) => ({ pieces, indent: QUOTE_INDENT })),
    aside(`${article.id} · ${paragraphsOf(blocks, words)}`, QUOTE_INDENT),
  ];
}

function paragraphsOf(blocks: readonly { readonly paragraph: number }[], { answer }: Words): string {
  const numbers = blocks.map(({ paragraph }) => paragraph).filter((number) => number > 0);
  const [first, last] = [numbers[0], numbers.at(-1)];
  return first === last ? answer.paragraph(first ?? 0) : answer.paragraphs(first!, last!);
}

function renderSummary({ article, sentences }: Of<'summary'>, words: Words): StyledBlock[] {
  if (sentences.length === 0) return [says(words.console.reply.nothingToQuote)];
  const heading: StyledBlock = { pieces: [bold(article.title)] };
  const body: StyledBlock[] = summaryLines(article, sentences).flatMap(({ sentence, under }) => [
    ...(under ? [{ pieces: quotePieces(article, under), indent: QUOTE_INDENT }] : []),
    {
      pieces: [plain('• '), ...quotePieces(article, sentence), dim(`  ${paragraphOf(sentence, words)}`)],
      indent: QUOTE_INDENT,
      hang: 2,
    },
  ]);
  return [heading, ...body, aside(article.id, QUOTE_INDENT)];
}

function renderSentences(article: Article, { answer }: Words): StyledBlock[] {
  const digits = String(article.sentences.length).length;
  return article.sentences.map((one, i) => ({
    pieces: [
      dim(
        `${String(i + 1).padStart(digits)}  ${answer.roles[one.role]}${one.paragraph > 0 ? ` ${one.paragraph}` : ''}  ${one.start}–${one.end}  `,
      ),
      ...quotePieces(article, one),
    ],
    hang: digits + 2,
  }));
}

/** Longer names stand out of the column, so that one of them does not push all titles away. */
const LONGEST_ID = 24;

function renderArticles(articles: readonly Article[], chosen: string | null, words: Words): StyledBlock[] {
  const { reply } = words.console;
  const width = Math.max(0, ...articles.map(({ id }) => id.length).filter((length) => length <= LONGEST_ID));
  return articles.map((article) => {
    const { id, title, paragraphs } = article;
    const used = id === chosen ? ` · ${reply.inUse}` : '';
    return {
      pieces: [
        bold(id),
        plain(`${' '.repeat(Math.max(0, width - id.length))}  ${title}`),
        dim(`  ${reply.paragraphs(paragraphs.length)}${used}`),
      ],
      hang: width + 2,
    };
  });
}

function renderHelp(words: Words): StyledBlock[] {
  const commands = commandsIn(words);
  const width = 2 + Math.max(...commands.map(({ usage }) => usage.length));
  const rows = commands.map(({ usage, meaning }) => ({
    pieces: [bold(usage), plain(' '.repeat(width - usage.length)), plain(meaning)],
    hang: width,
  }));
  return [says(words.console.help.opening), ...rows];
}
