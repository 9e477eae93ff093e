import type { LoaderFunctionArgs } from "react-router";
import { getPlace } from "#modules/places/public.server.ts";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import { read, write } from "#platform/database/door.server.ts";
import { documentAnswer } from "#platform/documents/answer.server.ts";
import { chartBlock } from "#platform/documents/chart-block.server.ts";
import { makerOf } from "#platform/documents/maker.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { listReturns } from "../../inbox/list.server.ts";
import { readPicture } from "../../picture/picture.server.ts";
import { addressesOf, openTable } from "../../tables/view.server.ts";
import { finalDocument, finalFileName } from "../final-document.ts";
import { publicationsOf } from "../publications.server.ts";
import { reportWords } from "../report-words.server.ts";

const FORMATS = ["docx", "pdf"] as const;
const MOST_ROWS = 2_000;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const format = FORMATS.find((one) => one === new URL(request.url).searchParams.get("format"));
  if (!format) throw notFound();
  const { campaign, document } = await read(scope, async (tx) => {
    const opened = await openTable(tx, scope, params["campaignId"], new URLSearchParams());
    const { campaign, regulation, form, area, by } = opened;
    const rows = by === "unit" ? (await listReturns(tx, campaign, area.paths, { show: "all" }, { sort: { key: "name", descending: false }, size: MOST_ROWS, offset: 0 })).rows : [];
    const addresses = rows.length > 0 ? await addressesOf(tx, campaign.id, area.paths) : new Map();
    const { charts } = await readPicture(tx, scope, campaign.id);
    const organisation = nameOf(await getPlace(tx, scope.placeId));
    return {
      campaign,
      document: finalDocument({
        campaign,
        regulation,
        table: { ...opened, rows, addresses },
        charts: charts.map(({ id, spec }) => chartBlock(id, spec)),
        words: await reportWords(tx, { placeId: scope.placeId, campaignId: campaign.id, language: currentLocale() }),
        publications: await publicationsOf(tx, form, campaign.id, area.paths),
        placeId: scope.placeId,
        area: nameOf(area.place),
        organisation,
        made: { at: now(), by: await makerOf(tx) },
      }),
    };
  });
  const { placeId, placePath } = scope;
  await write(scope, (tx) => record(tx, { placeId, placePath, action: "campaign.reportExported", subjectKind: "campaign", subjectId: campaign.id, detail: { format } }));
  return documentAnswer(document, format, finalFileName(dayOf(now())));
}
