import type { Telling } from "#modules/calls/schema.ts";
import { daysAgo } from "./actor.ts";

export type DemoCall = { when: () => Date; telling: Partial<Telling> & { text: string } };

/** What children and their elders wrote to the first school; nobody of them is anybody's child. */
export const COLD_LUNCH: DemoCall = {
  when: () => daysAgo(2, "17:30"),
  telling: {
    text: "Асханада тамақ үнемі суып қалады, біздің сыныпқа кезек ең соңында жетеді. Бұл туралы кімге айтсақ болады?",
    teller: "self",
    about: "several",
    where: ["school"],
    often: "often",
    answerBy: "receipt",
  },
};
export const LUNCH_REASON = "Қатыгездік белгілері жоқ, асхана жұмысы туралы. Шаруашылық бөліміне өтініш иесі көрсетілмей хабарланды.";
export const LUNCH_ANSWER = "Жазғаның үшін рақмет! Бұл туралы асхананы бақылайтын директордың орынбасарына айттық, ол кезек пен тамақтың жылуын тексереді. Басқа бірдеңе мазаласа, осында жаза бер.";

export const SNOWBALL: DemoCall = {
  when: () => daysAgo(2, "18:42"),
  telling: {
    text: "Бізбен бірге оқитын бала бар, оны сыныптағы үш бала күнде мазақтайды. Кеше үзілісте портфелін қарға тастап, бетіне қар ысқылады. Ол ештеңе айтпайды, бірақ соңғы кезде түскі асқа да бармайды.",
    teller: "otherPupil",
    about: "another",
    doers: ["pupil"],
    where: ["school"],
    often: "often",
    answerBy: "receipt",
  },
};

export const GROUP_CHAT: DemoCall = {
  when: () => daysAgo(1, "21:15"),
  telling: {
    text: "В классном чате меня удалили, а потом сделали другой чат, где выкладывают мои фото с подписями. Я не знаю, кто начал. Мне стыдно приходить.",
    teller: "self",
    about: "me",
    doers: ["online", "pupil"],
    where: ["online"],
    often: "often",
    answerBy: "receipt",
  },
};

export const NIGHT: DemoCall = {
  when: () => new Date(Date.now() - 20 * 60_000),
  telling: {
    text: "Досым кеше маған «өмір сүргім келмейді» деп жазды. Мен оны тыныштандырдым, бірақ қорқып тұрмын. Ата-анасы білмейді.",
    teller: "otherPupil",
    about: "another",
    doers: ["unknown"],
    hurt: "unknown",
    answerBy: "receipt",
  },
};

export const LESSON: DemoCall = {
  when: () => daysAgo(1, "19:20"),
  telling: {
    text: "Дочь третий раз приходит в слезах после уроков химии. Учитель при всех называет её «пустым местом». Прошу разобраться, но без её имени.",
    teller: "guardian",
    about: "another",
    doers: ["adultAtSchool"],
    where: ["school"],
    often: "often",
    answerBy: "receipt",
  },
};

export const FIRST_ANSWER = "Жазғаның үшін рақмет, дұрыс істедің. Біз ол баламен байқап сөйлесеміз, сенің жазғаныңды ешкім білмейді. Үзілісте оның қасында бола аласың ба? Тағы бірдеңе көрсең, осы жерге жаз.";
export const INSIDE_NOTE = "Куратормен келістік: дүйсенбіде үзіліс кезінде бақылау жасаймыз, баланың өзімен ертең сөйлесемін.";
