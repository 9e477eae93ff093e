import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
import { PasswordField } from "#ui/password-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Fold } from "#ui/tree.tsx";

type ManageFormProps = { what: "authenticator" | "passkey" | "codes"; passkey?: string; label: string; errors: Readonly<Record<string, string>> };

/** Password and code stand folded away until somebody means it. */
export function ManageForm({ what, passkey, label, errors }: ManageFormProps) {
  const own = `${what}${passkey ?? ""}`;
  return (
    <Fold title={label} open={Object.keys(errors).length > 0}>
      <Form hidden={{ what, ...(passkey && { passkey }) }} actions={<Button type="submit" kind={what === "codes" ? "plain" : "urgent"}>{label}</Button>}>
        <PasswordField name="password" id={`password-${own}`} label={m.accounts_password()} error={errors["password"]} />
        <TextField name="code" id={`code-${own}`} label={m.accounts_code_either()} help={m.accounts_code_either_help()} error={errors["code"]} autoComplete="one-time-code" width="m" />
      </Form>
    </Fold>
  );
}
