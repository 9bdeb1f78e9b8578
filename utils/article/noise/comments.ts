/** Labels over readers' comments and the form for them, without the number of comments. */
export const COMMENT_LABELS =
  // English
  '(?:reader |user |your )?(?:comments?|responses?|replies|thoughts on.*)|discussion|cancel reply|' +
  '(?:leave|post|add|write|view|show|see|join|load)(?: (?:a|an?|the|your|all|more|\\d+))* (?:comments?|reply|conversation|discussion|response)|' +
  'join the (?:conversation|discussion)|what do you think|your (?:view|opinion|comment)|have your say|' +
  // German
  'kommentare?|kommentar (?:schreiben|verfassen|hinterlassen)|ihre meinung|schreibe einen kommentar.*|' +
  // French
  'commentaires?|laisser un commentaire|réagir|' +
  // Spanish
  'comentarios?|deja (?:un comentario|una respuesta)|' +
  // Portuguese
  'comentários?|deixe (?:um|seu) comentário.*|comentar|' +
  // Italian
  'commenti|lascia un commento|' +
  // Dutch
  'reacties|reageer|' +
  // Swedish
  'kommentarer|' +
  // Finnish
  'kommentoi|' +
  // Polish
  '(?:dodaj )?komentarze?|' +
  // Czech
  'diskuse|komentáře|' +
  // Romanian
  'comentarii|' +
  // Croatian
  'komentari|' +
  // Russian
  'комментари(?:и|ев|й)|отзывы|(?:добавить|оставить) (?:комментарий|отзыв)|' +
  // Ukrainian
  'коментарі|' +
  // Greek
  'σχόλια|' +
  // Turkish
  'yorumlar|yorum (?:yap|yaz)|' +
  // Indonesian
  'komentar|tinggalkan (?:balasan|komentar)|' +
  // Vietnamese
  'bình luận|' +
  // Thai
  '(?:แสดง)?ความคิดเห็น|' +
  // Japanese
  'コメント(?:する|を書く|欄)?|' +
  // Chinese
  '[評评][论論]|發表評論|留言|' +
  // Korean
  '댓글(?:쓰기)?|' +
  // Arabic
  '(?:ال)?تعليقات|[أا]ضف تعليق|' +
  // Persian
  'دیدگاه(?:\\u200c?ها)?|نظرات|' +
  // Hebrew
  'תגובות|' +
  // Hindi
  'टिप्पणियाँ|' +
  // Bengali
  'মন্তব্য';
