import { z } from "zod";
import { m } from "#paraglide/messages.js";

/** Only what makes no sense at all is refused here; everything else gets the one answer of a wrong password. */
export const signInForm = z.object({
  email: z.string().trim().min(1, { error: () => m.accounts_email_missing() }).max(320, { error: () => m.accounts_email_wrong() }),
  password: z.string().min(1, { error: () => m.accounts_password_missing() }).max(1024, { error: () => m.accounts_password_long({ count: 256 }) }),
});

export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, { error: () => m.accounts_email_missing() })
  .max(320, { error: () => m.accounts_email_wrong() })
  .regex(/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/, { error: () => m.accounts_email_wrong() });

export const personName = z.string().trim().min(1, { error: () => m.accounts_name_missing() }).max(100, { error: () => m.accounts_name_long() });

/** A password as typed; whether it is good enough is said by whyNotThisPassword. */
export const typedPassword = z.string().min(1, { error: () => m.accounts_password_missing() }).max(4096, { error: () => m.accounts_password_long({ count: 256 }) });

export const setUpForm = z.object({ familyName: personName, givenName: personName, email: emailAddress, password: typedPassword });
