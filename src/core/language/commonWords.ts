/**
 * Languages told by their commonest words, and by letters that their neighbours lack. Apostrophes part words here:
 * `l'ami` counts as `l` and `ami`.
 */

export interface LanguageMarks {
  readonly words: ReadonlySet<string>;
  /** In lower case. */
  readonly letters: ReadonlySet<string>;
}

/** Script, then for each language its words and, after a bar, its letters. */
const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Latn: {
    en: 'the and is are was were i you he she it we they my your his her our this that these of to in on at with not do does did have has had what will would can for from but be been don t s re ll ve m',
    fr: 'le la les l et est sont était je j tu il elle nous vous ils elles mon ma ton sa ce cette c de des du d à un une dans avec ne n pas que qu qui pour sur au aux mais plus très ai avez être fait | çœùêûî',
    de: 'der die das den dem des und ist sind war ich du er sie es wir ihr ein eine einen einem einer nicht kein mit auf für von zu im in an auch aber wie was wenn dass sich mich mir dich dir hat habe haben wird kann hier sehr | ßäöü',
    es: 'el la los las un una y es son era yo tú él ella nosotros ellos mi tu su de del al en con no que por para se lo le les me te muy pero como más está están hay este esta qué fue ha he tiene | ñ',
    it: 'il lo la i gli le un una uno e è sono era io tu lui lei noi voi loro mio tuo suo di del della dei delle al alla nel nella con non che per si mi ti ci ma come più questo questa ho hai ha molto anche dell l cosa | ìò',
    pt: 'o a os as um uma e é são era eu você ele ela nós eles meu minha seu sua de do da dos das no na em com não que por para se lhe me te mas como mais muito este esta isso está estão foi tem ao à também | ãõç',
    ca: 'el la els les un una i és són era jo tu ell ella nosaltres ells meu seva de del dels al als en amb no que per es em et li molt però com més aquest aquesta això hi ha l d té va està què són | ŀ·',
    ro: 'și este sunt era eu tu el ea noi voi ei ele meu său o un una de la în pe cu nu că să se mă te îi dar ca mai foarte acest această am ai are au fost ce din pentru lui sau | șțăâşţ',
    nl: 'de het een en is zijn was ik je jij hij zij ze wij we jullie mijn jouw haar ons dit dat van te in op met niet geen voor aan er maar ook als wat naar heeft heb hebben wordt kan zal deze die bij nog | ĳ',
    da: 'og er var jeg du han hun den det vi de en et ikke med til på af for i at som men har havde mig dig sig mit din hans hendes der hvad kan vil skal også meget være blev noget nogen kun fra | æø',
    no: 'og er var jeg du han hun den det vi de en et ei ikke med til på av for i at som men har hadde meg deg seg mitt din hans hennes der hva kan vil skal også veldig være ble noe noen bare fra | æø',
    sv: 'och är var jag du han hon den det vi de en ett inte med till på av för i att som men har hade mig dig sig mitt din hans hennes där vad kan vill ska också mycket vara blev något någon bara från | åäö',
    is: 'og er var ég þú hann hún það við þeir en ekki með til á af fyrir í að sem hefur hafði mig þig sig minn þinn hans hennar þar hvað mun líka mjög vera frá um eru við | þð',
    fi: 'ja on oli ovat minä sinä hän me te he se ne tämä tuo ei en et emme mutta että kun jos niin kuin mitä minun sinun hänen olen olet ole myös hyvin vain nyt ollut joka sen kanssa | äö',
    et: 'ja on oli olid mina sina tema ma sa ta me te nad see ei ning aga et kui siis mis minu sinu oma olen oled ole ka väga ainult nüüd olnud kes selle koos seda mida | õäü',
    hu: 'a az és van volt vagyok én te ő mi ti ők nem egy ez azt ezt hogy ha de is meg már csak mint mit ki be fel le el nagyon lesz kell még vagy nincs neki engem | őű',
    tr: 've bir bu şu o ben sen biz siz onlar değil mi mı mu mü ne için ile de da çok ama var yok daha gibi kadar en her şey benim senin onun olarak olan oldu ki | ğışİ',
    pl: 'i w na z do nie jest są był była ja ty on ona my wy oni że się to ten ta co jak ale tak po dla od za mnie mi go mój twój jego jej ich bardzo czy może tylko już | łąęćńśźż',
    cs: 'a v na s do z je jsou byl byla já ty on ona my vy oni že se si to ten ta co jak ale tak po pro od za mě mi ho můj jeho její velmi jen už být není jsem jsi | řěůčšž',
    sk: 'a v na s do z je sú bol bola ja ty on ona my vy oni že sa si to ten tá čo ako ale tak po pre od za ma mi ho môj jeho jej veľmi len už byť nie som | ľĺŕôäčšž',
    sl: 'in v na s z do je so bil bila jaz ti on ona mi vi oni da se si to ta kaj kako ali pa po za od me ga moj njegov njen zelo samo že biti ni sem ne ki | čšž',
    hr: 'i u na s iz do je su bio bila ja ti on ona mi vi oni da se to taj ta što kako ali pa po za od me ga moj njegov njezin vrlo samo već biti nije sam ne koji | čćđšž',
    lt: 'ir yra buvo aš tu jis ji mes jūs jie ne kad su į iš ar bet kaip ką tai tas ta mano tavo jo jos labai tik jau būti nėra esu apie prie nuo | ėįųūąęšž',
    lv: 'un ir bija es tu viņš viņa mēs jūs viņi ne ka ar uz no vai bet kā ko tas tā mans tavs viņas ļoti tikai jau būt nav esmu par pie | āēīūģķļņšž',
    eo: 'la kaj estas estis mi vi li ŝi ĝi ni ili ne ke kun al de en por pri sed kiel kio tio mia via lia ŝia tre nur jam esti el ĉu se tiu ĉi havas | ĉĝĥĵŝŭ',
    id: 'dan yang di ke dari ini itu saya aku kamu dia kami kita mereka tidak adalah ada untuk dengan pada akan sudah telah bisa apa tetapi juga sangat hanya orang bukan sebuah',
    vi: 'và là của tôi bạn anh chị ấy chúng họ không có một những các này đó với trong cho được rất nhưng cũng đã sẽ đang gì người ở ra đi | ơưđạảấầẩậắằặẹẻẽếềểệịọỏốồổộớờởợụủứừửữựỳỵỷỹ',
    sq: 'dhe është janë ishte unë ti ai ajo ne ju ata nuk një në me për nga të së që se por si më shumë kjo ky çfarë do ka kam mund | ë',
    eu: 'eta da dira zen ni zu hura gu haiek ez bat hau hori zer baina oso ere du dut dute izan nire zure bere egin dago nago duzu',
    ga: 'agus is tá bhí mé tú sé sí muid siad an na ní ar ag le do mo i go níl ach cad seo sin a bhfuil raibh chun leis aige',
    la: 'et est sunt erat ego tu ille nos vos non in ad cum ex de per qui quae quod sed ut si nec aut hoc haec esse me te se ab eius atque enim',
  },
  Cyrl: {
    ru: 'и в на с не что я ты он она мы вы они это этот как но да же бы по за у к из от для его её их мой меня мне был была есть нет очень только уже | ыэъё',
    uk: 'і й в у на з не що я ти він вона ми ви вони це цей як але та ж би по за до із від для його її їх мій мене мені був була є немає дуже тільки вже | іїєґ',
    be: 'і ў у на з не што я ты ён яна мы вы яны гэта гэты як але ды ж бы па за да са ад для яго яе іх мой мяне мне быў была ёсць няма вельмі толькі ужо | ўіыэё',
    bg: 'и в на с не че аз ти той тя ние вие те това този как но да се за от по при до из му й ги му мой мен ми беше е са няма много само вече съм ще | ъщ',
    sr: 'и у на с са не да што ја ти он она ми ви они то тај како али па се за од по из му га мој мене ми био била је су нема врло само већ сам ће | ђћљњџј',
    mk: 'и во на со не дека јас ти тој таа ние вие тие тоа овој како но да се за од по до му ја ги мој мене ми беше е се нема многу само веќе сум ќе | ѓќѕљњџј',
  },
  Arab: {
    ar: 'في من على إلى عن أن إن هذا هذه ذلك التي الذي هو هي أنا أنت نحن هم لا ما لم لن كان كانت قد مع كل بعد أو و يا هل ماذا لقد ليس لي | ةىأإؤئ',
    fa: 'و در به از که این آن را با است بود من تو او ما شما آنها نیست می برای هم یک خود تا چه یا اما هر بر ولی دارد شد باید خیلی | پچژگی',
    ur: 'اور میں ہے کی کے کا کو سے نے پر یہ وہ ہیں تھا تھی آپ ہم تم نہیں کیا ایک بھی تو اس ہی کر گیا مجھے جو لیے بہت | ٹڈڑںےہھ',
  },
};

/** Scripts that one language writes far more often than any other. */
const OWN_SCRIPTS: Readonly<Record<string, string>> = {
  Grek: 'el',
  Hebr: 'he',
  Armn: 'hy',
  Geor: 'ka',
  Deva: 'hi',
  Beng: 'bn',
  Guru: 'pa',
  Gujr: 'gu',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Sinh: 'si',
  Ethi: 'am',
  Thai: 'th',
  Laoo: 'lo',
  Khmr: 'km',
  Mymr: 'my',
  Hang: 'ko',
  Hani: 'zh',
  Kana: 'ja',
};

const marks: ReadonlyMap<string, ReadonlyMap<string, LanguageMarks>> = new Map(
  Object.entries(MARKS).map(([script, languages]) => [
    script,
    new Map(Object.entries(languages).map(([language, line]) => [language, readMarks(line)])),
  ]),
);

function readMarks(line: string): LanguageMarks {
  const [words = '', letters = ''] = line.split(' | ');
  return { words: new Set(words.split(' ')), letters: new Set(letters) };
}

/** The languages of a script that are told by their words; none where the script alone tells. */
export function languagesOfScript(script: string): ReadonlyMap<string, LanguageMarks> {
  return marks.get(script) ?? new Map();
}

/** The language that a script stands for, if there is one. */
export function languageOfScript(script: string): string | undefined {
  return OWN_SCRIPTS[script];
}

/** The languages that are told by these marks, in the order of their tags. */
export const markedLanguages: readonly string[] = [
  ...[...marks.values()].flatMap((languages) => [...languages.keys()]),
  ...Object.values(OWN_SCRIPTS),
].toSorted();
