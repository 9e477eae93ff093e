/** Words people here choose first; with digits or signs around them they are as easy to guess. */
const CYRILLIC = `
құпиясөз құпия сәлем қазақстан казахстан казакстан астана алматы шымкент қарағанды караганда ақтөбе актобе атырау павлодар
семей тараз орал көкшетау кокшетау қостанай костанай қызылорда кызылорда петропавловск талдықорған түркістан туркестан ақтау жезқазған
мектеп мұғалім оқушы бала балапан бақыт махаббат сүйемін жаным анашым мама папа апа ата әке бауырым қазақ казах отан атамекен
алтын күміс арман армандар айгерім нұрсұлтан нурсултан назарбаев тоқаев токаев наурыз наурызмейрамы бәйтерек байтерек шаңырақ
пароль привет школа учитель ученик любовь люблю солнышко солнце зайка котенок котёнок кошка собака мамочка родина россия москва
администратор админ директор психолог логин безопасность защита дружба счастье спартак динамо максим александр наташа настя
янеробот неизвестно пана паналаушы қауіпсіздік қорғаныс директор123
`;

const LATIN = `
qazaqstan kazakhstan kazakstan kazahstan astana almaty shymkent karaganda qaraghandy aktobe atyrau pavlodar semey taraz oral
nursultan nazarbayev nazarbaev tokayev nauryz baiterek mektep mugalim salem sagynysh arman altyn bakyt zhanym qazaq kazakh
qupiyasoz kupiasoz parol privet shkola uchitel lyubov admin administrator director psycholog school teacher bilimland kundelik
pana panademo welcome changeme password letmein secret
`;

const RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю";
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

/** Typed with the other layout on: «пароль» becomes gfhjkm. */
function typedInLatin(word: string): string {
  return [...word].map((letter) => LATIN_KEYS[RUSSIAN_KEYS.indexOf(letter)] ?? letter).join("");
}

const listed = (text: string) => text.split(/\s+/).filter(Boolean);

export const LOCAL_PASSWORDS: readonly string[] = [...listed(CYRILLIC), ...listed(CYRILLIC).map(typedInLatin), ...listed(LATIN)];
