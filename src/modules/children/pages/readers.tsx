import { listTeam } from "#modules/notes/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { isId, newId } from "#platform/ids.ts";
import { holdersOf } from "#platform/vault/open.server.ts";
import { z } from "zod";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { excludeFromChild, shareChild } from "../commands.server.ts";
import type { OpenChild } from "../queries.server.ts";
import { fullName } from "../schema.ts";
import { requireChild, requireVisit, type Visit } from "../visit.server.ts";
import type { Route } from "./+types/readers";

const INTENTS = ["open", "close"] as const;
const readersForm = z.object({
  form_id: z.string().min(1),
  intent: z.enum(INTENTS),
  people: z.array(z.string().refine(isId)).min(1, { error: () => m.children_error_nobody() }),
  /** Closing cannot be taken back, so it must be meant. */
  sure: z.string().optional(),
});

export function meta() {
  return [{ title: m.children_readers() }];
}

/** To whom the record may be opened, and to whom closed for good. */
async function choices(tx: ReadTx, { scope, place }: Visit, { item }: OpenChild) {
  const holders = new Set((await holdersOf(tx, item)).filter(({ state }) => state === "reads").map(({ accountId }) => accountId));
  const others = (await listTeam(tx, place.id)).filter(({ accountId }) => accountId !== scope.accountId && !item.facts.hiddenFrom.includes(accountId));
  return { open: item.facts.lockedAt ? [] : others.filter(({ accountId, hasKey }) => hasKey && !holders.has(accountId)), close: others };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  return read(visit.scope, async (tx) => {
    const child = await requireChild(tx, visit, params.childId);
    return { childId: params.childId, name: fullName(child.current.record), ...(await choices(tx, visit, child)), ids: { open: newId(), close: newId() } };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const visit = await requireVisit(context, request);
  await read(visit.scope, (tx) => requireChild(tx, visit, params.childId));
  const sent = await request.formData();
  const form = parseForm(readersForm, sent);
  if (!form.ok) return refused({ intent: String(sent.get("intent")), error: form.errors["people"] ?? m.children_error_nobody() });
  const { form_id, intent, people, sure } = form.value;
  if (intent === "close" && !sure) return refused({ intent, error: m.children_error_not_sure() });
  const done = await onceUnlessRefused(visit.scope, form_id, async (tx) => {
    const child = await requireChild(tx, visit, params.childId);
    const allowed = (await choices(tx, visit, child))[intent];
    if (!people.every((id) => allowed.some(({ accountId }) => accountId === id))) return { ok: false };
    await (intent === "open" ? shareChild(tx, visit.keys, child, people) : excludeFromChild(tx, visit.keys, child, people));
    return { ok: true };
  });
  if (!done.ok) return refused({ intent, error: m.children_error_changed() });
  throw redirectWithFlash(link(`/children/${params.childId}`), intent === "open" ? m.children_opened_to() : m.children_closed_to());
}

export default function ChildReaders({ loaderData, actionData }: Route.ComponentProps) {
  const { childId, name, ids } = loaderData;
  const words = {
    open: { title: m.children_open_title(), text: m.children_open_text(), none: m.children_open_nobody(), do: m.children_open_do() },
    close: { title: m.children_close_title(), text: m.children_close_text(), none: m.children_close_nobody(), do: m.children_close_do() },
  };
  return (
    <Page title={m.children_readers()} crumbs={[{ label: m.children_title(), href: link("/children") }, { label: name, href: link(`/children/${childId}`) }, { label: m.children_readers() }]}>
      <Stack>
        {INTENTS.map((intent) => (
          <Card key={intent} title={words[intent].title}>
            {loaderData[intent].length === 0 ? (
              <p className="quiet">{words[intent].none}</p>
            ) : (
              <Form formId={ids[intent]} hidden={{ intent }} actions={<Button kind={intent === "open" ? "main" : "urgent"}>{words[intent].do}</Button>}>
                <CheckboxGroup
                  id={`f-${intent}`}
                  name="people"
                  label={words[intent].text}
                  error={actionData?.intent === intent ? actionData.error : undefined}
                  choices={loaderData[intent].map((member) => ({ value: member.accountId, label: member.name, help: member.duty }))}
                  inColumns
                />
                {intent === "close" && <Checkbox name="sure" label={m.children_close_sure()} />}
              </Form>
            )}
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
