import { m } from "#paraglide/messages.js";
import type { PersonScope } from "#platform/access/scope.ts";
import { write } from "#platform/database/door.server.ts";
import { once, onceUnlessRefused } from "#platform/forms/once.server.ts";
import { notFound, redirectWithFlash, refused } from "#platform/http/answers.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { isId } from "#platform/ids.ts";
import { giveOut, releaseJuror } from "./giving-out.server.ts";
import { askJuror } from "./jury.server.ts";
import type { NotClosed } from "./rules/stages.ts";
import { jurorForm } from "./schema.ts";
import { closeStage, publishStage } from "./stage.server.ts";
import { requireStage } from "./visit.server.ts";
import { NOT_ASKED, NOT_CLOSED } from "./words.ts";

const no = (errors: FormErrors, values: FormValues = {}) => refused({ values, errors });

/** What those who hold a stage may do with it: each button of its page is one of these. */
export async function takeStageStep(scope: PersonScope, params: Record<string, string | undefined>, form: FormData) {
  const stage = (tx: Parameters<typeof requireStage>[0]) => requireStage(tx, scope, params["campaignId"], params["stage"]);
  const held = await write(scope, stage);
  const here = link(`/work/campaigns/${held.campaign.id}/contest/stages/${held.stage.kind}`);
  const formId = String(form.get("form_id") ?? "");
  const [step = "", subject = ""] = String(form.get("step") ?? "").split(" ");

  if (step === "ask") {
    const asked = parseForm(jurorForm, form);
    if (!asked.ok) return no(asked.errors, asked.values);
    const answer = await onceUnlessRefused(scope, formId, async (tx) => askJuror(tx, await stage(tx), scope.accountId, asked.value));
    return answer.ok ? redirectWithFlash(here, m.campaigns_contest_juror_asked()) : no({ email: NOT_ASKED[answer.why]() }, { email: asked.value.email });
  }
  if (step === "release" && isId(subject)) {
    await write(scope, (tx) => once(tx, formId, async () => (await releaseJuror(tx, await stage(tx), subject), true)));
    return redirectWithFlash(here, m.campaigns_contest_juror_released());
  }
  if (step === "giveOut") {
    const { given, short } = await write(scope, (tx) => once(tx, formId, async () => giveOut(tx, await stage(tx))));
    return redirectWithFlash(here, short > 0 ? m.campaigns_contest_given_out_short({ given: String(given), short: String(short) }) : m.campaigns_contest_given_out({ given: String(given) }));
  }
  if (step === "close") {
    const closed = await onceUnlessRefused(scope, formId, async (tx): Promise<{ ok: true } | { ok: false; why: NotClosed }> => {
      const why = await closeStage(tx, await stage(tx), scope.accountId);
      return why ? { ok: false, why } : { ok: true };
    });
    return closed.ok ? redirectWithFlash(here, m.campaigns_contest_closed_now()) : no({ step: NOT_CLOSED[closed.why]() });
  }
  if (step === "publish") {
    await write(scope, (tx) => once(tx, formId, async () => publishStage(tx, await stage(tx), scope.accountId)));
    return redirectWithFlash(here, m.campaigns_contest_published_now());
  }
  throw notFound();
}
