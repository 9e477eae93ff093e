import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { titled } from "#platform/i18n/title.ts";
import { PlanOfPlace } from "../parts/plan-of-place.tsx";
import { timelineOf } from "../picture.server.ts";
import { openPlan, requirePlan } from "../visit.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  const place = requirePlace(context);
  return read(scope, async (tx) => {
    const open = await openPlan(tx, scope, await requirePlan(tx, scope, params["campaignId"], place.id));
    return { open, timeline: timelineOf(open) };
  });
}

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(loaderData?.open.place.name ?? m.campaigns_plan_title()) }];

/** The copy of a place below one's own, and what lies below it. */
export default function PlanElsewhere() {
  return <PlanOfPlace {...useLoaderData<typeof loader>()} />;
}
