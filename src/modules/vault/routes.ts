import type { RoomRoute } from "#platform/http/route.ts";

export const vaultRoutes: readonly RoomRoute[] = [
  { path: "unlock", file: "modules/vault/pages/unlock.tsx", access: "signed-in", shell: "plain" },
  { path: "vault", file: "modules/vault/pages/overview.tsx", access: "vault.use" },
  { path: "vault/recovery-key", file: "modules/vault/pages/recovery-key.tsx", access: "vault.makeRecoveryKey" },
  { path: "vault/recovery-key/print", file: "modules/vault/pages/recovery-print.ts", access: "vault.makeRecoveryKey", shell: "none" },
  { path: "vault/recover", file: "modules/vault/pages/recover.tsx", access: "vault.recover" },
];
