import { findPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound, refused } from "#platform/http/answers.ts";
import { requirePerson } from "#platform/http/context.ts";
import { parseForm, type FormErrors, type FormValues } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CheckboxGroup, RadioCards } from "#ui/choice-field.tsx";
import { FormPage } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { reportForm } from "../forms.ts";
import { takeCall } from "../intake.server.ts";
import { ReceiptShown } from "../parts/receipt-shown.tsx";
import { newReceipt } from "../rules/receipt.ts";
import { staffOf } from "../staff.server.ts";
import { dangersIn, reasonsPastSchool } from "../weigh.server.ts";
import { ABOUT_WORDS, CHANNEL_WORDS, choicesOf, DOER_WORDS, HURT_WORDS, STAFF_WORDS, WHERE_WORDS } from "../words.ts";
import type { Route } from "./+types/report";

export const meta = () => [{ title: m.calls_report_title() }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const place = await read(scope, (tx) => findPlace(tx, scope.placeId));
  return { atSchool: place?.kind === "school", formId: newId(), receipt: newReceipt() };
}

/** Taken as any call is: who reports can no more read it afterwards than a child can, but by the receipt. */
export async function action({ request, context }: Route.ActionArgs) {
  const scope = requirePerson(context);
  const place = await read(scope, (tx) => findPlace(tx, scope.placeId));
  if (place?.kind !== "school") throw notFound();
  const form = parseForm(reportForm, await request.formData());
  if (!form.ok) return refused({ values: form.values, errors: form.errors, sent: null });
  const { form_id, receipt, channel, ...said } = form.value;
  const telling = { ...said, teller: said.teller ?? ("staff" as const) };
  const urgentWhy = dangersIn(telling);
  const pastSchool = reasonsPastSchool(telling, await staffOf(scope.placeId));
  await takeCall({ placeId: scope.placeId, aboutPlaceId: scope.placeId, formId: form_id, receipt, channel, telling, urgentWhy, pastSchool, doubtful: false });
  return { values: {} as FormValues, errors: {} as FormErrors, sent: { receipt, urgent: urgentWhy.length > 0 } };
}

export default function Report({ loaderData: { atSchool, formId, receipt }, actionData }: Route.ComponentProps) {
  if (actionData?.sent) return <ReceiptShown sent={actionData.sent} />;
  if (!atSchool) {
    return (
      <Page title={m.calls_report_title()}>
        <Notice title={m.calls_report_elsewhere()}>{m.calls_report_elsewhere_text()}</Notice>
        <ButtonLink kind="main" href={link("/help/school")}>{m.calls_help_tell()}</ButtonLink>
      </Page>
    );
  }
  const values: FormValues = actionData?.values ?? {};
  const errors: FormErrors = actionData?.errors ?? {};
  const one = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const many = (name: string) => (Array.isArray(values[name]) ? values[name] : []);
  return (
    <FormPage
      title={m.calls_report_title()}
      lead={m.calls_report_lead()}
      formId={one("form_id") || formId}
      hidden={{ receipt: one("receipt") || receipt }}
      errors={errors}
      guard
      actions={<Button kind="main">{m.calls_report_send()}</Button>}
    >
      <TextArea name="text" label={m.calls_report_words()} help={m.calls_report_words_help()} value={one("text")} error={errors["text"]} rows={7} />
      <SelectField name="channel" label={m.calls_report_channel()} value={one("channel") || "noticed"} options={choicesOf(CHANNEL_WORDS)} />
      <RadioCards name="about" label={m.calls_tell_about()} value={one("about")} choices={choicesOf(ABOUT_WORDS).filter(({ value }) => value !== "me")} inColumns />
      <CheckboxGroup name="doers" label={m.calls_tell_doer()} values={many("doers")} choices={choicesOf(DOER_WORDS)} inColumns />
      <CheckboxGroup name="staff" label={m.calls_tell_staff()} help={m.calls_tell_staff_help()} values={many("staff")} choices={choicesOf(STAFF_WORDS)} inColumns />
      <CheckboxGroup name="where" label={m.calls_tell_where()} values={many("where")} choices={choicesOf(WHERE_WORDS)} inColumns />
      <RadioCards name="now" label={m.calls_tell_now()} value={one("now")} choices={choicesOf(HURT_WORDS)} inColumns />
      <RadioCards name="hurt" label={m.calls_tell_hurt()} value={one("hurt")} choices={choicesOf(HURT_WORDS)} inColumns />
      <TextField name="name" label={m.calls_report_name()} help={m.calls_report_name_help()} value={one("name")} autoComplete="off" optional />
    </FormPage>
  );
}
