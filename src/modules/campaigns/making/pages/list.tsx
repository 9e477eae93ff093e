import { useLoaderData, useSearchParams, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { readListState, withParams } from "#ui/list-state.ts";
import { Page } from "#ui/page.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { CampaignTable } from "../parts/campaign-table.tsx";
import { listCampaigns, readCampaignFilter, SORTABLE, type View } from "../campaign-list.server.ts";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_title()) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const params = new URL(request.url).searchParams;
  const filter = readCampaignFilter(params);
  const state = readListState(params, { sortable: SORTABLE, defaultSort: "-held" });
  const listed = await read(scope, (tx) => listCampaigns(tx, scope, filter, state));
  const may = { due: roleMay(scope.role, "campaigns.send"), check: roleMay(scope.role, "campaigns.check"), run: roleMay(scope.role, "campaigns.run") };
  return { ...listed, view: filter.view, may };
}

const VIEW_WORDS: Readonly<Record<View, () => string>> = {
  all: m.campaigns_view_all,
  due: m.campaigns_view_due,
  check: m.campaigns_view_check,
  run: m.campaigns_view_run,
};

export default function CampaignList() {
  const { rows, total, views, view, may } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const shown: View[] = ["all", ...(["due", "check", "run"] as const).filter((one) => may[one])];
  const tabs = shown.map((one) => ({
    href: withParams(params, { view: one === "all" ? null : one }),
    label: VIEW_WORDS[one](),
    current: one === view,
    count: views[one],
  }));
  return (
    <Page title={m.campaigns_title()} lead={m.campaigns_list_lead()} crumbs={[{ label: m.campaigns_title() }]} actions={may.run && <ButtonLink kind="main" icon="plus" href={link("/work/campaigns/new")}>{m.campaigns_making_new()}</ButtonLink>}>
      {shown.length > 1 && <Tabs label={m.campaigns_views()} tabs={tabs} />}
      <Card flush>
        <CampaignTable rows={rows} total={total} params={params} />
      </Card>
    </Page>
  );
}
