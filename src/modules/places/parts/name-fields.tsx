import { m } from "#paraglide/messages.js";
import { TrilingualField } from "#ui/trilingual-field.tsx";
import type { FieldValues } from "./field-values.ts";

export function NameFields({ values, errors }: FieldValues) {
  const name = (language: "kk" | "ru" | "en") => values[`name.${language}`] as string | undefined;
  return <TrilingualField name="name" label={m.places_name()} values={{ kk: name("kk"), ru: name("ru"), en: name("en") }} errors={errors} />;
}
