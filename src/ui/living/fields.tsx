import { Button, ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox, Switch } from "#ui/checkbox.tsx";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { DateField, TimeField } from "#ui/date-field.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { DateRangeField, SchoolPeriodField } from "#ui/period-field.tsx";
import { PlaceField } from "#ui/place-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { CodeField, EmailField, NumberField, PhoneField, SearchField, TextField } from "#ui/text-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";

const REGIONS = [
  { value: "10", label: "Абай облысы" },
  { value: "27", label: "Батыс Қазақстан облысы" },
  { value: "62", label: "Ұлытау облысы" },
];

export function LivingFields() {
  return (
    <Card title="Fields" id="fields">
      <Form guard actions={<Button kind="main">Сақтау</Button>}>
        <Fieldset title="Мектеп туралы" help="Жарғыдағы атауымен, қысқартпай.">
          <TrilingualField name="school-name" label="Толық атауы" values={{ kk: "Физика-математика бағытындағы Назарбаев Зияткерлік мектебі", ru: "Назарбаев Интеллектуальная школа физико-математического направления", en: "" }} />
          <FieldRow>
            <TextField name="bin" label="БИН" width="m" inputMode="numeric" help="12 цифр" value="080940003218" />
            <NumberField name="pupils" label="Оқушылар саны" suffix="оқушы" value={742} />
          </FieldRow>
          <SelectField name="region" label="Облыс" options={REGIONS} empty="Таңдаңыз" />
          <PhoneField name="phone" label="Телефон" value="+7 727 331 25 90" optional />
          <EmailField name="email" label="Электрондық пошта" value="fmb@nis.edu.kz" disabled />
        </Fieldset>
        <Fieldset title="Обращение">
          <RadioCards
            name="danger"
            label="Ребёнок сейчас в безопасности?"
            choices={[
              { value: "yes", label: "Да", help: "Он с родителями или под присмотром взрослого, которому доверяет" },
              { value: "no", label: "Нет, опасность прямо сейчас", help: "Сначала позвоните 112, потом вернитесь к форме" },
              { value: "unknown", label: "Не знаю" },
            ]}
            value="yes"
          />
          <CheckboxGroup
            name="kinds"
            label="Не болды?"
            help="Бірнешеуін белгілеуге болады."
            inColumns
            optional
            values={["bullying"]}
            choices={[
              { value: "bullying", label: "Буллинг (қорқыту, қудалау)" },
              { value: "cyber", label: "Кибербуллинг" },
              { value: "physical", label: "Физикалық зорлық-зомбылық" },
              { value: "neglect", label: "Қараусыз қалдыру", disabled: true },
            ]}
          />
          <TextArea name="story" label="Своими словами" help="Пишите так, как сказал ребёнок, без оценок." maxLength={600} value="В чате опять. Я сохранила снимки экрана." />
          <FieldRow>
            <DateField name="day" label="Күні" value="2026-11-14" />
            <TimeField name="time" label="Уақыты" value="10:40" optional />
          </FieldRow>
          <DateRangeField label="Қай аралықта" from="2026-09-01" to="2026-11-20" />
          <SchoolPeriodField label="Отчётный период" years={[{ value: "2026", label: "2026/27" }, { value: "2025", label: "2025/26" }]} year="2026" quarter="2" name="report" />
          <FileField name="proof" label="Снимки экрана" help="Фото или PDF, до 25 МБ каждый." multiple maxMegabytes={25} accept="image/*,.pdf" optional />
          <Checkbox name="consent" label="Ата-анасы хабардар" help="Мектеп басшысына бұл туралы хат барады." checked />
          <Switch name="alerts" label="Получать напоминания о сроках" checked />
        </Fieldset>
        <Fieldset title="Кіру">
          <PasswordField name="password" label="Құпиясөз" purpose="new-password" help="Кемінде 12 таңба. Есте қалатын бірнеше сөз жақсы." />
          <CodeField name="code" label="Код из приложения" help="Шесть цифр, меняются каждые 30 секунд." />
          <SearchField name="q" label="Іздеу" placeholder="Аты, коды немесе БСН" optional />
        </Fieldset>
      </Form>
    </Card>
  );
}

export function LivingRefusedForm() {
  const errors = {
    "": "Форма уже отправлена другим членом службы в 09:42. Проверьте, что изменилось.",
    owner: "Жауапты адамды таңдаңыз",
    "title.kk": "Қазақша атауын жазыңыз",
    school: "Выберите школу из найденных",
    level: "Тәуекел деңгейін белгілеңіз",
  };
  return (
    <Card title="A refused form" id="refused">
      <Form
        actions={
          <>
            <Button kind="main">Қайта жіберу</Button>
            <ButtonLink href="#refused" kind="bare">
              Болдырмау
            </ButtonLink>
          </>
        }
      >
        <ErrorSummary errors={errors} focus={false} />
        <TextField name="owner" label="Жауапты адам" error={errors.owner} value="А. Сейт" />
        <TrilingualField name="title" label="Атауы" values={{ ru: "План помощи" }} errors={errors} />
        <PlaceField
          name="school"
          label="Школа"
          source="/places/find"
          error={errors.school}
          query="абай"
          found={[
            { id: "1", name: "Абай атындағы №4 жалпы білім беретін мектеп", detail: "Семей қаласы, Абай облысы" },
            { id: "2", name: "№ 17 мектеп-гимназия", detail: "Абай ауданы, Қарағанды облысы" },
          ]}
        />
        <RadioCards name="level" label="Тәуекел деңгейі" error={errors.level} inColumns choices={[{ value: "1", label: "Төмен" }, { value: "2", label: "Орташа" }, { value: "3", label: "Жоғары" }]} />
        <PlaceField name="other-school" label="Another school, already chosen" source="/places/find" chosen={{ id: "9", name: "НЗМ ФМБ", detail: "Алматы қ." }} optional />
      </Form>
    </Card>
  );
}
