import { m } from "#paraglide/messages.js";
import { Fieldset } from "#ui/fieldset.tsx";
import { EmailField, PhoneField, TextField } from "#ui/text-field.tsx";
import type { FieldValues } from "./field-values.ts";

export function ContactFields({ values, errors }: FieldValues) {
  const field = (name: "address" | "phone" | "email" | "site") => ({ name, value: values[name] as string | undefined, error: errors[name], optional: true });
  return (
    <Fieldset title={m.places_contacts()} help={m.places_contacts_help()}>
      <TextField label={m.places_address()} {...field("address")} />
      <PhoneField label={m.places_phone()} width="m" {...field("phone")} />
      <EmailField label={m.places_email()} width="m" {...field("email")} />
      <TextField label={m.places_site()} inputMode="url" spellCheck={false} width="m" {...field("site")} />
    </Fieldset>
  );
}
