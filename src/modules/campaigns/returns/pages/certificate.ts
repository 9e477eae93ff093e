import { findPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { downloadHeaders } from "#platform/documents/download.ts";
import { notFound } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { textIn } from "../../schema/texts.ts";
import { certificatePaper } from "../certificate-paper.server.ts";
import { issueCertificate } from "../certificate.server.ts";
import { requireOwnReturn } from "../own-return.server.ts";
import type { Route } from "./+types/certificate";

/** Made anew each time from what it certifies; the code on it stays the same. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const found = await write(scope, async (tx) => {
    const own = await requireOwnReturn(tx, scope, params.campaignId);
    const certificate = await issueCertificate(tx, own);
    const place = await findPlace(tx, own.unit.placeId);
    return certificate && place && { certificate, place, campaign: own.campaign, organiser: textIn(own.regulation.organiser), title: textIn(own.regulation.title) };
  });
  if (!found) throw notFound();
  const { certificate, place, campaign, organiser, title } = found;
  const paper = await certificatePaper({
    school: nameOf(place), title, organiser, heldFrom: campaign.held_from, heldUntil: campaign.held_until, certificate,
    proof: `${context.get(originContext)}${link(`/campaigns/proof/${certificate.code}`)}`,
  });
  return new Response(new Uint8Array(paper), { headers: downloadHeaders("application/pdf", m.campaigns_sending_paper_heading(), "pdf") });
}
