import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, write, type ReadTx } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { findPlace } from "#modules/places/public.server.ts";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { keepsEntries } from "../access.ts";
import { endEntry } from "../consent.server.ts";
import { placesWon } from "../diploma.server.ts";
import { authorsOf, findEntry, sendEntry, whyEntryNotSent } from "../entries.server.ts";
import { filesOf, removeFile } from "../files.server.ts";
import { EntryAuthor } from "../parts/entry-author.tsx";
import { EntryDiplomas } from "../parts/entry-diplomas.tsx";
import { EntryFiles } from "../parts/entry-files.tsx";
import { EntrySteps } from "../parts/entry-steps.tsx";
import { WorkShown } from "../parts/work-shown.tsx";
import { requireContest } from "../visit.server.ts";
import { NOT_SENT } from "../words.ts";

async function open(tx: ReadTx, scope: PersonScope, params: Record<string, string | undefined>) {
  const visit = await requireContest(tx, scope, params["campaignId"]);
  const entry = await findEntry(tx, visit.campaign.id, params["entryId"]);
  if (!entry || entry.jurors.includes(scope.accountId)) throw notFound();
  const keeps = keepsEntries(scope, visit.place) && entry.place_id === scope.placeId;
  return { visit, entry, keeps };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { visit, entry, keeps } = await open(tx, scope, params);
    const files = await filesOf(tx, entry);
    const school = await findPlace(tx, entry.place_id);
    return {
      head: await headOf(tx, scope, visit.campaign),
      contest: visit.contest,
      entry: { id: entry.id, code: entry.code, title: entry.title, words: entry.words, link: entry.link, nomination: entry.nomination, ageGroup: entry.age_group, state: entry.state, stage: entry.stage, consentUntil: entry.consent_until, showWork: entry.show_work, showName: entry.show_name, endedBecause: entry.ended_because },
      school: school ? nameOf(school) : "",
      files,
      author: keeps ? ((await authorsOf(tx, visit.campaign.id, entry.place_id)).get(entry.id) ?? null) : null,
      keeps,
      notSent: keeps && entry.state === "draft" ? ((await whyEntryNotSent(tx, visit, entry, files.length > 0)) ?? null) : null,
      won: keeps && entry.state !== "ended" ? (await placesWon(tx, entry)).map(({ stage, rank, code, host_kk, host_ru, host_en }) => ({ stage, rank, code, host: nameOf({ name_kk: host_kk, name_ru: host_ru, name_en: host_en }) })) : [],
      formId: newId(),
    };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { visit, entry, keeps } = await read(scope, (tx) => open(tx, scope, params));
  if (!keeps || entry.state === "ended") throw notFound();
  const form = await request.formData();
  const formId = String(form.get("form_id") ?? "");
  const step = String(form.get("step") ?? "");
  const here = link(`/work/campaigns/${visit.campaign.id}/contest/entries/${entry.id}`);
  if (step === "send") {
    const sent = await onceUnlessRefused(scope, formId, async (tx): Promise<{ ok: true } | { ok: false; why: keyof typeof NOT_SENT }> => {
      const held = await open(tx, scope, params);
      const why = held.entry.state === "draft" ? await whyEntryNotSent(tx, held.visit, held.entry, (await filesOf(tx, held.entry)).length > 0) : "closed";
      if (why) return { ok: false, why };
      await sendEntry(tx, held.visit, held.entry);
      return { ok: true };
    });
    return sent.ok ? redirectWithFlash(here, m.campaigns_contest_sent()) : refused({ error: NOT_SENT[sent.why]() });
  }
  if (step === "end") {
    if (form.get("sure") !== "on") return refused({ error: m.campaigns_contest_error_sure() });
    await onceUnlessRefused(scope, formId, async (tx) => (await endEntry(tx, entry, "consentWithdrawn"), { ok: true }));
    return redirectWithFlash(here, m.campaigns_contest_ended());
  }
  if (step.startsWith("remove ") && entry.state === "draft") {
    await write(scope, (tx) => removeFile(tx, entry, step.slice("remove ".length)));
    return redirectWithFlash(here, m.campaigns_contest_file_removed());
  }
  throw notFound();
}

export const meta: MetaFunction<typeof loader> = () => [{ title: titled(m.campaigns_contest_work()) }];

export default function EntryPage() {
  const { head, contest, entry, school, files, author, keeps, notSent, won, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = link(`/work/campaigns/${head.id}/contest/entries/${entry.id}`);
  return (
    <CampaignPage head={head} tab="contest" under={{ title: entry.state === "ended" ? m.campaigns_contest_removed() : entry.title }}>
      {keeps && <EntrySteps entry={entry} here={here} notSent={notSent} formId={formId} error={answer?.error} />}
      <EntryDiplomas won={won} here={here} />
      <WorkShown contest={contest} entry={entry} school={school} files={files} fileHref={(id) => `${here}/files/${id}`} />
      {keeps && entry.state === "draft" && <EntryFiles files={files} here={here} formId={formId} />}
      {keeps && <EntryAuthor author={author} entry={entry} files={files} here={here} formId={formId} />}
    </CampaignPage>
  );
}
