import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { isId, newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { SearchField } from "#ui/text-field.tsx";
import { listChildren } from "../queries.server.ts";
import { fullName, type ChildLine } from "../schema.ts";
import { giveRepresentatives, linkSiblings, siblingsOf, unlinkSiblings } from "../siblings.server.ts";
import { requireChild, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/siblings";

const siblingForm = z.object({ form_id: z.string().min(1), intent: z.enum(["link", "unlink", "give"]), sibling: z.string().refine(isId) });

export function meta() {
  return [{ title: m.children_field_siblings() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const child = await requireChild(tx, visit, params.childId);
    const siblings = await siblingsOf(tx, visit.keys, child);
    return { childId: params.childId, name: fullName(child.current.record), siblings, formId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  const { scope, place, keys } = visit;
  const sent = await request.formData();
  const child = await read(scope, (tx) => requireChild(tx, visit, params.childId));
  if (sent.get("intent") === "find") {
    const typed = String(sent.get("name") ?? "").trim().slice(0, 200);
    const { lines } = await read(scope, (tx) => listChildren(tx, keys, place.id, { typed, limit: 0, offset: 0 }));
    return { typed, found: lines.filter(({ id }) => id !== params.childId), error: null };
  }
  const form = siblingForm.safeParse(Object.fromEntries(sent));
  if (!form.success || form.data.sibling === params.childId) return refused({ typed: "", found: null, error: m.children_error_changed() });
  const { form_id, intent, sibling } = form.data;
  const done = await onceUnlessRefused(scope, form_id, async (tx) => {
    const other = await requireChild(tx, visit, sibling);
    if (intent === "give") return { ok: await giveRepresentatives(tx, keys, place, child, other) };
    await (intent === "link" ? linkSiblings : unlinkSiblings)(tx, keys, child, other);
    return { ok: true };
  });
  if (!done.ok) return refused({ typed: "", found: null, error: m.children_error_no_room() });
  const said = { link: m.children_linked, unlink: m.children_unlinked, give: m.children_given };
  throw redirectWithFlash(link(`/children/${params.childId}/siblings`), said[intent]());
}

export default function Siblings({ loaderData, actionData }: Route.ComponentProps) {
  const { childId, name, siblings, formId } = loaderData;
  const linked = new Set(siblings.map(({ id }) => id));
  const found = actionData?.found?.filter(({ id }) => !linked.has(id));
  return (
    <Page title={m.children_field_siblings()} lead={m.children_siblings_lead()} crumbs={[{ label: m.children_title(), href: link("/children") }, { label: name, href: link(`/children/${childId}`) }, { label: m.children_field_siblings() }]}>
      <Stack>
        {actionData?.error && <p role="alert">{actionData.error}</p>}
        {siblings.map((line) => (
          <Card key={line.id} title={<a href={link(`/children/${line.id}`)}>{called(line)}</a>}>
            <Form formId={`${formId}-${line.id}`} hidden={{ sibling: line.id }} actions={<SiblingActions />} />
          </Card>
        ))}
        {siblings.length === 0 && <p className="quiet">{m.children_siblings_none()}</p>}
        <Card title={m.children_siblings_find()}>
          <Form actions={<Button icon="search" name="intent" value="find">{m.children_search_do()}</Button>}>
            <SearchField name="name" label={m.children_search_label()} help={m.children_siblings_find_help()} value={actionData?.typed} autoComplete="off" />
          </Form>
          {found?.length === 0 && <p className="quiet">{m.children_found_none_text()}</p>}
          {found?.map((line) => (
            <Form
              key={line.id}
              formId={`${formId}-${line.id}`}
              hidden={{ sibling: line.id }}
              actions={
                <Button dense icon="link" name="intent" value="link">
                  {m.children_link_do()}
                </Button>
              }
            >
              <p>{called(line)}</p>
            </Form>
          ))}
        </Card>
      </Stack>
    </Page>
  );
}

function SiblingActions() {
  return (
    <>
      <Button dense name="intent" value="give">
        {m.children_give_do()}
      </Button>
      <Button dense kind="bare" name="intent" value="unlink">
        {m.children_unlink_do()}
      </Button>
    </>
  );
}

function called({ record }: ChildLine): string {
  return record ? [fullName(record), formatDate(record.birthDate), record.className].filter(Boolean).join(", ") : m.children_damaged();
}
