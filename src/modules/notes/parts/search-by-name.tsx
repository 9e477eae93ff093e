import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { SearchField } from "#ui/text-field.tsx";

export function SearchByName({ name }: { name: string }) {
  const actions = (
    <>
      <Button icon="search">{m.notes_search_do()}</Button>
      {name && (
        <ButtonLink kind="bare" href={link("/notes")}>
          {m.notes_search_all()}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Form action={link("/notes")} actions={actions}>
      <SearchField name="name" label={m.notes_search_label()} help={m.notes_search_help()} value={name} autoComplete="off" />
    </Form>
  );
}
