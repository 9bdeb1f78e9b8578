/** Requests to do something for the site: subscribe, follow, share, download, donate; anywhere in a text. */
export const APPEALS =
  // The filter of comments that pages have to name.
  '\\bakismet\\b|' +
  // English
  '\\b(?:subscribe|sign up|signup|sign-up|register)\\b.{0,60}\\b(?:newsletters?|e-?mails?|inbox|updates|alerts|today|free|daily|now|here|channel|youtube|podcast|us)\\b|' +
  '\\b(?:newsletters?|inbox)\\b.{0,50}\\b(?:sign up|subscribe|daily|weekly|delivered|today)\\b|' +
  '\\bdelivered\\b.{0,40}\\b(?:inbox|mornings?)\\b|\\b(?:in|to) your inbox\\b|' +
  '^follow (?:us|me|him|her|them|@|.{0,40} on (?:twitter|facebook|instagram|x)\\b)|' +
  '\\bfollow (?:us|me|him|her|them|.{1,30}) on (?:twitter|facebook|instagram|google|youtube|x|telegram|tiktok|linkedin|pinterest|flipboard)\\b|' +
  '\\blike us on facebook\\b|^(?:like|enjoy(?:ed)?|love) this (?:story|article|post)\\b|' +
  '^if you (?:enjoyed|liked) this (?:story|article|post)\\b|' +
  '^(?:please )?(?:share|tweet|pin) (?:this|it|on|with)\\b|' +
  '\\bshare (?:it|this)\\b.{0,30}\\b(?:friends?|facebook|twitter|social)\\b|' +
  '\\b(?:download|get) (?:our|the) .{0,30}\\bapp\\b|^click here (?:to|for)\\b|' +
  '^(?:already )?(?:a )?subscriber\\?|^(?:get|unlock) (?:unlimited )?access to\\b|' +
  '\\b(?:support|donate to|become a (?:member|subscriber|patron))\\b.{0,40}\\b(?:today|now|us|our|journalism|work|for as little)\\b|' +
  '^every (?:day|morning|week),? we send\\b|^start your day with\\b|^join our\\b|' +
  '^(?:get|receive) (?:the |our )?(?:latest|breaking|top|best|daily|weekly)\\b.{0,60}\\b(?:news|updates|stories|alerts|newsletters?|inbox|e-?mail)\\b|' +
  '^have a (?:news )?tip\\b|\\b(?:news tip|got a tip)\\b|\\b(?:may|can) be reached at\\b|' +
  '^(?:reach|contact|email|e-mail) (?:the )?(?:reporters?|authors?|us|me|him|her)\\b|' +
  '^(?:we (?:may|might) (?:earn|get|receive))\\b.{0,60}\\bcommission\\b|' +
  // German
  '\\bnewsletter\\b.{0,40}(?:abonnieren|anmelden|bestellen)|\\babonniere?n?\\b.{0,40}\\bnewsletter\\b|' +
  '(?:abonnieren|folgen) sie\\b|' +
  // French
  '(?:abonnez|inscrivez)-vous|suivez-nous|' +
  // Spanish
  'suscr[ií]b(?:ete|ase|irse)|s[ií]gu(?:enos|anos)\\b|' +
  // Portuguese
  'inscreva-se|assine (?:a|o|nossa|agora|já)|siga(?:-nos| o | a | no )|' +
  // Italian
  'iscriviti|seguici|' +
  // Dutch
  'schrijf je in|volg ons|' +
  // Swedish
  'prenumerera|' +
  // Polish
  'zapisz się|' +
  // Russian
  'подпис(?:ывайтесь|аться|итесь)|' +
  // Ukrainian
  'підпис(?:уйтесь|атися)|' +
  // Turkish
  'abone ol|' +
  // Indonesian
  'ikuti (?:kami|berita)|' +
  // Thai
  'กดติดตาม|' +
  // Japanese
  'メールマガジン|フォロー(?:する|して)|' +
  // Chinese
  '(?:^|[请請]|[欢歡]迎|立即)[订訂][阅閱]|' +
  // Korean
  '구독하(?:기|세요|시면)|' +
  // Arabic
  'اشترك(?:وا)? (?:الآن|معنا|في (?:نشرت|النشرة|قنات))|تابعونا|تابعنا على|' +
  // Persian
  'خبرنامه.{0,40}عضو|عضو .{0,20}خبرنامه|' +
  // Hebrew
  'הירשמו|' +
  // Hindi
  'सब्सक्राइब';

/** What every request for consent speaks of. */
export const CONSENT_SUBJECTS = 'cookie|externe inhalte|クッキー|คุกกี้|کوکی';

/** What such a request says beside it: to whom it speaks, and what there is to press. */
export const CONSENT_PHRASES =
  'accept(?:er|eren|a|ar)? (?:all|cookies|alle)|you (?:agree|consent)|your consent|we use|site uses|bin damit einverstanden|' +
  'alles? (?:cookies )?(?:akzeptieren|accepteren)|wir verwenden|tout accepter|vous acceptez|nous utilisons|aceptar todas|utilizamos|utilizziamo|' +
  'мы используем|ยอมรับทั้งหมด|同意する|我[们們]使用|پذیرش همه';

/** Rights and imprint lines. */
export const RIGHTS_LINES =
  '^(?:copyright\\b|©|ⓒ|\\(c\\) ?\\d{4})|^this material may not be published\\b|' +
  '\\ball rights reserved\\b|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|(?:todos )?los derechos reservados|todos os direitos reservados|tutti i diritti riservati|' +
  'wszelkie prawa zastrzeżone|все права защищены|tüm hakları saklıdır|' +
  '無断(?:転載|複製)|版[权權]所有|未经授权|무단\\s?전재|สงวนลิขสิทธิ์|حقوق .{0,40}محفوظ|כל הזכויות שמורות|सर्वाधिकार|' +
  '\\b(?:unter|under|sous|bajo|sob|con|onder)\\b.{0,40}\\b(?:cc[- ](?:by|0)|creative commons)\\b';
