import type { LoaderFunctionArgs } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { workbook, workbookAnswer, type SheetColumn } from "#platform/documents/workbook.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { isSettled, isReceived } from "../../../rules/return-states.ts";
import { textIn } from "../../../schema/texts.ts";
import { listReturns, type Listed } from "../../inbox/list.server.ts";
import { areaOf, openCampaign } from "../../open.server.ts";
import { fixedWord, importColumns, type FixedField } from "../columns.ts";

const MOST = 20_000;

/** A table for just this campaign: the schools that have not reported yet, and an empty column for everything that its form asks. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const { form, rows } = await read(scope, async (tx) => {
    const { campaign, form } = await openCampaign(tx, params["campaignId"]);
    const area = await areaOf(tx, scope, new URL(request.url).searchParams.get("under"));
    const { rows } = await listReturns(tx, campaign, area.paths, { show: "all" }, { sort: { key: "name", descending: false }, size: MOST, offset: 0 });
    return { form, rows: rows.filter(({ state }) => !isReceived(state) && (!isSettled(state) || state === "silent")) };
  });
  const locale = currentLocale();
  const fixed = (field: FixedField, value: (row: Listed) => string | null, width: number): SheetColumn<Listed> => ({ label: fixedWord(field, locale), value, width });
  const columns: SheetColumn<Listed>[] = [
    fixed("code", ({ code }) => code, 16),
    fixed("name", nameOf, 44),
    fixed("tookPart", () => null, 16),
    ...importColumns(form).map(({ heading }): SheetColumn<Listed> => ({ label: textIn(heading), value: () => null, width: 26 })),
    fixed("reason", () => null, 26),
    fixed("explanation", () => null, 26),
    fixed("handedIn", () => null, 20),
  ];
  return workbookAnswer(await workbook(m.checking_import_sheet(), columns, rows), m.checking_import_sheet());
}
