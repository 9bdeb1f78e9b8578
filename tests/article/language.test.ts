import { expect, test } from 'vitest';
import { checkLanguage } from '../../utils/article/language';

const GERMAN =
  'Der Fluss ist nicht tief, und die Fähre fährt das ganze Jahr. Sie ist mit einem Seil auf beiden Seiten fest, und der Fährmann sagt, dass sich das nicht ändert. Die Gäste und der Hund sind auf dem Deck, das nicht nass ist. Der Motor und die Kette halten sich gut.';
const ENGLISH =
  'The ferry that left the pier with the mail was late, and the people of the island waited for the boat which came from the north. This was the end of the week, and the shop was out of bread for the feast.';

test.each([
  ['en', GERMAN, 'de'],
  ['de-AT', GERMAN, 'de-AT'],
  ['', GERMAN, 'de'],
  ['en-GB', ENGLISH, 'en-GB'],
  ['fr', ENGLISH, 'en'],
  ['gd', ENGLISH, 'gd'],
  ['en', 'Паром отошёл от причала в одиннадцать часов с почтой и хлебом на борту.', 'ru'],
  ['en', 'Пором відійшов від причалу об одинадцятій годині з поштою і хлібом.', 'uk'],
  ['bg', 'Фериботът тръгна от кея в единадесет часа с пощата и хляба на борда.', 'bg'],
  [
    'en',
    '渡船在十一点离开码头，船上有邮件、面包和两辆自行车，乘客六十一人。晚上它回到岛上，港口的灯已经亮了，人们在等它。',
    'zh',
  ],
  [
    'ja',
    '渡船は十一時に桟橋を離れ、郵便とパンを載せて島へ向かった。夕方には港の明かりがともり、人々が待っていた。',
    'ja',
  ],
  [
    'ko',
    '배는 열한 시에 부두를 떠났고 우편물과 빵을 실었다. 저녁에는 항구의 불이 켜졌고 사람들이 기다렸다.',
    'ko',
  ],
  ['en', 'غادرت العبارة الرصيف في الحادية عشرة وعلى متنها البريد والخبز لأهل الجزيرة.', 'ar'],
  ['', 'کشتی ساعت یازده از اسکله جدا شد و نامه‌ها و نان را به جزیره برد و شب بازگشت.', 'fa'],
  ['de', 'Kurz.', 'de'],
  ['', '', ''],
])('declared %s of “%s” is %s', (declared, text, expected) => {
  expect(checkLanguage(declared, text)).toBe(expected);
});
