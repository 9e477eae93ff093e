import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { excludable } from "../access.ts";
import { excludeFromNote } from "../commands.server.ts";
import { listTeam } from "../members.server.ts";
import { PeopleChoice } from "../parts/people-choice.tsx";
import { peopleForm } from "../schema.ts";
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
  const form = parseForm(peopleForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors });
  const { people, form_id } = form.value;
  const done = await write(visit.scope, (tx) =>
    once(tx, form_id, async () => {
      const note = await requireNote(tx, visit, params.noteId);
      const allowed = excludable(await listTeam(tx, visit.place.id), visit.scope.accountId, note.item.facts.hiddenFrom);
      if (!people.every((id) => allowed.some((member) => member.accountId === id))) return "changed";
      await excludeFromNote(tx, visit.keys, note, people);
      return "excluded";
    }),
  );
  if (done === "changed") return refused({ errors: { people: m.notes_error_changed() } });
  throw redirectWithFlash(link(`/notes/${params.noteId}`), m.notes_excluded());
}

export default function ExcludeFromNote({ loaderData, actionData }: Route.ComponentProps) {
  const { noteId, title, people, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const back = link(`/notes/${noteId}`);
  return (
    <FormPage
      title={m.notes_exclude_title()}
      lead={m.notes_exclude_lead()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: title, href: back }, { label: m.notes_exclude() }]}
      before={<Notice tone="due">{m.notes_exclude_past()}</Notice>}
      formId={formId}
      errors={errors}
      actions={
        <>
          {people.length > 0 && <Button kind="main">{m.notes_exclude()}</Button>}
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
