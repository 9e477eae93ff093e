import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { saveEntry } from "../entries.server.ts";
import { entryFaults } from "../entry-faults.ts";
import { EntryFields } from "../parts/entry-fields.tsx";
import { entryForm } from "../schema.ts";
import { requireKeeper, takesEntries } from "../visit.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const visit = await requireKeeper(tx, scope, params["campaignId"]);
    return { head: await headOf(tx, scope, visit.campaign), contest: visit.contest, takes: await takesEntries(tx, visit), formId: newId() };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { visit, takes } = await read(scope, async (tx) => {
    const found = await requireKeeper(tx, scope, params["campaignId"]);
    return { visit: found, takes: await takesEntries(tx, found) };
  });
  const form = parseForm(entryForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const faults = entryFaults(visit.contest, form.value);
  if (Object.keys(faults).length > 0) return refused({ values: { ...form.value }, errors: faults });
  if (!takes) return refused({ values: { ...form.value }, errors: { "": m.campaigns_contest_takes_no_more() } });
  const id = await write(scope, (tx) => once(tx, form.value.form_id, () => saveEntry(tx, visit, scope.accountId, form.value)));
  return redirectWithFlash(link(`/work/campaigns/${visit.campaign.id}/contest/entries/${id}`), m.campaigns_contest_saved());
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_new()) }];

export default function NewEntry() {
  const { head, contest, takes: open, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const home = link(`/work/campaigns/${head.id}/contest`);
  return (
    <CampaignPage head={head} tab="contest" under={{ title: m.campaigns_contest_new() }}>
      {open ? (
        <div className="reading">
          <Form
            formId={formId}
            errors={answer?.errors}
            guard
            actions={
              <>
                <Button kind="main">{m.campaigns_contest_save()}</Button>
                <ButtonLink kind="bare" href={home}>{m.campaigns_contest_back()}</ButtonLink>
              </>
            }
          >
            <EntryFields contest={contest} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
          </Form>
        </div>
      ) : (
        <Empty title={m.campaigns_contest_takes_no_more()} action={<ButtonLink href={home}>{m.campaigns_contest_back()}</ButtonLink>} />
      )}
    </CampaignPage>
  );
}
