import { HiddenFields } from "#ui/form.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import type { Scheme, SchemeSwitch as SchemeSwitchProps } from "#ui/shell-data.ts";
import { useWords } from "#ui/words.tsx";

export function SchemeSwitch({ action, current, hidden }: SchemeSwitchProps) {
  const words = useWords();
  const choices = [
    { value: "light", label: words.schemeLight, icon: "sun" },
    { value: "dark", label: words.schemeDark, icon: "moon" },
    { value: "auto", label: words.schemeAuto, icon: "contrast" },
  ] as const satisfies readonly { value: Scheme; label: string; icon: IconName }[];
  return (
    <form method="post" action={action} data-scheme-form="">
      <HiddenFields values={hidden ?? {}} />
      <div className="segmented" data-tall="" role="group" aria-label={words.scheme}>
        {choices.map(({ value, label, icon }) => (
          <button key={value} type="submit" name="scheme" value={value} aria-pressed={current === value}>
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}
