import type { MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { headOf } from "../../../head.server.ts";
import { CampaignPage } from "../../../parts/campaign-head.tsx";
import { openCampaign } from "../../open.server.ts";
import { keepReportWords, reportWords } from "../report-words.server.ts";
import { LONGEST_WORDS, MARKED, markedHeading, markedHelp, reportWordsSchema } from "../words.ts";
import type { Route } from "./+types/final";

export const meta: MetaFunction = () => [{ title: titled(m.checking_final()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const { campaign } = await openCampaign(tx, params.campaignId);
    return {
      head: await headOf(tx, scope, campaign),
      words: await reportWords(tx, { placeId: scope.placeId, campaignId: campaign.id, language: currentLocale() }),
      writes: roleMay(scope.role, "campaigns.check"),
      formId: newId(),
    };
  });
}

const finalForm = reportWordsSchema.extend({ form_id: z.uuid() });

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  if (!roleMay(scope.role, "campaigns.check")) throw notFound();
  const { campaign } = await read(scope, (tx) => openCampaign(tx, params.campaignId));
  const parsed = parseForm(finalForm, await request.formData());
  if (!parsed.ok) return refused({ values: parsed.values, errors: Object.fromEntries(Object.keys(parsed.errors).map((name) => [name, m.checking_final_too_long({ most: formatNumber(LONGEST_WORDS) })])) });
  const { form_id, ...words } = parsed.value;
  await write(scope, (tx) =>
    once(tx, form_id, async () => {
      await keepReportWords(tx, scope, campaign.id, currentLocale(), words);
      return true;
    }),
  );
  return redirectWithFlash(link(`/work/campaigns/${campaign.id}/final`), m.checking_final_kept());
}

export default function Final({ loaderData, actionData }: Route.ComponentProps) {
  const { head, words, writes, formId } = loaderData;
  const errors: Record<string, string> = actionData?.errors ?? {};
  const text = (name: (typeof MARKED)[number]) => {
    const value = actionData?.values[name];
    return typeof value === "string" ? value : words[name];
  };
  const file = (format: string) => link(`/work/campaigns/${head.id}/final/export?format=${format}`);
  return (
    <CampaignPage head={head} tab="table" under={{ title: m.checking_final() }}>
      <div className="reading stack" data-gap="large">
        <Notice tone="info" title={m.checking_final_lead_title()}>
          <p>{m.checking_final_lead()}</p>
          <ButtonRow>
            <ButtonLink icon="download" download href={file("docx")}>{m.documents_format_docx()}</ButtonLink>
            <ButtonLink icon="download" download href={file("pdf")}>{m.documents_format_pdf()}</ButtonLink>
          </ButtonRow>
        </Notice>
        {writes && (
          <Form formId={formId} errors={errors} guard actions={<Button kind="main">{m.checking_final_keep()}</Button>}>
            {MARKED.map((marked) => (
              <TextArea key={marked} name={marked} label={markedHeading(marked)} help={markedHelp(marked)} rows={5} maxLength={LONGEST_WORDS} value={text(marked)} error={errors[marked]} optional />
            ))}
          </Form>
        )}
      </div>
    </CampaignPage>
  );
}
