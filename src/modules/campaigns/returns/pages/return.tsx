import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { titled } from "#platform/i18n/title.ts";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { typed } from "../../rules/check-answers.ts";
import { act } from "../acting.server.ts";
import { noteOpened } from "../own-steps.server.ts";
import { requireOwnReturn } from "../own-return.server.ts";
import { pageOf, type ReturnPageData } from "../return-page.server.ts";
import { readSentForm } from "../sent-form.server.ts";
import { BeforeForm, ToRemember } from "../parts/before-form.tsx";
import { BesideOthers } from "../parts/beside-others.tsx";
import { Conflict } from "../parts/conflict.tsx";
import { ReturnFields } from "../parts/return-fields.tsx";
import { OfflineNotes } from "../parts/offline-notes.tsx";
import { Review } from "../parts/review.tsx";
import { AskToCorrect, Standing } from "../parts/standing.tsx";
import { StepsTold } from "../parts/steps-told.tsx";
import type { Route } from "./+types/return";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_sending_title()) }];

export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const page = await read(scope, async (tx) => pageOf(tx, scope, await requireOwnReturn(tx, scope, params.campaignId)));
  if (page.state === "awaited" && page.sendingRefused === null) await write(scope, async (tx) => noteOpened(tx, await requireOwnReturn(tx, scope, params.campaignId)));
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const own = await read(scope, (tx) => requireOwnReturn(tx, scope, params.campaignId));
  return act({ scope, own, sent: await readSentForm(request) });
}

export default function OwnReturn({ loaderData: page, actionData: shown }: Route.ComponentProps) {
  const values = shown?.values ?? page.values;
  return (
    <CampaignPage head={page.head} tab="return">
      <OfflineNotes secret={page.offlineKey} />
      {shown?.view === "conflict" && <Conflict shown={shown} values={values} />}
      {shown?.view === "refused" && <Notice tone="due" title={shown.refusal} />}
      {shown?.view === "review" && shown.said ? (
        <Review said={shown.said} values={values} base={shown.base} />
      ) : shown?.view === "conflict" ? null : page.sendingRefused !== null ? (
        <Standing page={page} />
      ) : (
        <ReturnForm page={page} shown={shown?.view === "form" ? shown : undefined} />
      )}
      <AskToCorrect page={page} error={shown?.view === "ask" ? shown.errors["why"] : undefined} why={shown?.view === "ask" ? typed(shown.values, "why") : ""} />
      {page.beside && <BesideOthers beside={page.beside} />}
      <StepsTold steps={page.steps} />
    </CampaignPage>
  );
}

type FormProps = { page: ReturnPageData; shown: Route.ComponentProps["actionData"] };

function ReturnForm({ page, shown }: FormProps) {
  const of = { campaignId: page.head.id, values: shown?.values ?? page.values, errors: shown?.errors ?? {}, shown: shown?.shown ?? page.shown, evidence: page.evidence };
  const hidden = { base: shown?.base ?? page.base, seen_due: (shown && typed(shown.values, "seen_due")) || (page.due?.toISOString() ?? "") };
  return (
    <>
      <BeforeForm page={page} isFresh={!shown} />
      <div className="reading">
        <Form
          formId={(shown && typed(shown.values, "form_id")) || page.formId}
          hidden={hidden}
          errors={of.errors}
          upload={page.form.columns.some(({ kind }) => kind === "files")}
          guard
          offline
          actions={
            <>
              <Button kind="main" name="intent" value="review">
                {m.campaigns_sending_go_to_review()}
              </Button>
              <Button name="intent" value="save">
                {m.campaigns_sending_keep_draft()}
              </Button>
            </>
          }
        >
          {shown?.kept && <p className="small quiet">{m.campaigns_sending_kept_besides()}</p>}
          <ToRemember page={page} />
          <ReturnFields form={page.form} ideas={page.ideas} of={of} />
        </Form>
      </div>
    </>
  );
}
