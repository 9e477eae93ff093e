import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read, write } from "#platform/database/door.server.ts";
import { once } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { formatNumber } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { readListState, withParams } from "#ui/list-state.ts";
import { Notice } from "#ui/notice.tsx";
import { Tabs } from "#ui/tabs.tsx";
import { headOf } from "../../head.server.ts";
import { CampaignPage } from "../../parts/campaign-head.tsx";
import { LINK_PLATFORMS } from "../../schema.ts";
import { requireCampaign } from "../../visit.server.ts";
import { changeWall, linksToModerate, moderationForm } from "../moderation.server.ts";
import { WALL_WORDS } from "../moderation-words.ts";
import { ModerationTable } from "../parts/moderation-table.tsx";
import { isWithoutRemark, WALL_STATES } from "../rules.ts";
import type { Route } from "./+types/moderation";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_public_tab_wall()) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const asked = new URL(request.url).searchParams;
  const wall = WALL_STATES.find((one) => one === asked.get("wall")) ?? "waiting";
  const platform = LINK_PLATFORMS.find((one) => one === asked.get("platform"));
  const { size, offset } = readListState(asked, { sortable: [] });
  return read(scope, async (tx) => {
    const campaign = await requireCampaign(tx, scope, params.campaignId);
    const found = await linksToModerate(tx, campaign.id, { wall, platform, size, offset });
    return { head: await headOf(tx, scope, campaign), ...found, wall, params: asked.toString(), formId: newId(), wholeFormId: newId() };
  });
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const campaign = await read(scope, (tx) => requireCampaign(tx, scope, params.campaignId));
  const form = parseForm(moderationForm, await request.formData());
  if (!form.ok) return refused({ refused: true });
  const { form_id, wall, links } = form.value;
  const changed = await write(scope, (tx) => once(tx, form_id, () => changeWall(tx, scope, campaign.id, wall, links)));
  const said = wall === "shown" ? m.campaigns_public_wall_let_in : m.campaigns_public_wall_taken_off;
  throw redirectWithFlash(link(`/work/campaigns/${campaign.id}/wall${new URL(request.url).search}` as `/${string}`), said({ count: formatNumber(changed) }));
}

export default function Moderation({ loaderData, actionData }: Route.ComponentProps) {
  const { head, rows, counts, wall, formId } = loaderData;
  const params = new URLSearchParams(loaderData.params);
  return (
    <CampaignPage head={head} tab="wall">
      <Notice>{m.campaigns_public_wall_rule()}</Notice>
      {actionData?.refused && <Notice tone="urgent">{m.campaigns_public_wall_none_chosen()}</Notice>}
      <Tabs label={m.campaigns_public_tab_wall()} tabs={WALL_STATES.map((one) => ({ href: withParams(params, { wall: one }), label: WALL_WORDS[one](), current: one === wall, count: counts[one] }))} />
      <Card flush>
        <ModerationTable rows={rows} total={counts[wall]} params={params} />
      </Card>
      {rows.length > 0 && (
        <div className="button-row">
          <form method="post" id="wall" className="button-row">
            <HiddenFields values={{ form_id: formId }} />
            {wall !== "shown" && <Button kind="main" icon="check" name="wall" value="shown">{m.campaigns_public_wall_let()}</Button>}
            {wall !== "hidden" && <Button icon="cross" name="wall" value="hidden">{m.campaigns_public_wall_take()}</Button>}
          </form>
          {wall === "waiting" && <WholePage ids={rows.filter(isWithoutRemark).map(({ id }) => id)} formId={loaderData.wholeFormId} />}
        </div>
      )}
    </CampaignPage>
  );
}

/** Those beside which the machine noticed nothing, all at once; the others are looked at one by one. */
function WholePage({ ids, formId }: { ids: readonly string[]; formId: string }) {
  if (ids.length === 0) return null;
  return (
    <form method="post">
      <HiddenFields values={{ form_id: formId, wall: "shown" }} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="links[]" value={id} />
      ))}
      <Button>{m.campaigns_public_wall_let_page({ count: formatNumber(ids.length) })}</Button>
    </form>
  );
}
