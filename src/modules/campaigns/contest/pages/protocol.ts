import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { now } from "#platform/clock.ts";
import { write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { FORMATS } from "#platform/documents/document.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { titleOf } from "../../campaign-title.ts";
import { recordStage } from "../jury.server.ts";
import { protocolDocument } from "../protocol-document.ts";
import { protocolOf } from "../protocol.server.ts";
import { scoresDocument } from "../scores-document.ts";
import { requireStage } from "../visit.server.ts";

/** The protocol on paper; in Excel every mark, to be counted again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const format = FORMATS.find((one) => one === new URL(request.url).searchParams.get("format"));
  if (!format) throw notFound();
  const document = await write(scope, async (tx) => {
    const held = await requireStage(tx, scope, params["campaignId"], params["stage"]);
    const protocol = await protocolOf(tx, held);
    if (!protocol) throw notFound();
    await recordStage(tx, held, "contest.protocolExported", { format });
    const toWrite = { held, title: titleOf(held.campaign), protocol, made: { at: now(), by: await makerOf(tx) } };
    return format === "xlsx" ? scoresDocument(toWrite) : protocolDocument(toWrite);
  });
  return documentAnswer(document, format, `${format === "xlsx" ? m.campaigns_contest_protocol_scores() : m.campaigns_contest_protocol_title()} ${dayOf(now())}`);
}
