/** Labels over other stories, by language; whole labels, in the language of patterns. */
export const RELATED_LABELS =
  // English
  'related|(?:more )?related (?:news|stories|articles?|posts?|topics|content|coverage|links|reading|video)s?|' +
  'you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|in case you missed it|don.t miss|' +
  '(?:more|read|see|check|watch) (?:also|next|more)|also read|read more(?: from.*| on.*| about.*)?|' +
  'more (?:from|on|in|about|stories|news|like this|articles).*|want more stories like this|' +
  'recommended(?: (?:for you|stories|articles|reading|videos?))?|editors?.? (?:picks?|choice)|' +
  'most (?:read|popular|viewed|shared)|popular(?: (?:posts|now|stories))?|trending(?: (?:now|stories))?|' +
  'latest (?:news|stories|posts|articles|headlines|from.*)|top stories|up next|what to read next|' +
  'elsewhere|around the web|from the web|sponsored(?: (?:content|links|stories))?|promoted(?: stories)?|' +
  '(?:next|previous) (?:article|story|post)|suggested(?: (?:reading|posts))?|further reading|' +
  // German
  'mehr (?:zum thema|dazu|lesen|aus .*|von .*)|zum thema|lesen sie auch.*|auch interessant|' +
  'das könnte (?:sie|dich) (?:auch )?interessieren|meistgelesen.*|' +
  'weitere (?:artikel|themen|nachrichten|beiträge|meldungen).*|' +
  '(?:ähnliche|verwandte) (?:artikel|beiträge|themen)|' +
  // French
  '(?:à|a) lire (?:aussi|également)|lire (?:aussi|la suite|également)|voir aussi|les plus lus|sur le même sujet|' +
  'articles? (?:similaires?|liés?|associés?|recommandés?)|vous aimerez (?:aussi|peut-être).*|' +
  // Spanish
  '(?:te|le) puede interesar|le[ea] (?:también|más)|leer más|ver también|más (?:información|noticias|leídas?)|lo más leído|' +
  '(?:noticias|artículos?) relacionad[oa]s?|relacionad[oa]s?|' +
  // Portuguese
  '(?:leia|veja) (?:também|mais)|saiba mais|mais (?:lidas|notícias)|você (?:pode|também pode) gostar|' +
  '(?:notícias|artigos?|posts?) relacionad[oa]s?|' +
  // Italian
  'leggi anche|(?:ti potrebbe interessare|potrebbe interessarti)(?: anche)?|(?:articoli |notizie )?correlat[ie]|articoli simili|' +
  // Catalan
  'llegiu també|' +
  // Dutch
  'lees (?:ook|meer|verder)|meer (?:over|nieuws|lezen).*|zie ook|gerelateerd(?:e (?:artikelen|berichten))?|' +
  // Swedish
  'läs (?:också|mer|även)|relaterade? (?:artiklar|nyheter)|mer om|' +
  // Danish
  'læs (?:også|mere)|' +
  // Norwegian
  'les også|' +
  // Finnish
  'lue (?:myös|lisää)|' +
  // Polish
  '(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)|' +
  // Czech
  'čtěte také|související články|' +
  // Hungarian
  'olvas(?:sa|d) el.*|kapcsolódó cikk(?:ek|eink)|' +
  // Romanian
  'citește și|' +
  // Croatian
  'pročitajte (?:i|još)|' +
  // Serbian
  'прочитајте (?:још|и)|' +
  // Bulgarian
  'прочетете още|' +
  // Russian
  'читайте (?:также|ещё|еще).*|смотрите также|по теме|популярное|самые популярные.*|другие (?:новости|материалы).*|' +
  'похожие (?:статьи|новости|записи|материалы)|' +
  // Ukrainian
  'чита(?:ти|йте) також|дивіться також|' +
  // Greek
  'διαβάστε (?:επίσης|ακόμα|ακόμη)|σχετικά (?:άρθρα|θέματα)|' +
  // Turkish
  '(?:ilgili|benzer) (?:haberler|yazılar)|' +
  // Indonesian
  'baca (?:juga|selengkapnya)|(?:artikel|berita) terkait|' +
  // Vietnamese
  '(?:xem|đọc) thêm|(?:tin|bài viết) liên quan|' +
  // Thai
  '(?:ข่าว|เรื่อง|บทความ)ที่เกี่ยวข้อง|อ่านเพิ่มเติม|' +
  // Japanese
  '関連(?:記事|ニュース|リンク|キーワード)?|あわせて読みたい|おすすめ(?:記事)?|人気記事|' +
  // Chinese
  '相[关關](?:[阅閱][读讀]|新[闻聞]|文章|推荐)?|延伸[阅閱][读讀]|推荐阅读|热门(?:推荐|文章)?|' +
  // Korean
  '관련\\s?(?:기사|뉴스|글)|(?:인기|추천)\\s?(?:기사|뉴스)|' +
  // Arabic
  '[اإ]قر[أا] (?:أيضا|أيضًا|أيضاً|المزيد)|(?:مواضيع|أخبار) (?:ذات صلة|متعلقة)|' +
  // Persian
  '(?:مطالب|اخبار) مرتبط|(?:بیشتر|همچنین) بخوانید|' +
  // Hebrew
  'קראו (?:גם|עוד)|כתבות נוספות|עוד בנושא|' +
  // Hindi
  '(?:यह|ये|इसे) भी पढ़ें|संबंधित (?:खबरें|समाचार)|' +
  // Bengali
  'আরও পড়ুন';
