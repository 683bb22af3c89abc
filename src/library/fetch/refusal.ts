import { ENGLISH } from '../../words/en.ts';
import { type Trouble, troubleText } from '../../words/trouble.ts';

/** Why a link is not read, and what a person is told of it. */
const SENTENCES = {
  'not-a-link': 'that is no web link: one begins with http:// or https:// and names a site',
  credentials: 'the link holds a user name or a password; give it without',
  port: 'the link names a port other than 80 and 443, which is not opened',
  'private-address': 'the link leads to an address that is not public, which is never opened',
  robots: "the site's robots.txt asks programs not to read this page",
  unreachable: 'the site cannot be reached; check the link, or try again later',
  timeout: 'the site took longer than ten seconds; try again later',
  'too-many-redirects': 'the link is passed on more than five times',
  'unsafe-redirect': 'the link is passed on to an address that is no web page or is less secure',
  'not-found': 'there is no such page, or no longer; check the link',
  'not-allowed': 'the site does not let this page be read',
  'login-page': 'the page is behind a login; add it as a file or as text',
  'bot-check': 'the site wants a check that its reader is a person; add the page as a file or as text',
  'server-error': 'the site has a fault of its own; try again later',
  'error-page': 'the site answers with an error page instead of the page; check the link',
  'empty-shell': 'the page is empty until a browser runs its programs; add it as a file or as text',
  unreadable: 'it cannot be read as an article',
  'too-large': 'it is larger than 5 MB',
  'too-hard': 'it takes too much time or memory to read; simplify it or split it',
  'wrong-type': 'it is neither a page nor a text, Markdown, PDF, DOCX or EPUB file',
  'foreign-file': 'it is no file of those that may be fetched there',
  broken: 'what the site sends is damaged or incomplete; try again later',
} as const;

export type Reason = keyof typeof SENTENCES;

/** A link that is not read; `message` is one calm sentence without its first capital and full stop. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: Reason;
  readonly message: string;
  /** What more is known of a file that is unreadable; null for other reasons. */
  readonly trouble: Trouble | null;
}

export function refuse(reason: Reason, trouble: Trouble | null = null): Refusal {
  const message = trouble === null ? SENTENCES[reason] : troubleText(trouble, ENGLISH);
  return { kind: 'refused', reason, message, trouble };
}
