import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { SureToExclude } from "../parts/sure-to-exclude.tsx";
import { excludable } from "../access.ts";
import { excludeFromNote } from "../commands.server.ts";
import { listTeam } from "../members.server.ts";
import { PeopleChoice } from "../parts/people-choice.tsx";
import { excludeForm } from "../schema.ts";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/exclude";

export function meta() {
  return [{ title: m.notes_exclude_title() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const note = await requireNote(tx, visit, params.noteId);
    const people = excludable(await listTeam(tx, visit.place.id), visit.scope.accountId, note.item.facts.hiddenFrom);
    return { noteId: params.noteId, title: note.current.title, people, formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  await read(visit.scope, (tx) => requireNote(tx, visit, params.noteId));
  const form = parseForm(excludeForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors, sure: null });
  const { people, form_id, sure } = form.value;
  if (!sure) return { errors: {}, sure: people };
  const excluded = await onceUnlessRefused(visit.scope, form_id, async (tx) => {
    const note = await requireNote(tx, visit, params.noteId);
    const allowed = excludable(await listTeam(tx, visit.place.id), visit.scope.accountId, note.item.facts.hiddenFrom);
    if (!people.every((id) => allowed.some((member) => member.accountId === id))) return { ok: false };
    await excludeFromNote(tx, visit.keys, note, people);
    return { ok: true };
  });
  if (!excluded.ok) return refused({ errors: { people: m.notes_error_changed() }, sure: null });
  throw redirectWithFlash(link(`/notes/${params.noteId}`), m.notes_excluded());
}

export default function ExcludeFromNote({ loaderData, actionData }: Route.ComponentProps) {
  const { noteId, title, people, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const back = link(`/notes/${noteId}`);
  const crumbs = [{ label: m.notes_title(), href: link("/notes") }, { label: title, href: back }, { label: m.notes_exclude() }];
  const chosen = people.filter(({ accountId }) => actionData?.sure?.includes(accountId));
  if (chosen.length > 0) return <SureToExclude crumbs={crumbs} people={chosen} formId={formId} back={link(`/notes/${noteId}/exclude`)} />;
  return (
    <FormPage
      title={m.notes_exclude_title()}
      lead={m.notes_exclude_lead()}
      crumbs={crumbs}
      formId={formId}
      errors={errors}
      actions={
        <>
          {people.length > 0 && <Button kind="main">{m.notes_exclude_further()}</Button>}
          <ButtonLink kind="bare" href={back}>
            {m.notes_cancel()}
          </ButtonLink>
        </>
      }
    >
      {people.length > 0 ? (
        <PeopleChoice name="people" label={m.notes_exclude_who()} error={errors["people"]} people={people} />
      ) : (
        <Notice>{m.notes_exclude_nobody()}</Notice>
      )}
    </FormPage>
  );
}
