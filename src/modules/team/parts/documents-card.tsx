import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { LANGUAGE_NAMES } from "#platform/i18n/language-names.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale, locales } from "#platform/i18n/locale.ts";
import { Button } from "#ui/button.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { Card } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { SelectField } from "#ui/select-field.tsx";
import type { OrderMark } from "../queries.server.ts";

/** The orders on paper, in any language, the earlier ones too. */
export function DocumentsCard({ orders }: { orders: readonly OrderMark[] }) {
  const options = orders.map(({ id, number, orderedOn, people }, at) => ({
    value: id,
    label: at === 0 ? m.team_order_now({ number, date: formatDate(orderedOn), people }) : m.team_order_before({ number, date: formatDate(orderedOn), people }),
  }));
  return (
    <Card title={m.team_documents()}>
      <Form method="get" action={link("/team/document")} actions={<Button kind="main" icon="download">{m.team_document_take()}</Button>}>
        <SelectField name="order" label={m.team_document_order()} options={options} value={orders[0]?.id} />
        <RadioCards name="language" label={m.team_document_language()} value={currentLocale()} choices={locales.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))} />
        <RadioCards name="format" label={m.team_document_format()} value="docx" choices={[{ value: "docx", label: m.team_document_word() }, { value: "pdf", label: m.team_document_pdf() }]} />
      </Form>
    </Card>
  );
}
