import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { redirectWithFlash, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formValues, parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { dayOf } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { newId } from "#platform/ids.ts";
import { now } from "#platform/clock.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { DateField } from "#ui/date-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { TextField } from "#ui/text-field.tsx";
import { writeOrder } from "../commands.server.ts";
import { readAnnex3 } from "../content.server.ts";
import { rowsToFill } from "../order-rows.ts";
import { MemberFields } from "../parts/member-fields.tsx";
import { listStaff, readTeam } from "../queries.server.ts";
import { orderForm, SEATS } from "../schema.ts";
import { seatName } from "../words.server.ts";
import type { Route } from "./+types/order";

export const meta = () => [{ title: m.team_order_title() }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { team, staff } = await read(scope, async (tx) => ({ team: await readTeam(tx, scope.placeId), staff: await listStaff(tx, scope.placeId) }));
  const annex = readAnnex3();
  return {
    formId: newId(),
    replaces: team.order?.id ?? "",
    boarding: team.order?.boarding ?? team.members.some(({ seat }) => seat === "boardingHead" || seat === "boardingEducator"),
    today: dayOf(now()),
    rows: rowsToFill(annex, team.members).map((row) => ({ ...row, title: row.line === null ? m.team_row_more() : `${row.line}. ${inWords(annex.composition.find(({ line }) => line === row.line)!.text)}`, seatName: row.seat ? seatName(row.seat) : "" })),
    staff: staff.map(({ accountId, name, duty }) => ({ value: accountId, label: `${name} – ${duty}` })),
    seats: SEATS.map((seat) => ({ value: seat, label: seatName(seat) })),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const sent = await request.formData();
  const form = parseForm(orderForm, sent);
  if (!form.ok) return refused({ values: form.values, errors: form.errors });
  const { form_id, ...order } = form.value;
  const made = await onceUnlessRefused(scope, form_id, (tx) => writeOrder(tx, scope, order));
  if (!made.ok) return refused({ values: formValues(sent), errors: { account: made.why === "replaced" ? m.team_error_replaced() : m.team_error_stranger() } });
  throw redirectWithFlash(link("/team"), m.team_ordered());
}

export default function NewOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { formId, replaces, boarding, today, rows, staff, seats } = loaderData;
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const one = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
  return (
    <FormPage
      title={m.team_order_title()}
      lead={m.team_order_lead()}
      crumbs={[{ label: m.team_title(), href: link("/team") }, { label: m.team_order_title() }]}
      formId={formId}
      hidden={{ replaces }}
      errors={errors}
      guard
      actions={
        <>
          <Button kind="main">{m.team_order_do()}</Button>
          <ButtonLink kind="bare" href={link("/team")}>{m.team_cancel()}</ButtonLink>
        </>
      }
    >
      <TextField name="number" label={m.team_order_number()} help={m.team_order_number_help()} value={one("number")} error={errors["number"]} width="m" maxLength={40} />
      <DateField name="ordered_on" label={m.team_order_date()} value={one("ordered_on") ?? today} error={errors["ordered_on"]} />
      <Checkbox name="boarding" label={m.team_order_boarding()} help={m.team_order_boarding_help()} checked={actionData ? values["boarding"] !== undefined : boarding} />
      <MemberFields rows={rows} staff={staff} seats={seats} values={actionData ? values : null} error={errors["account"] ?? errors["name"]} />
    </FormPage>
  );
}
