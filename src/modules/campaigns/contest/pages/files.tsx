import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { findEntry } from "../entries.server.ts";
import { addFiles, receiveFiles } from "../files.server.ts";
import { FilesForm } from "../parts/entry-files.tsx";
import { requireKeeper } from "../visit.server.ts";
import { FILE_FAULTS } from "../words.ts";

async function open(tx: ReadTx, scope: PersonScope, params: Record<string, string | undefined>) {
  const { campaign } = await requireKeeper(tx, scope, params["campaignId"]);
  const entry = await findEntry(tx, campaign.id, params["entryId"]);
  if (!entry || entry.place_id !== scope.placeId || entry.state !== "draft") throw notFound();
  return { campaign, entry };
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign, entry } = await open(tx, scope, params);
    return { head: await headOf(tx, scope, campaign), entryId: entry.id, title: entry.title, formId: newId() };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const scope = requirePerson(context);
  const { campaign, entry } = await read(scope, (tx) => open(tx, scope, params));
  const { fields, files, faults } = await receiveFiles(request);
  const errors = faults.map((fault) => FILE_FAULTS[fault]());
  if (files.length === 0 && errors.length === 0) errors.push(m.campaigns_contest_file_none());
  if (errors.length > 0) return refused({ errors });
  const stored = await onceUnlessRefused(scope, fields.get("form_id") ?? "", async (tx) => ({ ok: await addFiles(tx, (await open(tx, scope, params)).entry, files) }));
  if (!stored.ok) return refused({ errors: [FILE_FAULTS.tooMany()] });
  return redirectWithFlash(link(`/work/campaigns/${campaign.id}/contest/entries/${entry.id}`), m.campaigns_contest_files_added());
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_files_add()) }];

/** Seen when some file was refused, and by whoever opens the address by hand. */
export default function EntryFilesPage() {
  const { head, entryId, title, formId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = link(`/work/campaigns/${head.id}/contest/entries/${entryId}`);
  return (
    <CampaignPage head={head} tab="contest" under={{ title }}>
      <Card title={m.campaigns_contest_files_add()}>
        <FilesForm here={here} formId={formId} errors={answer?.errors} />
        <ButtonLink kind="bare" icon="arrow-left" href={here}>{m.campaigns_contest_back()}</ButtonLink>
      </Card>
    </CampaignPage>
  );
}
