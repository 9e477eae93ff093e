import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { conflict, notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { authorsOf, findEntry, saveEntry } from "../entries.server.ts";
import { entryFaults } from "../entry-faults.ts";
import { EntryFields } from "../parts/entry-fields.tsx";
import { entryForm } from "../schema.ts";
import { requireKeeper } from "../visit.server.ts";

async function open(tx: ReadTx, scope: PersonScope, params: Record<string, string | undefined>) {
  const visit = await requireKeeper(tx, scope, params["campaignId"]);
  const entry = await findEntry(tx, visit.campaign.id, params["entryId"]);
  if (!entry || entry.place_id !== scope.placeId || entry.state === "ended") throw notFound();
  return { visit, entry };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { visit, entry } = await open(tx, scope, params);
    if (entry.state !== "draft") throw conflict();
    const author = (await authorsOf(tx, visit.campaign.id, entry.place_id)).get(entry.id);
    const values: FormValues = {
      title: entry.title, nomination: entry.nomination, age_group: entry.age_group, words: entry.words, link: entry.link,
      name: author?.name ?? "", class_name: author?.className ?? "", teacher: author?.teacher ?? "", representative: author?.representative ?? "",
      consent_on: author?.consentOn ?? "", consent_until: entry.consent_until, paper_at: author?.paperAt ?? "", consents: "on",
      show_work: entry.show_work ? "on" : "", show_name: entry.show_name ? "on" : "",
    };
    return { head: await headOf(tx, scope, visit.campaign), contest: visit.contest, entryId: entry.id, title: entry.title, values, formId: newId() };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { visit, entry } = await read(scope, (tx) => open(tx, scope, params));
  const form = parseForm(entryForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const faults = entryFaults(visit.contest, form.value);
  if (Object.keys(faults).length > 0) return refused({ values: { ...form.value }, errors: faults });
  if (entry.state !== "draft") throw conflict();
  await write(scope, (tx) => once(tx, form.value.form_id, () => saveEntry(tx, visit, scope.accountId, form.value, entry.id)));
  return redirectWithFlash(link(`/work/campaigns/${visit.campaign.id}/contest/entries/${entry.id}`), m.campaigns_contest_saved());
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_entry_edit()) }];

export default function EditEntry() {
  const { head, contest, entryId, title, values, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CampaignPage head={head} tab="contest" under={{ title }}>
      <div className="reading">
        <Form
          formId={formId}
          errors={answer?.errors}
          guard
          actions={
            <>
              <Button kind="main">{m.campaigns_contest_save()}</Button>
              <ButtonLink kind="bare" href={link(`/work/campaigns/${head.id}/contest/entries/${entryId}`)}>{m.campaigns_contest_back()}</ButtonLink>
            </>
          }
        >
          <EntryFields contest={contest} values={answer?.values ?? values} errors={answer?.errors ?? {}} />
        </Form>
      </div>
    </CampaignPage>
  );
}
