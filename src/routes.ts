import { layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";
import type { RoomRoute } from "./platform/http/route.ts";
import { allRoutes, shellOf } from "./server/all-routes.ts";

function inShell(shell: NonNullable<RoomRoute["shell"]>) {
  return allRoutes.filter((entry) => shellOf(entry) === shell).map((entry) => route(entry.path, entry.file, { id: entry.path }));
}

export default [
  ...prefix(":lang", [
    layout("server/layouts/staff.tsx", inShell("staff")),
    layout("server/layouts/public.tsx", inShell("public")),
    layout("server/layouts/plain.tsx", inShell("plain")),
    ...inShell("none"),
  ]),
  route("404", "server/pages/not-found.tsx", { id: "absent" }),
  route("*", "server/pages/not-found.tsx"),
] satisfies RouteConfig;
