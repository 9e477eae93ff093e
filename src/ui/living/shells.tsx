import type { ReactNode } from "react";
import { Button } from "#ui/button.tsx";
import { LinkCard } from "#ui/card.tsx";
import { CalmHead, CalmShell } from "#ui/calm-shell.tsx";
import { Form } from "#ui/form.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { DangerNow, Promises, PublicShell } from "#ui/public-shell.tsx";
import type { LanguageLink, RoomGroup } from "#ui/shell-data.ts";
import { StaffShell } from "#ui/shell.tsx";
import { EmailField } from "#ui/text-field.tsx";

const LANGUAGES: LanguageLink[] = [
  { href: "#kk", label: "Қаз", lang: "kk", current: true },
  { href: "#ru", label: "Рус", lang: "ru" },
  { href: "#en", label: "Eng", lang: "en" },
];

const GROUPS: RoomGroup[] = [
  { links: [{ href: "#today", label: "Бүгін", icon: "home", primary: true }] },
  {
    label: "Қорғау",
    links: [
      { href: "#calls", label: "Өтініштер", icon: "chat", count: 2, countLabel: "жаңа", primary: true },
      { href: "#cases", label: "Жағдаяттар", icon: "folder", current: true, primary: true },
      { href: "#register", label: "Журнал", icon: "journal" },
      { href: "#children", label: "Балалар", icon: "person" },
      { href: "#team", label: "Қауіпсіздік қызметі", short: "Қызмет", icon: "shield", primary: true },
    ],
  },
  {
    label: "Мектеп",
    links: [
      { href: "#places", label: "Орындар", icon: "building" },
      { href: "#people", label: "Қызметкерлер", icon: "people" },
      { href: "#campaigns", label: "Науқандар", icon: "megaphone" },
      { href: "#audit", label: "Не болғаны", icon: "history" },
    ],
  },
];

export function LivingStaffShell({ children }: { children: ReactNode }) {
  return (
    <StaffShell
      name="Пана"
      homeHref="#home"
      groups={GROUPS}
      seat={{
        place: "НЗМ ФМБ, Алматы",
        role: "Психолог",
        items: [
          { kind: "form", label: "НЗМ ФМБ, Алматы", detail: "Психолог", action: "#seat", current: true },
          { kind: "form", label: "№ 17 мектеп-гимназия", detail: "Қауіпсіздік қызметінің мүшесі", action: "#seat" },
        ],
      }}
      search={{ action: "#search", label: "Бала, жағдаят, мектеп іздеу" }}
      bell={{ href: "#bell", label: "Хабарландырулар", count: 4 }}
      languages={LANGUAGES}
      scheme={{ action: "#scheme", current: "auto" }}
      person={{
        name: "Айгүл Сейітқызы",
        detail: "psychologist@demo.pana",
        items: [
          { label: "Тіркелгім", href: "#account", icon: "person" },
          { label: "Қауіпсіздік", href: "#security", icon: "key" },
          { kind: "rule" },
          { kind: "form", label: "Шығу", action: "#out", icon: "exit" },
        ],
      }}
      toasts={[{ text: "Тәуекелді бағалау сақталды" }]}
    >
      {children}
    </StaffShell>
  );
}

export function LivingPublicShell() {
  return (
    <PublicShell name="Пана" homeHref="#home" languages={LANGUAGES} exit={{ action: "#exit", label: "Тез шығу" }} footer="Пана — балаларды қорғау платформасы. Өтінішті тек көмектесетін адамдар оқиды.">
      <CalmHead title="Біреу саған жамандық жасап жатыр ма?" lead="Айтсаң болады. Кінәлі сен емессің. Атыңды айтпауға да құқың бар." />
      <DangerNow title="Дәл қазір қауіп төніп тұрса" calls={[{ number: "112", label: "құтқару" }, { number: "102", label: "полиция" }, { number: "150", label: "сенім телефоны" }]} />
      <div className="stack">
        <LinkCard main href="#tell" icon="chat" title="Болған жайды айту" text="5 минуттай уақыт алады" />
        <LinkCard href="#receipt" icon="receipt" title="Түбіртегім бар" text="жауапты оқу, толықтыру" />
        <LinkCard href="#help" icon="pin" title="Көмек көрсететін жерлер" text="телефондар мен мекенжайлар" />
      </div>
      <section className="stack">
        <h2>Бұдан кейін не болады</h2>
        <Promises lines={["Сенің сөзіңді тек мектептің қауіпсіздік қызметі оқиды. Шағым соларға қатысты болса, олар көрмейді.", "Бір тәулік ішінде жауап келеді, оны түбіртекпен оқисың.", "Телефоның да, мекенжайың да жазылмайды."]} />
      </section>
    </PublicShell>
  );
}

export function LivingCalmShell() {
  return (
    <CalmShell name="Пана" homeHref="#home" languages={LANGUAGES} footer="Балаларды қорғау және олардың әл-ауқаты">
      <CalmHead title="Кіру" lead="Мектебіңіз немесе басқарма берген тіркелгімен кіріңіз." />
      <Form actions={<Button kind="main" wide>Кіру</Button>}>
        <EmailField name="email" label="Электрондық пошта" />
        <PasswordField name="password" label="Құпиясөз" />
      </Form>
      <p className="small">
        <a href="#forgot">Құпиясөзді ұмыттым</a>
      </p>
    </CalmShell>
  );
}
