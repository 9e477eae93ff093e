export { whyNotThisPassword } from "./credentials/common-passwords.server.ts";
export { hashPassword, normalisePassword, type PasswordHash } from "./credentials/password-hash.server.ts";
export { storePassword } from "./credentials/store.server.ts";
export { endSessionsOfAccount, endSessionsOfGrant, workInRole } from "./sessions/commands.server.ts";
export { resolveSession } from "./sessions/resolve.server.ts";
export { detourToSignIn } from "./sign-in/detour.server.ts";
export { setUpLinkIfEmpty } from "./sign-in/set-up.server.ts";
