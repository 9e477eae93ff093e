import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const apiNavigation: readonly NavigationEntry[] = [
  { path: "/tokens", icon: "key", label: () => m.api_tokens_title(), group: "system", action: "api.seeTokens" },
];
