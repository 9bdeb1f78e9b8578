/** Words before who took a picture, by script. */
export const CREDIT_LABELS = [
  'photos?|images?|pictures?|pic|video|illustration|credits?|graphic|crédits?(?: photos?)?|fotos?|bild(?:quelle)?|imagen|imagem|immagine|kuvat?',
  'fotoğraf|ảnh|фото|иллюстрация|ภาพ|写真|撮影|[图圖]片?(?:[来來]源)?|사진|تصوير|عکس|تصویر|צילום|फोटो',
].join('|');

/** Abbreviations that need no colon. */
export const CREDIT_ABBREVIATIONS = 'fot|zdj|foto';

/** Agencies and archives that a credit ends with. */
export const CREDIT_SOURCES =
  'getty images|shutterstock|istock(?:photo)?|associated press|reuters|afp|epa|ap photo|ap images|alamy|bloomberg|zuma|unsplash|flickr|wikimedia(?: commons)?|pixabay|picture alliance|dpa|imago|ansa|efe|tass|tacc|риа новости|личный архив|архив|pti|ani|xinhua|yonhap|ap';
