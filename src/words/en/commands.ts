type Called = readonly [name: string, description: string];

/** Names and purposes of commands, then of options; names in small letters, 100 characters at most. */
export const COMMANDS = {
  ask: ['ask', 'Ask an article; it answers in its own words'],
  summary: ['summary', 'The most telling sentences of an article'],
  articles: ['article', 'What there is to read, and what this channel reads'],
  new: ['new', 'Forget the conversation here and begin a new one'],
  help: ['help', 'How to ask'],
  privacy: ['privacy', 'What is kept, and how to delete it'],
  list: ['list', 'All articles'],
  show: ['show', 'What an article is, and questions that it answers'],
  use: ['use', 'Choose the article that this channel asks (Manage Server); without a name, all of them'],
  askHere: ['ask', 'Answer questions in this channel without being mentioned (Manage Server)'],
  add: [
    'add',
    'Give this server something to read: a link, a file, or neither to paste a text (Manage Server)',
  ],
  remove: ['remove', 'Take away an article that this server has added (Manage Server)'],
  reload: ['reload', 'Read a link anew now (Manage Server)'],
  gaps: ['gaps', 'What was asked and not answered (Manage Server)'],
  export: ['export', 'This server’s articles and settings as a file, which add takes back (Manage Server)'],
  question: ['question', 'What do you want to know?'],
  article: ['article', 'The article to ask, by its title'],
  private: ['private', 'Show the answer only to you'],
  sentences: ['sentences', 'How many sentences, 1 to 10 (3 unless said)'],
  tellHere: ['tell-here', 'Say in this channel when a page can no longer be read (Manage Server)'],
  on: ['on', 'On or off'],
  link: ['link', 'A page, or a file on the web'],
  file: ['file', 'Text, Markdown, web page, PDF, Word or EPUB, 5 MB at most'],
  reread: ['reread', 'How often a link is read anew (daily unless said)'],
} satisfies Record<string, Called>;

/** What is chosen of a list or in a message's menu. */
export const MENU_ITEMS = {
  daily: 'daily',
  weekly: 'weekly',
  never: 'never',
  askAboutMessage: 'Ask about this message',
  addAsArticle: 'Add as article',
};
