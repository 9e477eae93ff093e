import { m } from "#paraglide/messages.js";
import type { ApiScope } from "#platform/access/api-scopes.ts";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { DEFAULT_DAYS, TOKEN_DAYS } from "../schema.ts";
import { daysLabel, scopeHelp, scopeLabel } from "../words.ts";

type TokenFieldsProps = { scopes: readonly ApiScope[]; values: FormValues; errors: FormErrors };

/** What it is for, how long, and the password that says that it is really the owner who asks. */
export function TokenFields({ scopes, values, errors }: TokenFieldsProps) {
  const chosen = values["scopes"];
  return (
    <>
      <CheckboxGroup
        name="scopes"
        label={m.api_scopes()}
        help={m.api_scopes_help()}
        error={errors["scopes"]}
        values={Array.isArray(chosen) ? chosen : []}
        choices={scopes.map((scope) => ({ value: scope, label: scopeLabel(scope), help: scopeHelp(scope) }))}
      />
      <SelectField
        name="days"
        label={m.api_lives()}
        help={m.api_lives_help()}
        width="s"
        error={errors["days"]}
        value={typeof values["days"] === "string" ? values["days"] : String(DEFAULT_DAYS)}
        options={TOKEN_DAYS.map((days) => ({ value: String(days), label: daysLabel(days) }))}
      />
      <PasswordField name="password" label={m.accounts_password()} help={m.api_password_why()} error={errors["password"]} />
    </>
  );
}
