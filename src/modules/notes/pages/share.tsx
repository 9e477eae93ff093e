import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { holdersOf } from "#platform/vault/open.server.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { sharableWith } from "../access.ts";
import { shareNote } from "../commands.server.ts";
import { listTeam } from "../members.server.ts";
import { PeopleChoice } from "../parts/people-choice.tsx";
import { peopleForm } from "../schema.ts";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/share";

export function meta() {
  return [{ title: m.notes_share_title() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const note = await requireNote(tx, visit, params.noteId);
    const { hiddenFrom, lockedAt } = note.item.facts;
    const people = lockedAt ? [] : sharableWith(await listTeam(tx, visit.place.id), await holdersOf(tx, note.item), hiddenFrom);
    return { noteId: params.noteId, title: note.current.title, locked: lockedAt !== null, people, formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  const form = parseForm(peopleForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors });
  const { people, form_id } = form.value;
  const shared = await onceUnlessRefused(visit.scope, form_id, async (tx) => {
    const note = await requireNote(tx, visit, params.noteId);
    const allowed = sharableWith(await listTeam(tx, visit.place.id), await holdersOf(tx, note.item), note.item.facts.hiddenFrom);
    if (note.item.facts.lockedAt || !people.every((id) => allowed.some((member) => member.accountId === id))) return { ok: false };
    await shareNote(tx, visit.keys, note, people);
    return { ok: true };
  });
  if (!shared.ok) return refused({ errors: { people: m.notes_error_changed() } });
  throw redirectWithFlash(link(`/notes/${params.noteId}`), m.notes_shared());
}

export default function ShareNote({ loaderData, actionData }: Route.ComponentProps) {
  const { noteId, title, people, locked, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const back = link(`/notes/${noteId}`);
  return (
    <FormPage
      title={m.notes_share_title()}
      lead={m.notes_share_lead()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: title, href: back }, { label: m.notes_share() }]}
      formId={formId}
      errors={errors}
      actions={
        <>
          {people.length > 0 && <Button kind="main">{m.notes_share()}</Button>}
          <ButtonLink kind="bare" href={back}>
            {m.notes_cancel()}
          </ButtonLink>
        </>
      }
    >
      {people.length > 0 ? (
        <PeopleChoice name="people" label={m.notes_share_who()} error={errors["people"]} people={people} />
      ) : (
        <Notice>{locked ? m.notes_locked() : m.notes_share_nobody()}</Notice>
      )}
    </FormPage>
  );
}
