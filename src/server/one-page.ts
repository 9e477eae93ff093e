import { createRequestHandler, type RequestHandler, type ServerBuild } from "react-router";

/**
 * The router with one page in it and the frames around that page. The guard has found the page already, and
 * what the router does for each request grows with the routes it knows.
 */
export function onePage(build: ServerBuild, mode: "production" | "development", id: string): RequestHandler {
  const routes: ServerBuild["routes"] = {};
  const files: ServerBuild["assets"]["routes"] = {};
  for (let next: string | undefined = id; next !== undefined; next = build.routes[next]?.parentId) {
    routes[next] = build.routes[next];
    files[next] = build.assets.routes[next];
  }
  return createRequestHandler({ ...build, routes, assets: { ...build.assets, routes: files } }, mode);
}
