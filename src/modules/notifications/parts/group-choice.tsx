import { m } from "#paraglide/messages.js";
import { RadioCards } from "#ui/choice-field.tsx";
import { Fieldset } from "#ui/fieldset.tsx";
import { Notice } from "#ui/notice.tsx";

type Props = {
  name: string;
  title: string;
  /** What may be chosen about; a group of urgent things alone has nothing. */
  text?: string;
  urgent?: string;
  ways: readonly { value: string; label: string }[];
  value: unknown;
  error?: string;
};

export function GroupChoice({ name, title, text, urgent, ways, value, error }: Props) {
  return (
    <Fieldset title={title}>
      {text && <RadioCards name={name} label={text} choices={ways} value={String(value ?? "")} error={error} inColumns />}
      {urgent && <Notice title={m.notifications_urgent()}>{urgent}</Notice>}
    </Fieldset>
  );
}
