import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { dropDraft, findDraft } from "#platform/vault/draft.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { writeNote } from "../commands.server.ts";
import { keepOrDropDraft } from "../drafting.server.ts";
import { listTeam } from "../members.server.ts";
import { DraftFound, SaveOrKeep } from "../parts/draft.tsx";
import { NoteFields } from "../parts/note-fields.tsx";
import { PeopleChoice } from "../parts/people-choice.tsx";
import { noteForm } from "../schema.ts";
import { requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/new";

const DRAFT = "note:new";

export function meta() {
  return [{ title: m.notes_new() }];
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { scope, place, keys } = await requireVisit(context, request);
  return read(scope, async (tx) => {
    const team = await listTeam(tx, place.id);
    const draft = await findDraft(tx, keys, { placeId: place.id, form: DRAFT });
    const people = team.filter((member) => member.hasKey && member.accountId !== scope.accountId);
    return { people, draft, formId: newId() };
  });
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await request.formData();
  await keepOrDropDraft(context, request, sent, DRAFT);
  const { scope, place, keys } = await requireVisit(context, request);
  const form = parseForm(noteForm, sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { readers, form_id, base_version: _, ...note } = form.value;
  const saved = await write(scope, async (tx) => {
    const allowed = (await listTeam(tx, place.id)).map((member) => member.accountId);
    if (!readers.every((id) => allowed.includes(id))) return "not allowed";
    return once(tx, form_id, async () => {
      const noteId = await writeNote(tx, keys, place, note, readers);
      await dropDraft(tx, { placeId: place.id, accountId: scope.accountId, form: DRAFT });
      return { noteId };
    });
  });
  if (saved === "not allowed") return refused({ values: note, errors: { readers: m.notes_error_changed() } });
  throw redirectWithFlash(link(`/notes/${saved.noteId}`), m.notes_written());
}

export default function NewNote({ loaderData, actionData }: Route.ComponentProps) {
  const { people, draft, formId } = loaderData;
  const values: FormValues = actionData?.values ?? draft?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const chosen = values["readers"];
  return (
    <FormPage
      title={m.notes_new()}
      lead={m.notes_new_lead()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: m.notes_new() }]}
      before={!actionData && draft && <DraftFound savedAt={draft.savedAt} />}
      formId={formId}
      errors={errors}
      guard
      actions={
        <>
          <SaveOrKeep />
          <ButtonLink kind="bare" href={link("/notes")}>
            {m.notes_cancel()}
          </ButtonLink>
        </>
      }
    >
      <NoteFields values={values} errors={errors} />
      <PeopleChoice
        name="readers"
        label={m.notes_field_readers()}
        help={m.notes_field_readers_help()}
        error={errors["readers"]}
        people={people}
        chosen={Array.isArray(chosen) ? chosen : []}
        optional
      />
    </FormPage>
  );
}
