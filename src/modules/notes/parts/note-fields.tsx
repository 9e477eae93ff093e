import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";

export function NoteFields({ values, errors }: { values: FormValues; errors: FormErrors }) {
  return (
    <>
      <TextField name="title" label={m.notes_field_title()} value={word(values["title"])} error={errors["title"]} maxLength={200} autoComplete="off" />
      <TextField
        name="about"
        label={m.notes_field_about()}
        help={m.notes_field_about_help()}
        value={word(values["about"])}
        error={errors["about"]}
        maxLength={300}
        autoComplete="off"
        optional
      />
      <TextArea name="text" label={m.notes_field_text()} value={word(values["text"])} error={errors["text"]} rows={14} maxLength={20_000} />
    </>
  );
}

function word(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
