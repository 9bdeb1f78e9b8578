/** Who wrote, edited or helped, as agencies print it under a story. */
export const CONTRIBUTOR_LINES =
  '^\\(?(?:additional )?(?:reporting|writing|editing|compiled) by\\b|' +
  '\\bcontributed (?:reporting|to this (?:report|story|article|post))|' +
  '^(?:source|via|quelle|fuente|fonte|източник|источник|джерело|kaynak|sumber|ที่มา|出典|来源|來源|출처|المصدر|منبع)\\s?[:：]';

/** Labels of lists of topics, and the line that WordPress prints under an entry. */
export const TOPIC_STARTS =
  '(?:this entry was posted|posted in|(?:der|dieser) (?:beitrag|eintrag) wurde|veröffentlicht (?:in|unter)|cette entrée a été publiée|publié dans|esta entrada fue publicada|publicado en|esse post foi publicado|questa voce è stata pubblicata|dit bericht is geplaatst|geplaatst in)\\b|' +
  '(?:filed (?:under|in)|tags?|topics?|categor(?:y|ies)|keywords|posted in|labels)\\s?[:：|]|' +
  '(?:tags|schlagw[oö]rte[r]?|themen|mots-clés|etiquetas|temas|tag|argomenti|теги|метки|etiketler)\\s?[:：]|' +
  '(?:แท็ก|タグ|标签|標籤|关键词|태그|الوسوم|برچسب(?:\\u200c?ها)?|תגיות|टैग)\\s?[:：]';

/** What lines of facts begin with: a name follows. */
export const BY_STARTS =
  '(?:by|von|par|por|di|da|door|av|af|yazan|oleh|文|기자|بقلم|מאת|โดย)[\\s:：]';

/** What lines of facts begin with: a day or hours follow. */
export const DATE_STARTS =
  '(?:(?:last )?updated|posted|published|created|modified|first published|date|author|written by|story by|text by)\\b|' +
  // With a date beside it any line of a few words is one of facts, whatever its label.
  '(?:veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|дата|发布|更新|수정|نشر|تاريخ)(?![a-zß-ÿа-яёء-ي])|' +
  '\\d+ (?:min(?:ute)?s?|mins) (?:read|ago)\\b|\\d+ (?:hours?|days?|weeks?|months?|years?) ago\\b';
