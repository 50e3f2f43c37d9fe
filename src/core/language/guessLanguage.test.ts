import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedLanguages } from './commonWords.ts';
import { guessLanguage, leaning } from './guessLanguage.ts';
import { knownLanguages } from './knownLanguages.ts';

/** A few sentences of each language, none of them made of common words alone. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  en: ['The cat is sleeping on the chair.', 'I have never seen this old house before.'],
  fr: ['Le chat dort sur la chaise.', "Je n'ai jamais vu cette vieille maison."],
  de: ['Die Katze schläft auf dem Stuhl.', 'Ich habe dieses alte Haus noch nie gesehen.'],
  es: ['El gato duerme en la silla.', '¿Por qué no has visto esta casa tan vieja?'],
  it: ['Il gatto dorme sulla sedia.', 'Non ho mai visto questa vecchia casa.'],
  pt: ['O gato dorme na cadeira.', 'Eu não vi esta casa velha, mas ela está aqui.'],
  ca: ['El gat dorm a la cadira.', 'No he vist mai aquesta casa vella, però és molt bonica.'],
  ro: ['Pisica doarme pe scaun.', 'Nu am văzut niciodată această casă veche și frumoasă.'],
  nl: ['De kat slaapt op de stoel.', 'Ik heb dit oude huis nog niet gezien.'],
  da: ['Katten sover på stolen.', 'Jeg har ikke set noget af det, og du kender mig.'],
  no: ['Katten sover på stolen.', 'Jeg har ikke sett noe av det, og du kjenner meg.'],
  sv: ['Katten sover på stolen.', 'Jag har inte sett något av det, och du känner mig.'],
  is: ['Kötturinn sefur á stólnum.', 'Ég hef ekki séð það og þú þekkir mig.'],
  fi: ['Kissa nukkuu tuolilla.', 'Minä en ole nähnyt sitä, mutta hän on täällä.'],
  et: ['Kass magab toolil.', 'Ma ei ole seda näinud, aga tema on siin.'],
  hu: ['A macska alszik a széken.', 'Nem láttam még ezt a régi házat, de ő igen.'],
  tr: ['Kedi sandalyede uyuyor.', 'Ben bu eski evi hiç görmedim ama çok güzel.'],
  pl: ['Kot śpi na krześle.', 'Nie widziałem jeszcze tego domu, ale jest bardzo stary.'],
  cs: ['Kočka spí na židli.', 'Ještě jsem ten dům neviděl, ale je velmi starý.'],
  sk: ['Mačka spí na stoličke.', 'Ešte som ten dom nevidel, ale je veľmi starý.'],
  sl: ['Mačka spi na stolu.', 'Te hiše še nisem videl, pa je zelo stara in lepa.'],
  hr: ['Mačka spava na stolici.', 'Nisam još vidio tu kuću, ali je vrlo stara i što kažeš.'],
  lt: ['Katė miega ant kėdės.', 'Aš dar nemačiau šio namo, bet jis yra labai senas.'],
  lv: ['Kaķis guļ uz krēsla.', 'Es vēl neesmu redzējis šo māju, bet tā ir ļoti veca.'],
  eo: ['La kato dormas sur la seĝo.', 'Mi ankoraŭ ne vidis tiun domon, sed ĝi estas tre malnova.'],
  id: ['Kucing itu tidur di kursi.', 'Saya belum pernah melihat rumah ini, tetapi itu sangat tua.'],
  vi: ['Con mèo đang ngủ trên ghế.', 'Tôi chưa bao giờ thấy ngôi nhà này nhưng nó rất cũ.'],
  sq: ['Macja fle në karrige.', 'Unë nuk e kam parë këtë shtëpi, por është shumë e vjetër.'],
  eu: ['Katua aulkian lo dago.', 'Nik ez dut etxe hau ikusi, baina oso zaharra da.'],
  ga: ['Tá an cat ina chodladh.', 'Ní fhaca mé an teach seo ach tá sé an-sean agus go deas.'],
  la: ['Feles in sella dormit.', 'Hanc domum non vidi, sed est vetus et ego nihil de ea scio.'],
  ru: ['Кошка спит на стуле.', 'Я ещё не видел этот дом, но он очень старый.'],
  uk: ['Кішка спить на стільці.', 'Я ще не бачив цей будинок, але він дуже старий.'],
  be: ['Кошка спіць на крэсле.', 'Я яшчэ не бачыў гэты дом, але ён вельмі стары.'],
  bg: ['Котката спи на стола.', 'Аз още не съм виждал тази къща, но тя е много стара.'],
  sr: ['Мачка спава на столици.', 'Нисам још видео ту кућу, али је врло стара и што кажеш.'],
  mk: ['Мачката спие на столот.', 'Јас не сум ја видел таа куќа, но многу е стара и тоа.'],
  ar: ['القطة نائمة على الكرسي.', 'لم أر هذا البيت القديم من قبل.'],
  fa: ['گربه روی صندلی خوابیده است.', 'من این خانه را ندیده بودم و خیلی قدیمی است.'],
  ur: ['بلی کرسی پر سو رہی ہے۔', 'میں نے یہ پرانا گھر پہلے نہیں دیکھا۔'],
  el: ['Η γάτα κοιμάται στην καρέκλα.'],
  he: ['החתול ישן על הכיסא.'],
  hy: ['Կատուն քնում է աթոռին։'],
  ka: ['კატას სძინავს სკამზე.'],
  hi: ['बिल्ली कुर्सी पर सो रही है।'],
  bn: ['বিড়াল চেয়ারে ঘুমাচ্ছে।'],
  pa: ['ਬਿੱਲੀ ਕੁਰਸੀ ਤੇ ਸੌਂ ਰਹੀ ਹੈ।'],
  gu: ['બિલાડી ખુરશી પર સૂઈ રહી છે.'],
  ta: ['பூனை நாற்காலியில் தூங்குகிறது.'],
  te: ['పిల్లి కుర్చీ మీద నిద్రపోతోంది.'],
  kn: ['ಬೆಕ್ಕು ಕುರ್ಚಿಯ ಮೇಲೆ ಮಲಗಿದೆ.'],
  ml: ['പൂച്ച കസേരയിൽ ഉറങ്ങുന്നു.'],
  si: ['පූසා පුටුව උඩ නිදි.'],
  am: ['ድመቷ ወንበር ላይ ተኝታለች።'],
  th: ['แมวนอนอยู่บนเก้าอี้'],
  lo: ['ແມວນອນຢູ່ເທິງຕັ່ງ'],
  km: ['ឆ្មាកំពុងដេកលើកៅអី។'],
  my: ['ကြောင်က ကုလားထိုင်ပေါ်မှာ အိပ်နေတယ်။'],
  ko: ['고양이가 의자에서 자고 있다.'],
  zh: ['猫在椅子上睡觉。', '我没有看过 iPhone。'],
  ja: ['猫が椅子で寝ている。', '私はその古い家を見たことがない。'],
};

describe('guessLanguage', () => {
  it.each(Object.entries(sentences))('tells %s', (language, text) => {
    const guess = guessLanguage(text);
    expect(guess.language).toBe(language);
    expect(guess.confidence).toBeGreaterThan(0.1);
  });

  it('is tried on every language it knows', () => {
    expect(Object.keys(sentences).toSorted()).toEqual(knownLanguages);
    expect(markedLanguages).toEqual(knownLanguages);
  });

  it('says no more than the script, or nothing, where no word tells', () => {
    expect(guessLanguage(['Zxq wvk.'])).toEqual({ language: 'und-Latn', confidence: 0 });
    expect(guessLanguage(['1 2 3', '']).language).toBe('und');
    expect(guessLanguage([])).toEqual({ language: 'und', confidence: 0 });
  });

  it('is less certain of few words', () => {
    const few = guessLanguage(['Le chat.']);
    expect(few.language).toBe('fr');
    expect(few.confidence).toBeLessThan(guessLanguage(sentences['fr'] ?? []).confidence);
  });

  it('takes any text, and confidence is a share', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const { confidence } = guessLanguage(texts);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('leaning', () => {
  it.each([
    ['The cat sleeps in the house.', 'en', 'fr', 1],
    ["L'ami est dans la maison.", 'en', 'fr', -1],
    ['Tom', 'en', 'fr', 0],
    ['القطة نائمة', 'en', 'ar', -1],
    ['猫が寝ている。', 'zh', 'ja', -1],
    ['猫在睡觉。', 'zh', 'ja', 1],
    ['The same', 'en', 'en', 0],
  ])('%s between %s and %s', (text, a, b, sign) => {
    expect(Math.sign(leaning(text, a, b))).toBe(sign);
    expect(Math.sign(leaning(text, b, a))).toBe(-sign + 0);
  });
});
