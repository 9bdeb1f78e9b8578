import type { BlockKind } from './block';
import { primary } from './voices';

/** What is said where something begins: "Heading:" */
export type Announcements = Partial<Record<BlockKind, string>>;

/**
 * By the language of the text, as its voice says them: heading, list, quotation, picture. A German
 * voice that reads "Heading" is not understood.
 */
const WORDS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ['Heading', 'List', 'Quotation', 'Picture'],
  de: ['Überschrift', 'Liste', 'Zitat', 'Bild'],
  fr: ['Titre', 'Liste', 'Citation', 'Image'],
  es: ['Título', 'Lista', 'Cita', 'Imagen'],
  it: ['Titolo', 'Elenco', 'Citazione', 'Immagine'],
  pt: ['Título', 'Lista', 'Citação', 'Imagem'],
  nl: ['Kop', 'Lijst', 'Citaat', 'Afbeelding'],
  pl: ['Nagłówek', 'Lista', 'Cytat', 'Obraz'],
  ru: ['Заголовок', 'Список', 'Цитата', 'Изображение'],
  uk: ['Заголовок', 'Список', 'Цитата', 'Зображення'],
  cs: ['Nadpis', 'Seznam', 'Citát', 'Obrázek'],
  sk: ['Nadpis', 'Zoznam', 'Citát', 'Obrázok'],
  sv: ['Rubrik', 'Lista', 'Citat', 'Bild'],
  da: ['Overskrift', 'Liste', 'Citat', 'Billede'],
  no: ['Overskrift', 'Liste', 'Sitat', 'Bilde'],
  fi: ['Otsikko', 'Luettelo', 'Lainaus', 'Kuva'],
  tr: ['Başlık', 'Liste', 'Alıntı', 'Resim'],
  hu: ['Címsor', 'Lista', 'Idézet', 'Kép'],
  el: ['Επικεφαλίδα', 'Λίστα', 'Παράθεση', 'Εικόνα'],
  ar: ['عنوان', 'قائمة', 'اقتباس', 'صورة'],
  he: ['כותרת', 'רשימה', 'ציטוט', 'תמונה'],
  fa: ['عنوان', 'فهرست', 'نقل قول', 'تصویر'],
  hi: ['शीर्षक', 'सूची', 'उद्धरण', 'चित्र'],
  ja: ['見出し', 'リスト', '引用', '画像'],
  zh: ['标题', '列表', '引文', '图片'],
  ko: ['제목', '목록', '인용', '그림'],
};
const KINDS: readonly BlockKind[] = ['heading', 'listItem', 'quote', 'image'];

/** The word for a kind in a language; the interface's own where the language is not listed. */
export function announcementFor(kind: BlockKind, lang: string, own: Announcements): string {
  const word = WORDS[primary(lang)]?.[KINDS.indexOf(kind)];
  return word ? `${word}:` : (own[kind] ?? '');
}
