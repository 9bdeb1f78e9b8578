/**
 * What a full stop means in a language where Intl.Segmenter does not know it: words by word lists,
 * separated by spaces, without the last full stop. A word in small letters stands for its
 * capitalised form too. Written from grammars and from texts that were cut wrongly.
 */
export interface Abbreviations {
  /** "Mr. |Smith", "e.g. |Paris": never the end of a sentence. */
  never?: string;
  /** "No. |5", "Sept. |11": not the end before a number. */
  counted?: string;
  /**
   * "Elm St. |Bridge", "Jr. |Day": the end only before a word that opens sentences. What ends lists
   * ("etc.") needs no entry: a small letter goes on after it, a capital begins anew.
   */
  either?: string;
  /** Words that begin a sentence far more often than they go on after an abbreviation. */
  openers?: string;
  /** "am 3. |Mai", "Dne 3. |května": a number with a full stop is an ordinal. */
  ordinals?: true;
  /** What says, after a quotation that ends in a mark of its own, who spoke; a regular expression. */
  attribution?: string;
}

const CZECH: Abbreviations = {
  never: 'ing mgr mudr MUDr judr JUDr phdr PhDr RNDr bc prof doc sv ul např napr tzv tzn',
  counted: 'č str čl obr kap',

  openers: 'V Na To Je Byl Byla Ale A Pak Potom Po Se Z Do Když Jak On Ona Oni Bude Dnes Pro',
  ordinals: true,
};

const DANISH: Abbreviations = {
  never: 'f.eks bl.a dvs d.v.s dr prof ca hr pga mht',
  counted: 'kl nr s kap',
  either: 'mm m.m f.Kr e.Kr',
  openers: 'Det Den De Han Hun En Et I På Men Og Så Vi Jeg Du Når Hvis Der Da Som Til',
  ordinals: true,
};

/** By the language part of BCP 47 tags. */
export const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    never: `Mr Mrs Ms Mx Dr prof Messrs Sen Rep Gov Gen Maj Col Lt Sgt Cpl Pvt Capt Cmdr Adm Rev Hon
      Mt Ft Supt Insp Pres vs viz approx cf e.g i.e`,
    counted: `No Nos Nr vol fig figs ch sec pp art para eq
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`,
    either: 'Jr Sr Inc Co Corp Ltd Bros St Ave Blvd Rd al ibid ed eds',
    openers: `The He She It They We You I This That These Those There Then But And So When If In On At
      A An His Her Its Their Our My As For After Before Now Not Nobody Who What Why How Where While
      With Since To Some Many Others Both Yet However`,
    attribution: String.raw`(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(?:said|asked|replied|answered|cried|shouted|wondered|added)\b`,
  },
  de: {
    never: `Hr Fr Dr prof dipl ing bzw ca vgl ggf evtl inkl exkl sog Mio Mrd St Co z.B d.h u.a v.a
      i.d.R geb gest`,
    counted: `Nr Abs Abb Art Bd Kap Tab Ziff Aufl [\\p{L}-]*[Ss]tr
      Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez`,
    either: 'Chr u.Z Jh',
    openers: `Der Die Das Den Dem Er Sie Es Wir Ich Ihr Ein Eine Im Am In An Auf Mit Dann Doch Aber Und
      Danach Auch So Als Wenn Da Dort Nach Bei Seit Nun Alle`,
    ordinals: true,
  },
  fr: {
    never: 'M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste av apr env cf',
    counted: 'p pp art no n vol chap fig',
    either: 'J.-C',
    openers: `Le La Les Il Elle Ils Elles On Un Une Des Ce Cette Ces Dans Mais Et En Je Nous Vous Puis Pour
      Au Aux À Qui Son Sa Ses`,
  },
  es: {
    never: 'Sr Sra Srta Sres Dr Dra D Dña ud uds prof av avda gral lic ing',
    counted: 'pág págs núm art cap vol fig n no',
    either: 'EE UU',
    openers: `El La Los Las Lo Un Una Él Ella Ellos Ellas Es Era Y Pero En No Se Su Sus Al Por Para Como
      Cuando Hubo Si Con De Del Ya`,
  },
  it: {
    never: 'sig sigg sig.ra dott dott.ssa avv prof ing On arch geom',
    counted: 'art pag pagg n cap vol fig',
    either: 'a.C d.C',
    openers: `Il La Lo I Gli Le Un Una È Ma E Non In Poi Si Nel Nella Per Come Quando Al Con Da Di Era`,
  },
  pt: {
    never: 'Sr Sra Srta Dr Dra prof profa D av',
    counted: 'pág págs n art cap vol fig',

    openers: `O A Os As Um Uma Ele Ela Eles Elas É Era Mas E Não Em No Na Por Para Como Quando Se Com De Do
      Da`,
  },
  nl: {
    never: 'dhr mevr mw drs ir ing prof dr ds bijv o.a d.w.z ca',
    counted: 'blz nr art hfdst',
    either: 'e.d v.Chr n.Chr',
    openers:
      'De Het Een Hij Zij Ze Er Dit Dat Deze Maar En In Op Als Toen Dan We Wij Ik Je Met Voor Ook',
  },
  pl: {
    never: 'prof dr inż mgr ks św ul al im pl np tzw tj',
    counted: 'nr str art poz rozdz',
    either: 'r w godz tys mln mld',
    openers: 'W We Na To On Ona Oni Nie Ale I A Potem Po Z Ze Jest Był Gdy Jak Do Się Za O Dla Tam',
  },
  ru: {
    never: 'ул им акад проф доц пр пл г-н г-жа св напр тов т.е ср',
    counted: 'д кв стр рис гл',
    either: 'г гг тыс млн млрд руб',
    openers: `Он Она Оно Они Это В Во На И Но Я Мы Вы Там Тут Потом Как Когда Не По С Со У О Об А Для Если
      Все Так К Из За`,
  },
  uk: {
    never: 'вул ім акад проф доц пл св напр тов т.е',
    counted: 'д кв стор рис гл',
    either: 'р рр тис млн млрд грн',
    openers:
      'Він Вона Воно Вони Це В У На І Й Але Я Ми Ви Там Тут Потім Як Коли Не По З Із О А Для Якщо Усі',
  },
  cs: CZECH,
  sk: CZECH,
  sv: {
    never: 't.ex bl.a d.v.s dvs dr prof ca',
    counted: 'kl nr s sid kap',
    either: 'm.m f.Kr e.Kr',
    openers: 'Det Den De Han Hon En Ett I På Men Och Så Vi Jag Du När Om Sedan Som Till Där Då',
  },
  da: DANISH,
  no: DANISH,
  nb: DANISH,
  nn: DANISH,
  fi: {
    never: 'esim mm tri prof ks vrt ns',
    counted: 'nro s klo',
    either: 'eKr jKr',
    openers: 'Se Hän He Tämä Nämä Ne Ja Mutta Kun Jos Me Minä Sinä Sitten Niin On Ei',
    ordinals: true,
  },
  tr: {
    never: 'dr prof doç av sn bkz',
    counted: 'no s',
    either: 'vs',
    openers: 'Bu O Ve Ama Bir Şu Sonra Biz Ben Siz Ne Onlar Çünkü',
    ordinals: true,
  },
  hu: {
    never: 'dr ifj id prof pl ún vö',
    counted: 'kb sz old',

    openers: 'A Az Ez Egy És De Ha Nem Ő Ők Én Mi Majd Akkor Hogy',
    ordinals: true,
  },
  el: {
    never: 'κ κα κκ δρ καθ αγ π.χ',
    counted: 'σελ αρ κεφ',
    either: 'κ.λπ κ.ά μ.Χ π.Χ',
    openers: 'Ο Η Το Οι Τα Τον Την Και Αλλά Δεν Στο Στη Στην Σε Θα Αυτό Αυτή Είναι Ήταν Με Για Από',
  },
  hi: { never: 'डॉ प्रो पं श्री सुश्री कु' },
  mr: { never: 'डॉ प्रा पं श्री कु' },
  bn: { never: 'ড ডা মো মি অধ্যা' },
  he: { attribution: '(?:שאל|אמר|ענ|צעק)[הו]?(?:\\s|[.,])' },
  ja: { attribution: 'と(?!ても|ころ|にかく)|って|を|など|から|に[はもつ]' },
  zh: { attribution: '[^，。！？“”「」]{1,6}(?:说|問|问|道|說|喊|答|叫)' },
  // "2020. 5. 3. |서울": no sentence ends in a number.
  ko: { ordinals: true, attribution: '[^.?!“”]{1,14}(?:물었|말했|대답했|라고|외쳤|했다)' },
};
