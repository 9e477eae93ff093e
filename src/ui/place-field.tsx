import { Button } from "#ui/button.tsx";
import { type Choice } from "#ui/choice-field.tsx";
import { Field, type FieldProps } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "#ui/words.tsx";

export type FoundPlace = { id: string; name: string; detail?: string };

type PlaceFieldProps = FieldProps & {
  /** Answers `GET {source}?q=…` with JSON `[{id, name, detail}]`. */
  source: string;
  chosen?: FoundPlace | null;
  /** What was typed when the form came back without a choice: `{name}-q`. */
  query?: string | null;
  /** Without a script: what the server found for the query; the person picks one and sends again. */
  found?: readonly FoundPlace[] | null;
};

/**
 * Sends the chosen id as `name` and the typed words as `{name}-q`. Without a script the button sends the form with
 * `find={name}`; the server answers with the same form and `found`.
 */
export function PlaceField({ source, chosen, query, found, ...field }: PlaceFieldProps) {
  const words = useWords();
  const choices: Choice[] = (found ?? []).map((place) => ({ value: place.id, label: place.name, help: place.detail }));
  return (
    <Field field={field}>
      {({ name, ...control }) => (
        <div className="picker" data-picker={source} data-searching={words.searching} data-nothing={words.nothingFound}>
          <span className="input-wrap">
            <Icon name="search" />
            <input {...control} className="input" type="text" name={`${name}-q`} autoComplete="off" spellCheck={false} defaultValue={chosen?.name ?? query ?? undefined} />
            <span data-picker-find="">
              <Button name="find" value={name}>
                {words.search}
              </Button>
            </span>
          </span>
          {choices.length === 0 ? (
            <input type="hidden" name={name} defaultValue={chosen?.id ?? ""} data-picker-value="" />
          ) : (
            <div className="picker-found" role="radiogroup" aria-label={words.foundPlaces}>
              {choices.map((choice, index) => (
                <label className="choice" key={choice.value}>
                  <input type="radio" name={name} value={choice.value} defaultChecked={index === 0 && choices.length === 1} />
                  <span className="choice-text">
                    <span>{choice.label}</span>
                    <span className="help">{choice.help}</span>
                  </span>
                </label>
              ))}
            </div>
          )}
          {chosen && (
            <span className="picker-chosen" data-picker-chosen="">
              <Icon name="check" />
              {chosen.detail ? `${chosen.name}, ${chosen.detail}` : chosen.name}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
