import type { LoaderFunctionArgs } from "react-router";
import { downloadHeaders } from "#platform/documents/download.ts";
import { notFound } from "#platform/http/answers.ts";
import { originContext } from "#platform/http/context.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { textIn } from "../../schema/texts.ts";
import { eventsOf } from "../calendar-events.ts";
import { calendarFile } from "../calendar-file.ts";
import { findPublicCampaign } from "../queries.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const campaign = await findPublicCampaign(params["slug"] ?? "");
  if (!campaign) throw notFound();
  const file = calendarFile(currentLocale(), eventsOf(campaign, context.get(originContext)));
  return new Response(file, { headers: downloadHeaders("text/calendar; charset=utf-8", textIn(campaign.regulation.title), "ics") });
}
