import type { RoomRoute } from "../../../platform/http/route.ts";

const pages = "modules/accounts/credentials/pages";

export const credentialRoutes: readonly RoomRoute[] = [
  { path: "profile", file: `${pages}/profile.tsx`, access: "signed-in" },
  { path: "profile/password", file: `${pages}/password.tsx`, access: "signed-in" },
  { path: "profile/email", file: `${pages}/email.tsx`, access: "signed-in" },
  { path: "confirm-email", file: `${pages}/confirm-email.tsx`, access: "public", shell: "plain" },
  { path: "reset-password", file: `${pages}/reset.tsx`, access: "public", shell: "plain" },
  { path: "new-password", file: `${pages}/new-password.tsx`, access: "public", shell: "plain" },
  { path: "mail/outbox", file: "modules/accounts/outbox/pages/outbox.tsx", access: "mail.seeOutbox" },
  { path: "mail/outbox/:letterId", file: "modules/accounts/outbox/pages/letter.tsx", access: "mail.seeOutbox" },
];
