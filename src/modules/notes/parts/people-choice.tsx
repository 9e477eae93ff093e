import type { ReactNode } from "react";
import { CheckboxGroup } from "#ui/choice-field.tsx";

type Person = { accountId: string; name: string; duty: string };
type Props = { name: string; label: string; help?: ReactNode; error?: string; people: readonly Person[]; chosen?: readonly string[]; optional?: boolean };

export function PeopleChoice({ people, chosen, ...field }: Props) {
  const choices = people.map((person) => ({ value: person.accountId, label: person.name, help: person.duty }));
  return <CheckboxGroup {...field} values={chosen} choices={choices} inColumns />;
}
