import type { ReactNode } from "react";
import { dutyName } from "#modules/accounts/public.server.ts";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { CheckboxGroup } from "#ui/choice-field.tsx";

type Person = { accountId: string; name: string; role: Role; safetyFunction: SafetyFunction | null };
type Props = { name: string; label: string; help?: ReactNode; error?: string; people: readonly Person[]; chosen?: readonly string[]; optional?: boolean };

export function PeopleChoice({ people, chosen, ...field }: Props) {
  const choices = people.map((person) => ({ value: person.accountId, label: person.name, help: dutyName(person) }));
  return <CheckboxGroup {...field} values={chosen} choices={choices} inColumns />;
}
