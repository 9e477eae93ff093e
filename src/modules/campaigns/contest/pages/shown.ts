import type { LoaderFunctionArgs } from "react-router";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { isId } from "#platform/ids.ts";
import { findCampaignBySlug } from "../../campaign.server.ts";
import { fileAnswer } from "../file-answer.server.ts";
import { findShownCopy } from "../results.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const fileId = params["fileId"];
  if (!isId(fileId)) throw notFound();
  const file = await read(context.get(scopeContext), async (tx) => {
    const campaign = await findCampaignBySlug(tx, params["slug"] ?? "");
    return campaign?.public ? findShownCopy(tx, campaign.id, fileId) : undefined;
  });
  if (!file) throw notFound();
  // A consent may end any day: kept for minutes, not for good.
  return fileAnswer(file, "work", { cache: "public, max-age=300" });
}
