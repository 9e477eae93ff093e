import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { m } from "#paraglide/messages.js";

const json = z.string().max(20_000).transform((text, check) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    check.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});
const shape = { id: z.string().min(1), rawId: z.string().min(1), type: z.literal("public-key"), response: z.record(z.string(), z.unknown()) };

/** What a device answered, as the script put it into the form; its signature is looked at by the library. */
export const passkeyAnswer = {
  added: json.pipe(z.looseObject(shape)).transform((answer) => answer as unknown as RegistrationResponseJSON),
  shown: json.pipe(z.looseObject(shape)).transform((answer) => answer as unknown as AuthenticationResponseJSON),
};

export const removalForm = z.object({
  what: z.enum(["authenticator", "passkey", "codes"]),
  passkey: z.string().optional(),
  password: z.string().min(1, { error: () => m.accounts_password_missing() }),
  code: z.string().trim().min(1, { error: () => m.accounts_code_missing() }),
});
