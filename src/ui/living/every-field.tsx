import { Card } from "#ui/card.tsx";
import { Checkbox, Switch } from "#ui/checkbox.tsx";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { ComparedLegend, ComparedText } from "#ui/compared.tsx";
import { DateField, TimeField } from "#ui/date-field.tsx";
import { FileField } from "#ui/file-field.tsx";
import { Form } from "#ui/form.tsx";
import { Columns } from "#ui/layout.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { DateRangeField, SchoolPeriodField } from "#ui/period-field.tsx";
import { PlaceField } from "#ui/place-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { CodeField, EmailField, NumberField, PhoneField, SearchField, TextField } from "#ui/text-field.tsx";
import { TrilingualField } from "#ui/trilingual-field.tsx";

const FEW = [
  { value: "one", label: "One" },
  { value: "two", label: "Two" },
];

/** Each kind of field once, with its help and its error, so that none is seen for the first time by a user. */
export function LivingEveryField() {
  const both = (name: string, label: string) => ({ id: `every-${name}`, name: `every-${name}`, label, help: "What helps to answer.", error: "What is wrong, and what to do." });
  return (
    <Card title="Every field with its help and its error" id="every-field">
      <Form>
        <Columns>
          <TextField {...both("text", "Text")} />
          <TextArea {...both("area", "Long text")} maxLength={200} />
          <NumberField {...both("number", "Number")} suffix="pupils" />
          <EmailField {...both("email", "E-mail")} />
          <PhoneField {...both("phone", "Telephone")} />
          <SearchField {...both("search", "Search")} />
          <CodeField {...both("code", "Code")} />
          <PasswordField {...both("password", "Password")} />
          <SelectField {...both("select", "One of many")} options={FEW} empty="Choose" />
          <RadioCards {...both("radio", "One of few")} choices={FEW} />
          <CheckboxGroup {...both("checks", "Some of few")} choices={FEW} />
          <DateField {...both("date", "Day")} />
          <TimeField {...both("time", "Time")} />
          <DateRangeField {...both("range", "From one day to another")} />
          <SchoolPeriodField {...both("period", "Quarter of a school year")} years={FEW} />
          <PlaceField {...both("place", "Place")} source="/places/find" />
          <TrilingualField {...both("tongues", "In three languages")} />
          <FileField {...both("file", "File")} />
          <Checkbox {...both("checkbox", "Agreed")} />
          <Switch {...both("switch", "Switched on")} />
        </Columns>
      </Form>
    </Card>
  );
}

export function LivingCompared() {
  const words = { theirs: "only in the saved text", yours: "only in yours" };
  return (
    <Card title="Two texts compared" id="compared" tone="sunken">
      <ComparedLegend {...words} />
      <ComparedText
        {...words}
        stretches={[
          { kind: "both", text: "The class teacher " },
          { kind: "theirs", text: "telephoned" },
          { kind: "yours", text: "went to see" },
          { kind: "both", text: " the family." },
        ]}
      />
    </Card>
  );
}
