import { m } from "#paraglide/messages.js";
import type { FormValues } from "#platform/http/form.ts";
import { FieldRow, Fieldset } from "#ui/fieldset.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { SelectField, type Option } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { OrderRow } from "../order-rows.ts";

type Row = OrderRow & { title: string; seatName: string };
type Props = { rows: readonly Row[]; staff: readonly Option[]; seats: readonly Option[]; values: FormValues | null; error: string | undefined };

/** One row for each person of annex 3: somebody with an account, or a name. */
export function MemberFields({ rows, staff, seats, values, error }: Props) {
  const sent = (name: string, at: number) => {
    const list = values?.[name];
    return Array.isArray(list) ? list[at] : undefined;
  };
  return rows.map((row, at) => (
    <Fieldset key={at} title={row.title}>
      {row.line === null ? (
        <SelectField id={`seat-${at}`} name="seat[]" label={m.team_row_seat()} empty={m.team_row_nobody()} options={seats} value={sent("seat", at) ?? row.seat} optional />
      ) : (
        <HiddenFields values={{ "seat[]": row.seat ?? "" }} />
      )}
      <FieldRow>
        <SelectField
          id={at === 0 ? "account" : `account-${at}`}
          name="account[]"
          label={row.seatName ? m.team_row_account_of({ seat: row.seatName }) : m.team_row_account()}
          empty={m.team_row_nobody()}
          options={staff}
          value={sent("account", at) ?? row.accountId}
          error={at === 0 ? error : undefined}
          optional={at > 0}
        />
        <TextField id={`name-${at}`} name="name[]" label={m.team_row_name()} value={sent("name", at) ?? row.name} maxLength={200} autoComplete="off" optional />
      </FieldRow>
    </Fieldset>
  ));
}
