const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Countries, peoples' homelands, continents, and cities that news names without saying what they are; single words, lower case. */
export const PLACE_NAMES = set(`
  afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus
  belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burundi cambodia cameroon canada chad chile china
  colombia congo croatia cuba cyprus denmark djibouti dominica ecuador egypt england eritrea estonia ethiopia fiji finland france gabon
  gambia georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq
  ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
  liechtenstein lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco
  mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau
  palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore
  slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga
  tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam wales yemen zambia zimbabwe scotland
  africa america antarctica asia europe oceania gaza crimea siberia bavaria catalonia kashmir tibet
  amsterdam ankara athens atlanta baghdad bangkok barcelona beijing beirut belfast belgrade berlin birmingham bogota boston brussels
  bucharest budapest cairo calcutta caracas chicago copenhagen damascus delhi detroit doha dubai dublin edinburgh florence frankfurt
  geneva glasgow hamburg hanoi havana helsinki houston istanbul jakarta jerusalem johannesburg kabul karachi kathmandu khartoum kyiv kiev
  lagos lahore leeds lima lisbon liverpool london lyon madrid manchester manila marseille melbourne miami milan minsk montreal moscow
  mumbai munich muscat nairobi naples nice oslo oxford cambridge paris philadelphia prague pyongyang rabat riga riyadh rome rotterdam
  seattle seoul shanghai sofia stockholm sydney taipei tallinn tehran tokyo toronto tripoli tunis turin valencia vancouver venice vienna
  vilnius warsaw washington zagreb zurich california texas florida virginia nevada arizona oregon ohio michigan alaska hawaii maine
  colorado carolina dakota georgia illinois indiana iowa kansas kentucky louisiana maryland massachusetts minnesota mississippi missouri
  montana nebraska oklahoma pennsylvania tennessee utah vermont wisconsin wyoming quebec ontario nile rhine danube thames
`);

export const MEN = set(`
  aaron abdul abraham adam adrian ahmed alan albert alexander alfred ali allan andrew anthony antonio antony arthur barack ben benjamin
  bernard bill bob brad brendan brett brian bruce carl carlos charles chris christian christopher claude colin daniel dave david dennis
  derek diego dmitri don donald douglas edmond edmund eduardo edward edwin emmanuel eric ernest eugene felix fernando francis francisco
  frank franz fred frederick friedrich gary george georges gerald gilbert giovanni gordon graham greg gregory gustav guy hans harold
  harry hassan heinrich henri henry herbert howard hugh hugo ian ibrahim igor isaac ivan jack jacob jacques jake james jan jason jean
  jeff jeffrey jeremy jerry jim joe joel johann john johnny jonathan jorge jose joseph joshua josiah juan julian julius karl keith ken
  kenneth kevin khaled kurt lance larry lawrence leo leon leonard leonardo lewis liam louis lucas ludwig luigi luis luke malcolm marc
  marcel marco marcus mario mark martin matt matthew maurice max michael miguel mike mohamed mohammed muhammad nathan neil nicholas nick
  nicolas nigel nikolai noah oliver omar oscar otto owen pablo patrick paul pedro peter philip pierre rafael ralph raymond richard rob
  robert roberto rodney roger roland ronald ross roy rudolf rupert russell ryan salman samuel scott sean sebastian sergei simon stanley
  stefan stephen steve steven stuart ted terry theodore thomas tim timothy toby tom tony victor vincent vladimir walter werner wilhelm
  william winston wolfgang xavier yusuf
`);

export const WOMEN = set(`
  abigail ada agatha agnes aisha alexandra alice alison amanda amelia amy ana andrea angela anita ann anna anne annie audrey barbara
  beatrice bella bertha beth betty brenda bridget camilla carla carmen carol caroline catherine cecilia charlotte chloe christina
  christine claire clara claudia cleopatra condoleezza cynthia daisy dana deborah denise diana diane dolores donna dora doris dorothy
  edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa elsie emily emma erica esther ethel eva eve evelyn
  fatima fiona flora florence frances frida gabriela gertrude gillian gina gloria grace greta hannah harriet hazel heather heidi helen
  helena hillary ida inga ingrid irene iris isabel isabella jacqueline jane janet jean jennifer jessica jill joan joanna josephine
  joyce judith judy julia julie kamala karen kate katherine kathleen kathryn katie kim laura lauren leila lena leonora lily linda
  lisa lise liz lois lorna louise lucy lydia mabel madeleine margaret maria marie marilyn marjorie martha mary matilda maud maya megan
  melissa mia michelle mildred miriam molly mona monica nadia nancy naomi natalie nicola nina nora olga olivia pamela patricia paula
  pauline penelope phyllis priscilla rachel rebecca rhoda rita rosa rosalind rose rosemary ruth sally samantha sandra sara sarah sharon
  sheila shirley sofia sonia sophia sophie stella stephanie susan suzanne sylvia tamara tanya teresa thelma theresa tina ursula valentina
  valerie vanessa vera veronica victoria viola virginia vivian wendy winifred yasmin yvonne zoe
`);
