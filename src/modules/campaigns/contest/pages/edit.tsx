import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { changeDraft } from "../../making/drafts.server.ts";
import { requireEditing } from "../../making/editing.server.ts";
import { EditPage } from "../../making/parts/edit-page.tsx";
import type { Contest } from "../../schema/regulation.ts";
import { contestValues, readContest } from "../contest-form.ts";
import { ContestFields } from "../parts/contest-fields.tsx";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, draft } = await requireEditing(tx, scope, params["campaignId"]);
    return { edited: { id: campaign.id, title: draft.regulation.title }, values: contestValues(draft.regulation.contest), formId: newId() };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { campaign } = await read(scope, (tx) => requireEditing(tx, scope, params["campaignId"]));
  const form = await request.formData();
  const values = formValues(form);
  const given = readContest(values);
  if ("errors" in given) return refused({ values, errors: given.errors });
  await write(scope, (tx) => once(tx, String(form.get("form_id") ?? ""), async () => (await changeDraft(tx, campaign, (regulation) => ({ ...regulation, contest: withAbout(given.contest, regulation.contest) })), true)));
  return redirectWithFlash(link(`/work/campaigns/${campaign.id}/edit`), m.campaigns_contest_edited());
}

/** What a template says about a nomination has no field here, and stays. */
function withAbout(contest: Contest | null, before: Contest | null): Contest | null {
  const aboutOf = (code: string) => before?.nominations.find((nomination) => nomination.code === code)?.about;
  return contest && { ...contest, nominations: contest.nominations.map((nomination) => ({ ...nomination, about: aboutOf(nomination.code) ?? nomination.about })) };
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_edit()) }];

export default function EditContest() {
  const { edited, values, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <EditPage edited={edited} title={m.campaigns_contest_edit()} lead={m.campaigns_contest_edit_lead()} formId={formId} errors={answer?.errors}>
      <ContestFields values={answer?.values ?? values} errors={answer?.errors ?? {}} />
    </EditPage>
  );
}
