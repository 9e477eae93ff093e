import type { LoaderFunctionArgs } from "react-router";
import { record } from "#platform/audit/record.server.ts";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS } from "#platform/documents/document.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { regulationOf } from "../../campaign.server.ts";
import { approvalOf } from "../approval.ts";
import { planDocument } from "../plan-document.ts";
import { openPlan, requirePlan } from "../visit.server.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const place = requirePlace(context);
  const format = FORMATS.find((one) => one === new URL(request.url).searchParams.get("format"));
  if (!format) throw notFound();
  const document = await write(scope, async (tx) => {
    const visit = await requirePlan(tx, scope, params["campaignId"], place.id);
    const open = await openPlan(tx, scope, visit);
    const approval = approvalOf(await regulationOf(tx, visit.campaign));
    const made = { at: now(), by: await makerOf(tx) };
    await record(tx, { placeId: place.id, placePath: place.path, action: "campaign.planExported", subjectKind: "campaign", subjectId: visit.campaign.id, detail: { format } });
    return planDocument(open, approval, made);
  });
  return documentAnswer(document, format, `${m.campaigns_plan_title()} ${dayOf(now())}`);
}
