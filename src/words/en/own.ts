import { counting } from '../counting.ts';

const { number, count } = counting('en');

const articles = (value: number): string => count(value, { one: 'article', other: 'articles' });
const sentences = (value: number): string => count(value, { one: 'sentence', other: 'sentences' });
const paragraphs = (value: number): string => count(value, { one: 'paragraph', other: 'paragraphs' });

/** What the bot says of the articles that a server adds. */
export const OWN = {
  /** Why a link or a file is not read. */
  refused: {
    'not-a-link': 'That is no web link: one begins with http:// or https:// and names a site.',
    credentials: 'The link holds a user name or a password; give it without.',
    port: 'The link names a port other than 80 and 443, which is not opened.',
    'private-address': 'The link leads to an address that is not public, which is never opened.',
    robots:
      'The site’s robots.txt asks programs not to read this page. Add the page as a file or as text if you may.',
    unreachable: 'The site cannot be reached. Check the link, or try again later.',
    timeout: 'The site took longer than ten seconds. Try again later.',
    'too-many-redirects': 'The link is passed on more than five times.',
    'unsafe-redirect': 'The link is passed on to an address that is no web page or is less secure.',
    'not-found': 'There is no such page, or no longer (404). Check the link.',
    'not-allowed': 'The site does not let this page be read. Add it as a file or as text if you may.',
    'login-page': 'The page is behind a login. Add it as a file or as text.',
    'bot-check': 'The site wants to be sure that a person reads it. Add the page as a file or as text.',
    'server-error': 'The site has a fault of its own. Try again later.',
    'error-page': 'The site answers with an error page instead of the page. Check the link.',
    'empty-shell': 'The page is empty until a browser runs its programs. Add it as a file or as text.',
    unreadable: 'It cannot be read as an article.',
    'too-large': 'It is larger than 5 MB. Split it, or add the part that matters.',
    'too-hard': 'It takes too much time or memory to read. Simplify it, or split it.',
    'wrong-type': 'It is neither a page nor a text, Markdown, PDF, Word (.docx) or EPUB file.',
    broken: 'What came is damaged or incomplete. Try again later.',
    'foreign-file': 'That file does not come from Discord. Give its address as a link.',
  },
  /** With what is wrong with it. */
  unreadable: (reason: string) => `It cannot be read: ${reason}.`,
  noRoom: {
    articles: (most: number) =>
      `This server has ${articles(most)} already, and no more may be kept. Remove one first.`,
    size: (millions: number) =>
      `With it, this server’s articles would be longer than ${number(millions)} million characters together. Remove one first.`,
    title: 'This server has an article with that title already. Remove it first, or give this one another.',
  },
  help: '**For moderators:** `/article add` gives me something to read for this server alone. Server Settings → Integrations hands it to other roles.',
  notHere: 'Articles can be added in servers only.',
  add: {
    both: 'Give a link or a file, not both.',
    form: 'Add an article',
    link: 'Link to a page or a file',
    title: 'Title, for pasted text',
    text: 'Or paste the text here',
    nothing: 'Nothing was given: paste a link or a text.',
    opening: 'I am opening the link …',
    fetching: 'I am fetching the file …',
    reading: 'It is here; I am reading it …',
    trying: 'I have read it; I am looking for questions to try …',
    added: (title: string) => `Added: **${title}**`,
    changed: (title: string) => `Read anew: **${title}**`,
    unchanged: (title: string) => `“${title}” says the same as before; nothing has changed.`,
    author: (name: string) => `by ${name}`,
    size: (ofSentences: number, ofParagraphs: number) =>
      `${sentences(ofSentences)} in ${paragraphs(ofParagraphs)}`,
    check: 'Please check:',
    try: 'Questions to try:',
    noneToTry: 'I found no question of my own that it answers; ask it one.',
    noText: 'That message has neither text, nor a link, nor a file that I can read.',
    removeHint: 'Not what you meant? `/article remove` takes it away.',
  },
  remove: {
    done: (title: string) => `Done. “${title}” is removed, and nothing is answered from it any more.`,
    byOperator: (title: string) =>
      `“${title}” was put here by whoever runs me, and cannot be changed from a server.`,
    none: 'This server has no articles of its own. `/article add` adds one.',
  },
  reload: {
    changed: (title: string) => `Done. “${title}” has changed; from now on I answer from the new text.`,
    unchanged: (title: string) => `“${title}” is the same as before.`,
    busy: (title: string) => `“${title}” is being read anew at this moment.`,
    kept: 'The text read before stays.',
    notALink: (title: string) =>
      `“${title}” was given as a file or as text. Add it anew with \`/article add\`; a file of the same name takes its place.`,
  },
  list: {
    own: '**This server’s own**',
    operator: '**Everywhere**',
    link: (when: string) => `link, read ${when}`,
    file: (when: string) => `file, added ${when}`,
    text: (when: string) => `text, added ${when}`,
    fault: (reason: string) => `last reading failed: ${reason}`,
  },
  /** What moderators are told in the channel that they have named. */
  log: {
    on: 'Done. In this channel I say when a page can no longer be read anew, once each, and when I was without my database for a while. `/article list tell-here:False` ends it.',
    off: 'Done. I say no more anywhere when a page can no longer be read; `/article list` still shows it.',
    cannotWrite:
      'I cannot write here. It takes a channel, not a thread, in which I have View Channel and Send Messages.',
    toldIn: (channel: string) => `faults are told in ${channel}`,
    cannotTellIn: (channel: string) => `faults were to be told in ${channel}, but I cannot write there`,
    head: '**These pages could not be read anew.** I go on answering from the text that I read before.',
    foot: '`/article reload` tries again, `/article remove` takes one away. I say this once, until the page can be read again.',
    lost: (from: string, to: string) =>
      `From ${from} to ${to} I could not reach my database. Questions may have been answered without this server’s own articles and settings, and nothing could be changed. What I had confirmed before is kept.`,
  },
  show: {
    from: (source: string) => `From: ${source}`,
    pasted: 'From: pasted text',
    read: (when: string) => `Read: ${when}`,
    reread: { daily: 'Read anew: daily', weekly: 'Read anew: weekly', off: 'Read anew: only when asked to' },
    fault: (reason: string) => `The last reading failed: ${reason} The text read before stays.`,
  },
  gaps: {
    head: '**Asked and not answered, in the last 90 days**',
    none: 'Nothing was asked here in the last 90 days that I could not answer.',
    off: 'Unanswered questions are not kept here: somebody has switched that off in `/privacy`.',
    line: (question: string, asked: number, when: string) =>
      `“${question}” · ${count(asked, { one: 'time', other: 'times' })}, last ${when}`,
    closest: (article: string) => `closest, in “${article}”:`,
    add: 'Add an article',
  },
  privacy: {
    articles: (articlesKept: number, characters: number) =>
      `this server’s own articles: ${articles(articlesKept)}, ${count(characters, { one: 'character', other: 'characters' })} of text`,
    gaps: (questions: number) =>
      `questions that nothing answered, without who asked them, for 90 days: ${number(questions)}; not those asked in private`,
    log: 'the channel in which moderators are told of pages that cannot be read',
    noGaps: 'questions that nothing answered: none, that is switched off',
    left: 'When I leave this server, all of it is deleted after 30 days.',
    switchOff: 'Keep no questions',
    switchOn: 'Keep unanswered questions',
    switchedOff: 'Done. No questions are kept for this server any more, and those that were are deleted.',
    switchedOn:
      'Done. From now on questions that nothing answers are kept for 90 days, without who asked them.',
  },
  export: {
    done: 'This server’s articles and settings. `/article add` takes the file verbatim-export back, each of them where there are several, here or with another bot of this kind. The tables name no user and no message.',
    tooLarge: 'That is more than can be sent: at most ten files of 10 MB. Remove some articles first.',
    cutShort: 'The rest of the file cannot be read.',
    isNone: 'That is no file that `/article export` gave out, or it is damaged.',
    takenBack: (taken: number) => `Done. ${articles(taken)} taken back.`,
    clashes: (left: number) => `Left out because their titles are taken: ${number(left)}.`,
    noRoom: (left: number) => `Left out because no more may be kept: ${number(left)}.`,
    damaged: (left: number) => `Left out because they are damaged: ${number(left)}.`,
  },
};
