import { m } from "#paraglide/messages.js";
import type { NavigationEntry } from "#platform/http/navigation.ts";

export const vaultNavigation: readonly NavigationEntry[] = [
  { path: "/vault", icon: "key", label: () => m.vault_title(), group: "system", action: "vault.use" },
];
