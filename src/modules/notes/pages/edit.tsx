import { data } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { dropDraft, findDraft } from "#platform/vault/draft.server.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { rewriteNote } from "../commands.server.ts";
import { keepOrDropDraft, type DraftName } from "../drafting.server.ts";
import { listTeam } from "../members.server.ts";
import { DraftFound, SaveOrKeep } from "../parts/draft.tsx";
import { NoteFields } from "../parts/note-fields.tsx";
import { TheirVersion } from "../parts/their-version.tsx";
import { noteForm, type NoteText } from "../schema.ts";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/edit";

export function meta() {
  return [{ title: m.notes_edit_title() }];
}

const draftOf = (noteId: string): DraftName => `note:${noteId}`;

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const { current } = await requireNote(tx, visit, params.noteId);
    const draft = await findDraft(tx, visit.keys, { placeId: visit.place.id, form: draftOf(params.noteId) });
    return { noteId: params.noteId, current, draft, formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { noteId } = params;
  const sent = await request.formData();
  await keepOrDropDraft(context, request, sent, draftOf(noteId));
  const visit = await requireVisit(context, request);
  const { scope, place, keys } = visit;
  await read(scope, (tx) => requireNote(tx, visit, noteId));
  const form = parseForm(noteForm, sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors, theirs: null });
  const { form_id, base_version, readers: _, ...note } = form.value;
  const rewritten = await onceUnlessRefused(scope, form_id, async (tx) => {
    const { kind } = await rewriteNote(tx, keys, place, { noteId, baseVersion: base_version, note });
    if (kind === "saved") await dropDraft(tx, { placeId: place.id, accountId: scope.accountId, form: draftOf(noteId) });
    return { ok: kind === "saved", kind };
  });
  if (rewritten.kind === "absent") throw notFound();
  if (rewritten.ok) throw redirectWithFlash(link(`/notes/${noteId}`), m.notes_rewritten());
  return read(scope, async (tx) => {
    const theirs = (await requireNote(tx, visit, noteId)).current;
    const author = (await listTeam(tx, place.id)).find((member) => member.accountId === theirs.writtenBy);
    const values: FormValues = { ...note, base_version: String(theirs.version) };
    return data({ values, errors: {}, theirs: { ...theirs, who: author?.name ?? m.notes_reader_elsewhere() } }, { status: 409 });
  });
}

function wordsIn(values: FormValues): NoteText {
  const word = (name: keyof NoteText) => String(values[name] ?? "");
  return { title: word("title"), about: word("about"), text: word("text") };
}

export default function EditNote({ loaderData, actionData }: Route.ComponentProps) {
  const { noteId, current, draft, formId } = loaderData;
  const asItStands: FormValues = { title: current.title, about: current.about, text: current.text };
  const values: FormValues = actionData?.values ?? draft?.values ?? asItStands;
  const errors: FormErrors = actionData?.errors ?? {};
  const base = typeof values["base_version"] === "string" ? values["base_version"] : String(current.version);
  return (
    <FormPage
      title={m.notes_edit_title()}
      lead={m.notes_edit_lead()}
      crumbs={[
        { label: m.notes_title(), href: link("/notes") },
        { label: current.title, href: link(`/notes/${noteId}`) },
        { label: m.notes_edit() },
      ]}
      before={actionData ? actionData.theirs && <TheirVersion theirs={actionData.theirs} yours={wordsIn(values)} /> : draft && <DraftFound savedAt={draft.savedAt} />}
      formId={formId}
      hidden={{ base_version: base }}
      errors={errors}
      guard
      actions={
        <>
          <SaveOrKeep />
          <ButtonLink kind="bare" href={link(`/notes/${noteId}`)}>
            {m.notes_cancel()}
          </ButtonLink>
        </>
      }
    >
      <NoteFields values={values} errors={errors} />
    </FormPage>
  );
}
