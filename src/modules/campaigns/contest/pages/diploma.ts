import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { downloadHeaders } from "#platform/documents/download.ts";
import { notFound } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titleOf } from "../../campaign-title.ts";
import { regulationOf } from "../../campaign.server.ts";
import { textIn } from "../../schema/texts.ts";
import { diplomaPaper } from "../diploma-paper.server.ts";
import { diplomaCode, placesWon } from "../diploma.server.ts";
import { authorsOf, findEntry } from "../entries.server.ts";
import { requireKeeper } from "../visit.server.ts";
import { ageGroupWord, nominationWord } from "../words.ts";

/** Printed by the school, which alone knows the name. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const asked = new URL(request.url).searchParams.get("stage");
  const told = await write(scope, async (tx) => {
    const { campaign, contest, place } = await requireKeeper(tx, scope, params["campaignId"]);
    const entry = await findEntry(tx, campaign.id, params["entryId"]);
    const author = entry && (await authorsOf(tx, campaign.id, place.id)).get(entry.id);
    const won = entry && (await placesWon(tx, entry)).findLast(({ stage }) => asked === null || stage === asked);
    if (!entry || !author || !won || entry.place_id !== place.id) throw notFound();
    const code = await diplomaCode(tx, entry, won.stage);
    return {
      contest: titleOf(campaign),
      organiser: textIn((await regulationOf(tx, campaign)).organiser),
      host: nameOf(await getPlace(tx, won.hostId)),
      name: author.name,
      className: author.className,
      teacher: author.teacher,
      school: nameOf(place),
      work: entry.title,
      nomination: nominationWord(contest, entry.nomination),
      ageGroup: ageGroupWord(contest, entry.age_group),
      stage: won.stage,
      rank: won.rank,
      on: won.publishedAt,
      proof: `${context.get(originContext)}${link(`/campaigns/diploma/${code}`)}`,
      code,
    };
  });
  return new Response(new Uint8Array(await diplomaPaper(told)), { headers: downloadHeaders("application/pdf", m.campaigns_contest_diploma_file(), "pdf") });
}
