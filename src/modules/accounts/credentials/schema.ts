import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { isLocale } from "#platform/i18n/locale.ts";
import { emailAddress, personName, typedPassword } from "../sign-in/schema.ts";

const newPassword = z.string().min(1, { error: () => m.accounts_new_password_missing() }).pipe(typedPassword);

const formId = z.string().min(1);

export const changePasswordForm = z.object({ form_id: formId, oldPassword: typedPassword, newPassword });
export const newPasswordForm = z.object({ password: typedPassword });
export const changeEmailForm = z.object({ form_id: formId, email: emailAddress, password: typedPassword });
export const askResetForm = z.object({ email: emailAddress });

export const profileForm = z.object({
  familyName: personName,
  givenName: personName,
  patronymic: z.string().trim().max(100).optional().default(""),
  locale: z.string().refine(isLocale),
});
