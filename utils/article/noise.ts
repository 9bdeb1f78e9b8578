import { asciiDigits } from './metadata/date-text';
import { isMonthName } from './metadata/months';
import { inScripts } from './text';

/**
 * The words by which pages mark what is not the article, by kind and language: labels and standing
 * phrases as news sites print them. All are compared with text in lower case: a pattern that folds
 * case by itself costs milliseconds to compile where it knows every script.
 */

/** Tells whether a text holds what a list of words is about. */
export interface Words {
  test(text: string): boolean;
}

/** Builds a pattern that must match from the first character on. */
function starts(...phrases: string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})`);
}

/** Builds a pattern for a whole label, without the punctuation around it. */
function whole(...phrases: string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})$`);
}

/** Labels over other stories. What follows one at the end of a page is not the article. */
export const RELATED = whole(
  ...[
    'related',
    '(?:more )?related (?:news|stories|articles?|posts?|topics|content|coverage|links|reading|video)s?',
  ],
  ...[
    'you (?:may|might) (?:also )?(?:like|be interested in|enjoy)',
    '(?:more|read|see|check|watch) (?:also|next|more)',
  ],
  ...[
    'also read',
    'read more(?: from.*| on.*| about.*)?',
    'more (?:from|on|in|about|stories|news|like this|articles).*',
  ],
  ...[
    'recommended(?: (?:for you|stories|articles|reading|videos?))?',
    'most (?:read|popular|viewed|shared)',
    'popular(?: (?:posts|now|stories))?',
  ],
  ...[
    'trending(?: (?:now|stories))?',
    'latest (?:news|stories|posts|articles|headlines|from.*)',
    'editors?.? (?:picks?|choice)',
    'don.t miss',
    'up next',
    'in case you missed it',
    'elsewhere',
    'top stories',
    'want more stories like this',
    'around the web',
    'sponsored(?: (?:content|links|stories))?',
    'promoted(?: stories)?',
    'from the web',
    'what to read next',
    'next (?:article|story|post)',
    'previous (?:article|story|post)',
    'suggested(?: (?:reading|posts))?',
    'further reading',
  ],
  ...[
    'mehr (?:zum thema|dazu|lesen|aus .*|von .*)',
    'lesen sie auch.*',
    'das könnte (?:sie|dich) (?:auch )?interessieren',
    'weitere (?:artikel|themen|nachrichten|beiträge|meldungen).*',
    'ähnliche (?:artikel|beiträge)',
    'zum thema',
    'auch interessant',
    'meistgelesen.*',
    'verwandte (?:artikel|themen|beiträge)',
  ],
  ...[
    '(?:à|a) lire (?:aussi|également)',
    'lire (?:aussi|la suite|également)',
    '(?:sur le même sujet|articles? (?:similaires?|liés?|associés?|recommandés?))',
    'voir aussi',
    'les plus lus',
    'vous aimerez (?:aussi|peut-être).*',
  ],
  ...[
    '(?:te|le) puede interesar',
    'lee también',
    'leer más',
    'más (?:información|noticias|leídas?)',
    'noticias relacionadas',
    'artículos? relacionados?',
    'relacionad[oa]s?',
    'ver también',
    'lo más leído',
  ],
  ...[
    'leia (?:também|mais)',
    'veja (?:também|mais)',
    'mais (?:lidas|notícias)',
    'notícias relacionadas',
    'artigos? relacionados?',
    'posts? relacionados?',
    'você (?:pode|também pode) gostar',
    'relacionados',
  ],
  ...[
    'leggi anche',
    'ti potrebbe interessare',
    'potrebbe interessarti(?: anche)?',
    'articoli (?:correlati|simili)',
    'notizie correlate',
    'correlati',
  ],
  ...[
    'lees (?:ook|meer|verder)',
    'meer (?:over|nieuws|lezen).*',
    'gerelateerd(?:e (?:artikelen|berichten))?',
    'zie ook',
  ],
  ...[
    'läs (?:också|mer|även)',
    'relaterade? (?:artiklar|nyheter)',
    'mer om',
    'les også',
    'læs også',
    'lue myös',
    'czytaj (?:też|także|również)',
    'zobacz (?:też|także|również)',
    'przeczytaj (?:też|także|również)',
    'čtěte také',
    'související články',
    'olvassa el.*',
  ],
  ...[
    'читайте (?:также|ещё|еще).*',
    'смотрите также',
    'по теме',
    'похожие (?:статьи|новости|записи|материалы)',
    'другие (?:новости|материалы).*',
    'самые популярные.*',
    'популярное',
    'читати також',
    'дивіться також',
    'прочетете още',
  ],
  ...[
    'ilgili haberler',
    'benzer (?:haberler|yazılar)',
    'baca (?:juga|selengkapnya)',
    'artikel terkait',
    'berita terkait',
    'xem thêm',
    'tin liên quan',
    'bài viết liên quan',
  ],
  ...[
    '関連(?:記事|ニュース|リンク|キーワード)?',
    'あわせて読みたい',
    'おすすめ(?:記事)?',
    '人気記事',
    '相关(?:阅读|新闻|文章|推荐)?',
    '相關(?:閱讀|新聞|文章)?',
    '延伸閱讀',
    '推荐阅读',
    '热门(?:推荐|文章)?',
    '관련\\s?(?:기사|뉴스|글)',
    '인기\\s?기사',
    '추천\\s?(?:기사|뉴스)',
  ],
  ...[
    'اقرأ (?:أيضا|أيضًا|أيضاً|المزيد)',
    'مواضيع (?:ذات صلة|متعلقة)',
    'أخبار (?:ذات صلة|متعلقة)',
    'مطالب مرتبط',
    'קראו (?:גם|עוד)',
    'כתבות נוספות',
    'עוד בנושא',
    'यह भी पढ़ें',
    'ये भी पढ़ें',
    'संबंधित (?:खबरें|समाचार)',
    'διαβάστε (?:επίσης|ακόμα|ακόμη)',
    'σχετικά (?:άρθρα|θέματα)',
    'citește și',
    'pročitajte i',
    'прочитајте (?:још|и)',
  ],
);

/** Labels over readers' comments and the form for them. */
export const COMMENTS = whole(
  ...[
    '(?:\\d+ )?(?:reader |user |your )?(?:comments?|responses?|replies|thoughts on.*)(?: \\(\\d+\\)| \\d+)?',
    '(?:leave|post|add|write|view|show|see|join|load)(?: (?:a|an?|the|your|all|more|\\d+))* (?:comments?|reply|conversation|discussion|response)',
    'join the (?:conversation|discussion)',
    'what do you think',
    'your (?:view|opinion|comment)',
    'have your say',
    'discussion',
    'cancel reply',
  ],
  ...[
    '(?:\\d+ )?kommentare?(?: \\(\\d+\\))?',
    'kommentar (?:schreiben|verfassen|hinterlassen)',
    'ihre meinung',
    'schreibe einen kommentar.*',
    '(?:\\d+ )?commentaires?',
    'laisser un commentaire',
    'réagir',
    '(?:\\d+ )?comentarios?',
    'deja (?:un comentario|una respuesta)',
    '(?:\\d+ )?comentários?',
    'deixe (?:um|seu) comentário.*',
    'comentar',
    'commenti',
    'lascia un commento',
    'reacties',
    'reageer',
    'kommentarer',
    'kommentoi',
    'komentarze',
    'dodaj komentarz',
  ],
  ...[
    '(?:\\d+ )?комментари(?:и|ев|й)(?: \\(\\d+\\))?',
    'отзывы',
    'добавить (?:комментарий|отзыв)',
    'оставить (?:комментарий|отзыв)',
    'коментарі',
    'yorumlar',
    'yorum (?:yap|yaz)',
    'komentar',
    'tinggalkan (?:balasan|komentar)',
    'bình luận',
    'コメント(?:する|を書く|欄)?',
    '评论',
    '發表評論',
    '留言',
    '댓글(?:쓰기)?',
    'التعليقات',
    'تعليقات',
    'אضف تعليق',
    'תגובות',
    'टिप्पणियाँ',
    'σχόλια',
    'comentarii',
    'komentari',
  ],
);

/** Requests to do something for the site: subscribe, follow, share, download, donate. */
export const APPEAL = new RegExp(
  [
    ...[
      '\\b(?:subscribe|sign up|signup|sign-up|register)\\b.{0,60}\\b(?:newsletters?|e-?mails?|inbox|updates|alerts|today|free|daily|now|here|channel|youtube|podcast|us)\\b',
      '\\b(?:newsletters?|inbox)\\b.{0,50}\\b(?:sign up|subscribe|daily|weekly|delivered|today)\\b',
    ],
    ...[
      '\\bdelivered\\b.{0,40}\\b(?:inbox|mornings?)\\b',
      '\\b(?:in|to) your inbox\\b',
      '^follow (?:us|me|him|her|them|@|.{0,40} on (?:twitter|facebook|instagram|x)\\b)',
      '\\bfollow (?:us|me|him|her|them|.{1,30}) on (?:twitter|facebook|instagram|google|youtube|x|telegram|tiktok|linkedin|pinterest|flipboard)\\b',
      '\\blike us on facebook\\b',
      '^(?:like|enjoy(?:ed)?|love) this (?:story|article|post)\\b',
      '^if you (?:enjoyed|liked) this (?:story|article|post)\\b',
      '^(?:please )?(?:share|tweet|pin) (?:this|it|on|with)\\b',
      '\\bshare (?:it|this)\\b.{0,30}\\b(?:friends?|facebook|twitter|social)\\b',
      '\\b(?:download|get) (?:our|the) .{0,30}\\bapp\\b',
      '^click here (?:to|for)\\b',
      '^(?:already )?(?:a )?subscriber\\?',
      '^(?:get|unlock) (?:unlimited )?access to\\b',
      '\\b(?:support|donate to|become a (?:member|subscriber|patron))\\b.{0,40}\\b(?:today|now|us|our|journalism|work|for as little)\\b',
      '^every (?:day|morning|week),? we send\\b',
      '^(?:get|receive) (?:the |our )?(?:latest|breaking|top|best|daily|weekly)\\b.{0,60}\\b(?:news|updates|stories|alerts|newsletters?|inbox|e-?mail)\\b',
      '^start your day with\\b',
      '^join our\\b',
      '^have a (?:news )?tip\\b',
      '\\b(?:may|can) be reached at\\b',
      '^(?:reach|contact|email|e-mail) (?:the )?(?:reporters?|authors?|us|me|him|her)\\b',
      '\\b(?:news tip|got a tip)\\b',
      '^(?:we (?:may|might) (?:earn|get|receive))\\b.{0,60}\\bcommission\\b',
    ],
    ...[
      '\\bnewsletter\\b.{0,40}(?:abonnieren|anmelden|bestellen)',
      '\\babonniere?n?\\b.{0,40}\\bnewsletter\\b',
      '^(?:diese (?:website|seite) verwendet|this site uses|ce site utilise|este sitio usa|questo sito usa) akismet\\b',
      '(?:abonnieren|folgen) sie\\b',
      '(?:abonnez|inscrivez)-vous',
      'suivez-nous',
      'suscr[ií]b(?:ete|ase|irse)',
      'sigu(?:enos|anos)\\b',
      'sígu(?:enos|anos)\\b',
      'inscreva-se',
      'assine (?:a|o|nossa|agora|já)',
      'siga(?:-nos| o | a | no )',
      'iscriviti',
      'seguici',
      'schrijf je in',
      'volg ons',
      'prenumerera',
      'zapisz się',
      'подпис(?:ывайтесь|аться|итесь)',
      'підпис(?:уйтесь|атися)',
      'abone ol',
      'ikuti (?:kami|berita)',
      'メールマガジン',
      'フォロー(?:する|して)',
      '订阅',
      '訂閱',
      '구독',
      'اشترك',
      'تابعنا',
      'הירשמו',
      'सब्सक्राइब',
    ],
  ].join('|'),
);

/** Rights and imprint lines. */
export const RIGHTS = new RegExp(
  [
    '^(?:copyright\\b|©|ⓒ|\\(c\\) ?\\d{4})',
    '\\ball rights reserved\\b|alle rechte vorbehalten|tous droits réservés|(?:todos )?los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|tüm hakları saklıdır|無断(?:転載|複製)|版权所有|未经授权|무단\\s?전재|جميع الحقوق محفوظة|כל הזכויות שמורות',
    '^this material may not be published\\b',
    '\\b(?:unter|under|sous|bajo|sob|con|onder)\\b.{0,40}\\b(?:cc[- ](?:by|0)|creative commons)\\b',
  ].join('|'),
);

/** Who wrote, edited or helped, as agencies print it under a story. */
export const CONTRIBUTORS = new RegExp(
  [
    '^\\(?(?:additional )?(?:reporting|writing|editing|compiled) by\\b',
    '\\bcontributed (?:reporting|to this (?:report|story|article|post))',
    '^(?:source|via|quelle|fuente|fonte|източник|источник|kaynak|sumber|出典|来源|來源|출처)\\s?[:：]',
    "^(?:\\p{Lu}[\\p{L}.’'-]+ ){1,3}(?:is|was) an? .{0,60}(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|freelance|author)",
  ].join('|'),
);

/** Labels of lists of topics, and the line that WordPress prints under an entry. */
export const TOPICS = starts(
  '(?:this entry was posted|posted in|(?:der|dieser) (?:beitrag|eintrag) wurde|veröffentlicht (?:in|unter)|cette entrée a été publiée|publié dans|esta entrada fue publicada|publicado en|esse post foi publicado|questa voce è stata pubblicata|dit bericht is geplaatst|geplaatst in)\\b',
  '(?:filed (?:under|in)|tags?|topics?|categor(?:y|ies)|keywords|posted in|labels)\\s?[:：|]',
  '(?:tags|schlagw[oö]rte[r]?|themen|mots-clés|etiquetas|temas|tag|argomenti|теги|метки|etiketler|タグ|标签|標籤|태그|الوسوم|תגיות)\\s?[:：]',
);

/** What players, galleries and advertisements leave behind as text. */
export const FURNITURE = whole(
  ...[
    '(?:image|photo|slide|picture|bild|foto)?\\s?\\d+ (?:of|/|von|de|sur) /? ?\\d+',
    'caption',
    'hide caption',
    'toggle caption',
    'close',
    'enlarge(?: (?:image|this image))?',
    'view (?:gallery|photos|slideshow|comments)',
    '(?:\\d+ )?(?:photos|images|pictures)',
    'play(?: video)?',
    'watch(?: (?:live|now|video|the video.*))?',
    'loading(?: (?:more|comments).*)?\\.*',
    '(?:lade|laden) (?:weitere )?(?:inhalte|artikel|kommentare)?',
    '(?:chargement|cargando|carregando|caricamento|загрузка|yükleniyor|wird geladen|読み込み中|加载中|로딩 중|جاري التحميل)(?: .{0,20})?',
    // What PHP prints into a page when something of the site is broken.
    '(?:warning|notice|deprecated|strict standards|fatal error): .* on line \\d+',
    'sign in',
    'log in',
    'subscribe(?: now)?',
    'breaking news',
    'advertise?ment',
    'ad',
    'sponsored',
    'story continues(?: below)?.*',
    'article continues (?:below|after).*',
    'continue reading.*',
    'scroll (?:down )?to continue.*',
    'skip advertise?ment',
    'media playback is (?:un|not )supported.*',
    'this video (?:is|can) .{0,40}(?:not|no longer).*',
    'your browser does not support.*',
    'javascript (?:is )?(?:disabled|required).*',
  ],
  ...[
    'share(?: (?:this|on|via|article|story|with).*)?',
    '(?:share|tweet|print|e-?mail|facebook|twitter|whatsapp|pinterest|linkedin|reddit|telegram|pint|save|copy link|download|baixar|comment|[|,·•/+\\s]|\\d)+',
    'print (?:this )?(?:article|page)',
    'follow',
    'listen(?: to (?:this )?(?:article|story))?',
    'back to top',
    'home',
    'menu',
    'search',
    'show (?:more|less)',
    'read (?:full|the full) (?:story|article).*',
    'report (?:a )?(?:typo|error|correction).*',
  ],
  ...[
    'anzeige',
    'werbung',
    'publicité',
    'publicidad',
    'publicidade',
    'pubblicità',
    'advertentie',
    'annons',
    'reklama?',
    'реклама',
    'iklan',
    'reklam',
    '広告',
    '广告',
    '廣告',
    '광고',
    'إعلان',
    'פרסומת',
    'विज्ञापन',
    'quảng cáo',
  ],
  ...[
    'teilen',
    'partager',
    'compartir',
    'compartilhar',
    'condividi',
    'delen',
    'dela',
    'поделиться',
    'paylaş',
    'bagikan',
    'シェア(?:する)?',
    '分享',
    '공유(?:하기)?',
    'شارك',
    'שתפו',
  ],
);

/** The label before a credit; what begins with one is a credit wherever it stands. */
export const CREDIT_LABEL =
  /^(?:photos?|images?|pictures?|pic|video|illustration|credits?|graphic|foto|fotos|bild|bildquelle|crédits?(?: photos?)?|imagen|imagem|immagine|фото|иллюстрация|fotoğraf|写真|撮影|图|图片来源|사진)(?: (?:credits?|courtesy|by|copyright|source|caption|via))*\s?[:：/|©]/;

/** Who took a picture, and what is said of it in so many words. */
export const CREDIT = new RegExp(
  [
    CREDIT_LABEL.source,
    '^(?:image|photo|picture|media) (?:copyright|caption|credit|source)\\b',
    '(?:getty images|shutterstock|istock(?:photo)?|associated press|reuters|afp|epa|ap photo|ap images|alamy|bloomberg|zuma|unsplash|flickr|wikimedia(?: commons)?|pixabay|picture alliance|dpa|imago|ansa|efe|tass|tacc|риа новости|личный архив|архив|pti|ani|xinhua|yonhap|ap)$',
    '^(?:photo|image|picture|file photo|foto|bild)\\b.{0,80}\\b(?:by|via|from|courtesy|courtesy of)\\b',
    '^личный архив',
  ].join('|'),
);

const NUMERIC_DATE =
  /(?<![\d-])\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?![\d-])|(?<![\d-])\d{4}[./-]\d{1,2}[./-]\d{1,2}(?![\d-])|\d{4}年\s?\d{1,2}月|\d{4}년\s?\d{1,2}월|\d tháng \d/;
/** A day and the word beside it, which may be a month's name. */
const WRITTEN_DATES = [
  inScripts('(?<![\\p{L}\\p{M}])([\\p{L}][\\p{L}\\p{M}]+)[\\s.]*\\d{1,2}(?!\\d)', 'g'),
  inScripts(
    "(?<![\\p{L}\\p{N}])\\d{1,2}(?:st|nd|rd|th|er|[.º])?\\s?(?:de |d['’])?([\\p{L}][\\p{L}\\p{M}]+)(?=[\\s.,،\\d]|$)",
    'g',
  ),
];
/** A date as pages print it; alone or nearly so it is a line of facts, not of the article. */
export const DATE: Words = {
  test(written) {
    const text = asciiDigits(written);
    if (!/\d/.test(text)) return false;
    return (
      NUMERIC_DATE.test(text) ||
      WRITTEN_DATES.some((form) =>
        [...text.matchAll(form(text))].some(([, word]) => isMonthName(word!)),
      )
    );
  },
};
/** What lines of facts begin with. */
export const FACTS = starts(
  '(?:by|von|par|por|di|da|door|av|af|от|автор|yazan|oleh|文|기자|بقلم|מאת)\\b[\\s:：]',
  '(?:(?:last )?updated|posted|published|created|modified|first published|date|author|written by|story by|text by)\\b',
  '(?:veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|opublikowano|опубликовано|обновлено|дата|yayınlanma|güncelleme|diterbitkan|公開日|更新日|发布|更新|入力|입력|수정|نشر|تاريخ|פורסם|עודכן)(?![a-zß-ÿа-яё])',
  '\\d+ (?:min(?:ute)?s?|mins) (?:read|ago)\\b',
  '\\d+ (?:hours?|days?|weeks?|months?|years?) ago\\b',
);
