/** What players, galleries, buttons and advertisements leave behind as text; whole labels. */
export const FURNITURE_LABELS =
  // English
  '(?:image|photo|slide|picture|bild|foto)?\\s?\\d+ (?:of|/|von|de|sur) /? ?\\d+|(?:\\d+ )?(?:photos|images|pictures)|' +
  '(?:hide |toggle )?caption|close|enlarge(?: (?:image|this image))?|view (?:gallery|photos|slideshow|comments)|' +
  'play(?: video)?|watch(?: (?:live|now|video|the video.*))?|loading(?: (?:more|comments).*)?\\.*|' +
  'sign in|log in|subscribe(?: now)?|breaking news|home|menu|search|show (?:more|less)|back to top|follow|' +
  'advertise?ment|ad|sponsored|skip advertise?ment|story continues(?: below)?.*|article continues (?:below|after).*|' +
  'continue reading.*|scroll (?:down )?to continue.*|read (?:full|the full) (?:story|article).*|' +
  'media playback is (?:un|not )supported.*|this video (?:is|can) .{0,40}(?:not|no longer).*|' +
  'your browser does not support.*|javascript (?:is )?(?:disabled|required).*|' +
  'share(?: (?:this|on|via|article|story|with).*)?|print (?:this )?(?:article|page)|' +
  '(?:share|tweet|print|e-?mail|facebook|twitter|whatsapp|pinterest|linkedin|reddit|telegram|pint|save|copy link|download|baixar|comment|[|,·•/+\\s]|\\d)+|' +
  'listen(?: to (?:this )?(?:article|story))?|report (?:a )?(?:typo|error|correction).*|' +
  // What PHP prints into a page when something of the site is broken.
  '(?:warning|notice|deprecated|strict standards|fatal error): .* on line \\d+|' +
  // Loading
  '(?:lade|laden) (?:weitere )?(?:inhalte|artikel|kommentare)?|' +
  '(?:chargement|cargando|carregando|caricamento|загрузка|yükleniyor|wird geladen|読み込み中|加载中|로딩 중|جاري التحميل)(?: .{0,20})?|' +
  // Advertisement
  'anzeige|werbung|publicité|publicida(?:d|de)|publicita(?:t|te)|pubblicità|advertentie|annon[sc]e?|mainos|reklam[ay]?|hirdetés|' +
  'iklan|quảng cáo|реклама|διαφήμιση|โฆษณา|広告|[广廣]告|광고|إعلان|آگهی|اشتہار|פרסומת|विज्ञापन|বিজ্ঞাপন|' +
  // Share
  'teilen|partager|compart(?:ir|ilhar|eix)|condividi|delen|dela?|jaa|udostępnij|sdílet|megosztás|distribuie|podijeli|paylaş|bagikan|' +
  'chia sẻ|поделиться|поділитися|сподели|κοινοποίηση|แชร์|シェア(?:する)?|分享|공유(?:하기)?|شارك|مشاركة|اشتراک\\u200c?گذاری|שתפו|शेयर करें|শেয়ার';
