import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Matched } from "#ui/layout.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { IMPORT_FIELDS, type Mapping } from "../import/columns.ts";
import { fieldWord } from "../import/words.ts";

type ImportColumnsProps = {
  columns: readonly { header: string; samples: readonly string[] }[];
  mapping: Mapping;
  error: string | undefined;
  here: string;
  formId: string;
};

/** For each column of the file: what it means. */
export function ImportColumns({ columns, mapping, error, here, formId }: ImportColumnsProps) {
  const options = IMPORT_FIELDS.map((value) => ({ value, label: fieldWord(value) }));
  return (
    <Card title={m.places_import_columns()} note={m.places_import_columns_note()}>
      <Form
        action={here}
        formId={formId}
        errors={error ? { "": error } : null}
        actions={
          <>
            <Button type="submit" kind="main" name="intent" value="map">{m.places_import_check()}</Button>
            <Button type="submit" kind="bare" name="intent" value="cancel">{m.places_cancel()}</Button>
          </>
        }
      >
        <Matched>
          {columns.map((column, index) => (
            <SelectField
              key={`${index}-${column.header}`}
              name={`column.${index}`}
              label={column.header || m.places_import_unnamed({ number: String(index + 1) })}
              help={column.samples.length > 0 ? m.places_import_samples({ samples: column.samples.join(" · ") }) : undefined}
              value={IMPORT_FIELDS.find((field) => mapping[field] === index) ?? ""}
              empty={m.places_import_leave_out()}
              options={options}
              />
          ))}
        </Matched>
      </Form>
    </Card>
  );
}
