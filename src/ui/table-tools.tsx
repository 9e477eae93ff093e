import { ButtonLink } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { type ListState, withParams } from "#ui/list-state.ts";
import { Menu, MenuItems } from "#ui/menu.tsx";
import { CarriedFields } from "#ui/table-filters.tsx";
import { Button } from "#ui/button.tsx";
import { useWords } from "#ui/words.tsx";

export type ExportLink = { href: string; label: string };
type ColumnChoice = { key: string; label: string; shown: boolean; fixed: boolean; sortable: boolean };
type ToolsProps = { id: string; params: URLSearchParams; state: ListState; total: number; shown: number; columns: readonly ColumnChoice[]; exports: readonly ExportLink[] };

export function TableTools({ id, params, state, total, shown, columns, exports }: ToolsProps) {
  const words = useWords();
  const first = shown === 0 ? 0 : state.offset + 1;
  const sortable = columns.filter((column) => column.sortable);
  return (
    <div className="table-tools">
      <span className="table-count num">{words.range(first, state.offset + shown, total)}</span>
      {sortable.length > 0 && (
        <span className="phone-only">
          <Menu id={`${id}-sort`} label={words.sort} className="button table-button" face={<Icon name="sort" />}>
            <MenuItems
              items={sortable.flatMap((column) =>
                [column.key, `-${column.key}`].map((value, index) => ({
                  label: `${column.label}: ${index === 0 ? words.ascending : words.descending}`,
                  href: withParams(params, { sort: value }),
                  current: state.sort?.key === column.key && state.sort.descending === (index === 1),
                })),
              )}
            />
          </Menu>
        </span>
      )}
      {columns.some((column) => !column.fixed) && (
        <Menu id={`${id}-columns`} label={words.chooseColumns} className="button table-button" align="end" face={<Icon name="columns" />}>
          <form method="get" className="menu-pad stack" data-gap="small">
            <CarriedFields pairs={[...params].filter(([key]) => key !== "col" && key !== "density")} />
            {columns.map((column) =>
              column.fixed ? (
                <input key={column.key} type="hidden" name="col" value={column.key} />
              ) : (
                <label className="tick" key={column.key}>
                  <input type="checkbox" name="col" value={column.key} defaultChecked={column.shown} />
                  {column.label}
                </label>
              ),
            )}
            <label className="switch">
              <input type="checkbox" role="switch" name="density" value="dense" defaultChecked={state.dense} />
              {words.compact}
            </label>
            <Button kind="main" dense>
              {words.apply}
            </Button>
          </form>
        </Menu>
      )}
      <Exports id={id} exports={exports} />
    </div>
  );
}

/** One link as it is, several behind one button. */
function Exports({ id, exports }: Pick<ToolsProps, "id" | "exports">) {
  const words = useWords();
  const [one] = exports;
  if (!one) return null;
  if (exports.length === 1) {
    return (
      <ButtonLink href={one.href} icon="download" dense download>
        {one.label}
      </ButtonLink>
    );
  }
  const face = (
    <>
      <Icon name="download" />
      <span aria-hidden="true">{words.download}</span>
    </>
  );
  return (
    <Menu id={`${id}-download`} label={words.download} className="button table-button" align="end" face={face}>
      <MenuItems items={exports} />
    </Menu>
  );
}
