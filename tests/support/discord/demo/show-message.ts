import { unescapeMarkdown } from '../../../../src/discord/render/escape-markdown.ts';
import { hasFlag, type Message } from '../message.ts';
import { componentsWithin } from '../validate/layout.ts';
import { paint } from './paint.ts';

/** A button that can be pressed by its number. */
export interface Button {
  readonly label: string;
  readonly customId: string;
}

/** The message's buttons, row by row. */
export function buttonsOf(message: Message): readonly Button[] {
  return componentsWithin(message.components).flatMap(({ component }) => {
    const { label, custom_id: customId } = component as { label?: string; custom_id?: string };
    return label !== undefined && customId !== undefined ? [{ label, customId }] : [];
  });
}

/** The message as a person would see it: what Discord formats is formatted, what is escaped is shown as it is. */
export function showMessage(message: Message, about: string, firstNumber: number): string {
  const privately = message.onlyFor === null ? '' : paint('dim', ' · only you can see this');
  const head = `${paint('bold', message.author.displayName ?? message.author.username)} ${paint('inverse', ' APP ')} ${paint('dim', about)}${privately}`;
  const body = message.content === '' ? [] : message.content.split('\n').map(showLine);
  const embeds = hasFlag(message, 'suppressEmbeds') ? [] : message.embeds.flatMap(showEmbed);
  const buttons = buttonsOf(message).map(({ label }, i) => paint('inverse', ` ${firstNumber + i} ${label} `));
  return [head, ...body, ...embeds, ...(buttons.length === 0 ? [] : [buttons.join('  ')])].join('\n');
}

function showLine(line: string): string {
  if (line === '>' || line.startsWith('> ')) return `${paint('dim', '┃')} ${showLine(line.slice(2))}`;
  if (line.startsWith('-# ')) return paint('dim', showWords(line.slice(3)));
  if (line.startsWith('- ')) return `• ${showWords(line.slice(2))}`;
  return showWords(line);
}

/** Bold, underline, code and links; the marks that are escaped stay text. */
function showWords(words: string): string {
  const marks =
    /\\(?<escaped>[^\sA-Za-z0-9])|\*\*|__|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\(<?(?<address>[^)>]+)>?\)|<[#@](?<id>\d+)>/g;
  let [isBold, isUnderlined] = [false, false];
  let shown = '';
  let last = 0;
  const add = (text: string): void => {
    const underlined = isUnderlined ? paint('underline', text) : text;
    shown += isBold ? paint('bold', underlined) : underlined;
  };
  for (const match of words.matchAll(marks)) {
    add(unescapeMarkdown(words.slice(last, match.index)));
    last = match.index + match[0].length;
    const { escaped, code, label, id } = match.groups ?? {};
    if (match[0] === '**') isBold = !isBold;
    else if (match[0] === '__') isUnderlined = !isUnderlined;
    else
      add(
        escaped ??
          (code && paint('cyan', code)) ??
          (label && paint('cyan', label)) ??
          paint('cyan', match[0].startsWith('<#') ? `#${id}` : '@verbatim'),
      );
  }
  add(unescapeMarkdown(words.slice(last)));
  return shown;
}

function showEmbed({ title, description, footer }: Message['embeds'][number]): readonly string[] {
  const lines = [title && paint('bold', title), description, footer && paint('dim', footer.text)];
  return lines.flatMap((line) =>
    line ? line.split('\n').map((each) => `${paint('dim', '▌')} ${each}`) : [],
  );
}
