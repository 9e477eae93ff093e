import { z } from "zod";
import { m } from "#paraglide/messages.js";

/** Only what makes no sense at all is refused here; everything else gets the one answer of a wrong password. */
export const signInForm = z.object({
  email: z.string().trim().min(1, { error: () => m.accounts_email_missing() }).max(320, { error: () => m.accounts_email_wrong() }),
  password: z.string().min(1, { error: () => m.accounts_password_missing() }).max(1024, { error: () => m.accounts_password_long() }),
});
