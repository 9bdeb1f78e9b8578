/**
 * Words before an author's name; press usage in the languages of the corpus and of our own interface.
 * Those with a colon need one after them: alone they are words of a sentence.
 */
const WORDS = (
  'written by|posted by|published by|reported by|story by|text by|words by|by|' +
  'veröffentlicht von|geschrieben von|erstellt von|verfasst von|ein gastbeitrag von|' +
  'kommentar von|eine analyse von|interview von|von|' +
  'écrit par|publié par|rédigé par|propos recueillis par|par|' +
  'publicado por|escrito por|texto de|por|' +
  'scritto da|pubblicato da|a cura di|di|' +
  'geschreven door|geplaatst door|door|' +
  'skrivet av|skrevet av|publicerad av|av|skrevet af|af|' +
  'napisał|napisała|autor:|autorka:|autorin:|autoren:|auteur:|auteurs:|autore:|autores:|' +
  'author:|authors:|post author|forfatter:|författare:|kirjoittaja:|teksti:|redaktion:|' +
  'reporter:|text:|texte:|testo:|texto:|yazan:|yazar:|szerző:|írta|napsal|napsala|' +
  'skribent:|tekst:|foto und text|text und fotos|' +
  'автор:|авторы:|текст:|автори:|от:|συντάκτης:|του:|מאת|بقلم|كتب|كتبت|نویسنده|द्वारा|लेखक|' +
  '作者:|记者:|記者:|文:|责任编辑:|撰文:|著者:|執筆:|글:|기자:|โดย|ditulis oleh|oleh|penulis:|tác giả|bởi|' +
  'به قلم|ผู้เขียน|piše:'
).split('|');

export const BY: readonly string[] = WORDS.map((word) => word.replace(':', ''));
export const BY_WITH_COLON = new Set(BY.filter((_word, index) => WORDS[index]!.endsWith(':')));

/** Words that lead from a name to its date: on, the, um, le, el, den … */
export const BEFORE_DATE_WORDS = new Set(
  (
    'on at am vom den le el il em op på dne dnia в від um updated published posted stand datum date ' +
    'veröffentlicht publié publicado pubblicato publicerad aktualisiert last ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday ' +
    'friday saturday sunday mon tue wed thu fri sat sun lundi mardi mercredi jeudi vendredi samedi ' +
    'dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì ' +
    'venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'
  ).split(' '),
);

/** Names of accounts that say nothing of a person: defaults of content systems, and "the editors". */
export const NO_NAME = new Set(
  'admin|administrator|super user|superuser|root|user|webmaster|wordpressadmin|wp-admin|wpadmin|editor|author|autor|autorin|guest|gast|anonymous|posted on|publiziert am|veröffentlicht am|follow author|n/a|null|undefined|unknown|none|share|comment|comments|name'.split(
    '|',
  ),
);
