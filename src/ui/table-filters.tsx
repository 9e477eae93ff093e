import type { ReactNode } from "react";
import { Button, ButtonLink } from "#ui/button.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { fieldId } from "#ui/field.tsx";
import { Icon } from "#ui/icon.tsx";
import { withParams } from "#ui/list-state.ts";
import { type Option, type OptionGroup, Options } from "#ui/select-field.tsx";
import { useWords } from "#ui/words.tsx";

export type Filter =
  | { kind: "search"; name: string; label: string; placeholder?: string }
  | { kind: "select"; name: string; label: string; options: readonly (Option | OptionGroup)[]; empty: string }
  | { kind: "date"; name: string; label: string }
  | { kind: "custom"; names: readonly string[]; render: (params: URLSearchParams) => ReactNode };

const namesOf = (filter: Filter) => (filter.kind === "custom" ? filter.names : [filter.name]);

export function activeFilters(filters: readonly Filter[], params: URLSearchParams): string[] {
  return filters.flatMap(namesOf).filter((name) => params.get(name));
}

/** Everything the address holds besides the filters travels along in hidden fields, except the page. */
function carried(params: URLSearchParams, names: readonly string[]): [string, string][] {
  return [...params].filter(([key]) => key !== "page" && !names.includes(key));
}

/** So many besides the search words fold away on a phone, one tap from sight. */
const FOLDED_FROM = 2;

export function TableFilters({ id, filters, params, of }: { id: string; filters: readonly Filter[]; params: URLSearchParams; of: string }) {
  const words = useWords();
  const names = filters.flatMap(namesOf);
  const active = activeFilters(filters, params);
  const control = (filter: Filter) => <FilterControl key={namesOf(filter).join()} table={id} filter={filter} params={params} />;
  const inSight = filters.filter(({ kind }) => kind === "search");
  const others = filters.filter(({ kind }) => kind !== "search");
  const folded = activeFilters(others, params).length;
  const acts = (
    <>
      <Button icon="filter">{words.apply}</Button>
      {active.length > 0 && (
        <ButtonLink kind="bare" href={withParams(params, Object.fromEntries(names.map((name) => [name, null])))}>
          {words.clearFilters}
        </ButtonLink>
      )}
    </>
  );
  return (
    <form className="filters" method="get" role="search" aria-label={`${words.filters}: ${of}`}>
      <CarriedFields pairs={carried(params, names)} />
      {others.length < FOLDED_FROM ? (
        <>
          {filters.map(control)}
          {acts}
        </>
      ) : (
        <>
          {inSight.map(control)}
          <details className="filters-fold">
            <summary className="button">
              <Icon name="filter" />
              {words.filters}
              {folded > 0 && <span className="filters-on">{words.filtersActive(folded)}</span>}
            </summary>
            <div className="filters">
              {others.map(control)}
              {acts}
            </div>
          </details>
        </>
      )}
    </form>
  );
}

export function CarriedFields({ pairs }: { pairs: readonly [string, string][] }) {
  return pairs.map(([name, value], index) => <HiddenFields key={index} values={{ [name]: value }} />);
}

function FilterControl({ table, filter, params }: { table: string; filter: Filter; params: URLSearchParams }) {
  if (filter.kind === "custom") return filter.render(params);
  const id = fieldId(`${table}-${filter.name}`);
  const value = params.get(filter.name) ?? "";
  return (
    <div className="field" data-grow={filter.kind === "search" ? "" : undefined}>
      <label className="field-label" htmlFor={id}>
        {filter.label}
      </label>
      {filter.kind === "select" ? (
        <select className="input" id={id} name={filter.name} defaultValue={value} data-sends-form="">
          <option value="">{filter.empty}</option>
          <Options options={filter.options} />
        </select>
      ) : filter.kind === "date" ? (
        <input className="input" id={id} name={filter.name} type="date" defaultValue={value} />
      ) : (
        <span className="input-wrap">
          <Icon name="search" />
          <input className="input" id={id} name={filter.name} type="search" defaultValue={value} placeholder={filter.placeholder} />
        </span>
      )}
    </div>
  );
}
