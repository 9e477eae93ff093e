import { layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";
import type { RoomRoute } from "./platform/http/route.ts";
import { allRoutes, routeId, shellOf } from "./server/all-routes.ts";

function inShell(shell: NonNullable<RoomRoute["shell"]>) {
  return allRoutes.filter((entry) => shellOf(entry) === shell).map((entry) => route(entry.path, entry.file, { id: routeId(entry) }));
}

/** A frame, and within it a second one that catches errors: a page that fails fails inside its frame. */
function frame(name: "staff" | "public" | "plain", pages: ReturnType<typeof inShell>) {
  return layout(`server/layouts/${name}.tsx`, [layout("server/layouts/failures.tsx", { id: `${name}-failures` }, pages)]);
}

export default [
  ...prefix(":lang", [
    frame("staff", [...inShell("staff"), route("stopped/:kind", "server/pages/stopped.tsx", { id: "stopped" })]),
    frame("public", [...inShell("public"), route("stopped-outside/:kind", "server/pages/stopped.tsx", { id: "stopped-outside" })]),
    frame("plain", inShell("plain")),
    ...inShell("none"),
  ]),
] satisfies RouteConfig;
