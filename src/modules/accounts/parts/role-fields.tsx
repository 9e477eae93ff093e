import { m } from "#paraglide/messages.js";
import { SAFETY_FUNCTIONS, type Role } from "#platform/access/roles.ts";
import type { FormErrors } from "#platform/http/form.ts";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { functionName, roleName } from "../roles/words.ts";

type RoleFieldsProps = { roles: readonly Role[]; values: Readonly<Record<string, unknown>>; errors: FormErrors };

/** Which role, with which function, on which order. */
export function RoleFields({ roles, values, errors }: RoleFieldsProps) {
  const value = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  const members = roles.includes("safetyMember");
  return (
    <>
      <SelectField
        name="role"
        label={m.people_role()}
        value={value("role")}
        error={errors["role"]}
        empty={roles.length > 1 ? m.people_choose() : undefined}
        options={roles.map((role) => ({ value: role, label: roleName(role) }))}
      />
      {members && (
        <SelectField
          name="safety_function"
          label={m.people_function()}
          help={m.people_function_help()}
          optional
          value={value("safety_function")}
          error={errors["safety_function"]}
          empty={m.people_no_function()}
          options={SAFETY_FUNCTIONS.map((one) => ({ value: one, label: functionName(one) }))}
        />
      )}
      <TextField name="basis" label={m.people_basis()} help={m.people_basis_help()} optional value={value("basis")} error={errors["basis"]} maxLength={120} />
    </>
  );
}
