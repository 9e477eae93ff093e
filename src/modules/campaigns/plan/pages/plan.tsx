import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { titled } from "#platform/i18n/title.ts";
import { PlanOfPlace } from "../parts/plan-of-place.tsx";
import { timelineOf } from "../picture.server.ts";
import { openPlan, requirePlan } from "../visit.server.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return read(scope, async (tx) => {
    const open = await openPlan(tx, scope, await requirePlan(tx, scope, params["campaignId"]));
    return { open, timeline: timelineOf(open) };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_plan_title()) }];

export default function Plan() {
  return <PlanOfPlace {...useLoaderData<typeof loader>()} />;
}
