const listed = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Names of meta elements, the most reliable first; small letters, without what parts words. */
export const AUTHOR = listed(`
  citationauthor parselyauthor sailthruauthor dccreator dctermscreator dccontributorauthor articleauthor
  articleauthorname ogarticleauthor author authors creator byl byline`);
export const PUBLISHED = listed(`
  articlepublishedtime ogarticlepublishedtime articlepublished articlepublishdate
  citationpublicationdate citationonlinedate citationdate prismpublicationdate parselypubdate
  sailthrudate datepublished dcdateissued dctermsissued dcissued dcdatecreated dctermscreated
  dctermsavailable dcdate dctermsdate publishdate publisheddate publicationdate publishedtime
  publishtime publishedat originalpublicationdate firstpublished firstpublishdate pubdate datepub
  published ogpublishedtime ogpubdate displaydate releasedate ogreleasedate datecreated created date`);
export const CHANGED = listed('articlemodifiedtime ogupdatedtime datemodified dctermsmodified lastmodified');
export const SITE = ['ogsitename', 'applicationname'];
export const LANGUAGE = ['contentlanguage', 'oglocale', 'dclanguage'];
export const URLS = ['ogurl'];
export const DESCRIPTION = listed('description ogdescription twitterdescription dcdescription');
export const RIGHTS = listed('dcrights dctermsrights rights copyright');
export const TITLE = ['ogtitle', 'twittertitle', 'citationtitle'];
