import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { filesOf } from "../files.server.ts";
import { findSheet, giveMarks, stepBack, tasksOf } from "../jury.server.ts";
import { readMarks } from "../marks-form.ts";
import { ScoreForm } from "../parts/score-form.tsx";
import { WorkShown } from "../parts/work-shown.tsx";
import { requireContest } from "../visit.server.ts";

async function open(tx: ReadTx, scope: PersonScope, params: Record<string, string | undefined>) {
  const { campaign, contest } = await requireContest(tx, scope, params["campaignId"]);
  const sheet = await findSheet(tx, campaign.id, params["entryId"], scope.accountId);
  if (!sheet) throw notFound();
  return { campaign, contest, sheet };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, contest, sheet } = await open(tx, scope, params);
    const { id, code, title, words, link: address, nomination, age_group } = sheet.entry;
    return { head: await headOf(tx, scope, campaign), contest, entry: { id, code, title, words, link: address, nomination, ageGroup: age_group }, files: await filesOf(tx, sheet.entry), marks: sheet.marks, note: sheet.note, formId: newId() };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const form = await request.formData();
  const formId = String(form.get("form_id") ?? "");
  const { campaign, contest } = await read(scope, (tx) => open(tx, scope, params));
  const list = `/work/campaigns/${campaign.id}/contest` as const;
  if (form.get("step") === "stepBack") {
    if (form.get("sure") !== "on") return refused({ values: {}, errors: { sure: m.campaigns_contest_error_sure() } });
    await write(scope, (tx) => once(tx, formId, async () => (await stepBack(tx, (await open(tx, scope, params)).sheet, scope.accountId), true)));
    return redirectWithFlash(link(list), m.campaigns_contest_stepped_back());
  }
  const values = formValues(form);
  const given = readMarks(contest, values);
  if ("errors" in given) return refused({ values, errors: given.errors });
  const next = await write(scope, async (tx) => {
    await once(tx, formId, async () => (await giveMarks(tx, (await open(tx, scope, params)).sheet, scope.accountId, given.marks, given.note), true));
    return (await tasksOf(tx, campaign.id, scope.accountId)).find(({ scored }) => !scored)?.id;
  });
  return redirectWithFlash(link(next ? `${list}/jury/${next}` : `${list}/jury`), next ? m.campaigns_contest_marks_saved_next() : m.campaigns_contest_marks_saved());
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_jury()) }];

export default function Score() {
  const { head, contest, entry, files, marks, note, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const home = link(`/work/campaigns/${head.id}/contest`);
  const stored = { note, ...Object.fromEntries(Object.entries(marks ?? {}).map(([code, mark]) => [`mark-${code}`, String(mark)])) };
  return (
    <CampaignPage head={head} tab="contest" under={{ title: entry.title }}>
      <WorkShown contest={contest} entry={entry} files={files} fileHref={(id) => `${home}/entries/${entry.id}/files/${id}`} />
      <ScoreForm contest={contest} values={answer && "note" in answer.values ? answer.values : stored} errors={answer?.errors ?? {}} formId={formId} back={`${home}/jury`} />
    </CampaignPage>
  );
}
