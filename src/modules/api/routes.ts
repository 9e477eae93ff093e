import type { RoomRoute } from "../../platform/http/route.ts";

const page = (name: string) => `modules/api/pages/${name}`;

export const apiRoutes: readonly RoomRoute[] = [
  { path: "profile/tokens", file: page("own-tokens.tsx"), access: "signed-in" },
  { path: "profile/tokens/new", file: page("new-own-token.tsx"), access: "api.useToken" },
  { path: "tokens", file: page("all-tokens.tsx"), access: "api.seeTokens" },
  { path: "tokens/new", file: page("new-system-token.tsx"), access: "api.seeTokens" },
];
