import { m } from "#paraglide/messages.js";
import { formatDate } from "#platform/i18n/format.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Facts } from "#ui/facts.tsx";
import { Form } from "#ui/form.tsx";
import { Row } from "#ui/layout.tsx";
import { Fold } from "#ui/tree.tsx";
import type { Entry } from "../entries.server.ts";
import type { FileFacts } from "../files.server.ts";
import type { Author } from "../sealed.server.ts";

type Props = { author: Author | null; entry: { state: Entry["state"]; consentUntil: string; showWork: boolean; showName: boolean }; files: readonly FileFacts[]; here: string; formId: string };

/** Whose work it is and how it was consented to: shown to the school alone. */
export function EntryAuthor({ author, entry, files, here, formId }: Props) {
  if (!author) return null;
  const yesNo = (yes: boolean) => (yes ? m.campaigns_contest_yes() : m.campaigns_contest_no());
  return (
    <Card title={m.campaigns_contest_author()} note={m.campaigns_contest_names_note()}>
      <Facts
        facts={[
          { label: m.campaigns_contest_pupil_name(), value: author.name },
          { label: m.campaigns_contest_class(), value: author.className },
          author.teacher ? { label: m.campaigns_contest_teacher(), value: author.teacher } : null,
          { label: m.campaigns_contest_representative(), value: author.representative },
          { label: m.campaigns_contest_consent_on(), value: formatDate(author.consentOn) },
          { label: m.campaigns_contest_consent_until(), value: formatDate(entry.consentUntil) },
          { label: m.campaigns_contest_paper(), value: author.paperAt },
          { label: m.campaigns_contest_show_work(), value: yesNo(entry.showWork) },
          { label: m.campaigns_contest_show_name(), value: yesNo(entry.showName) },
        ]}
      />
      {files.map(({ id }, at) => (
        <Row key={id}>
          <a href={`${here}/files/${id}?original`} download>{m.campaigns_contest_original({ n: String(at + 1) })}</a>
        </Row>
      ))}
      <Fold title={m.campaigns_contest_withdraw()}>
        <p>{m.campaigns_contest_withdraw_text()}</p>
        <Form formId={`${formId}-end`} hidden={{ step: "end" }} actions={<Button kind="urgent" icon="trash">{m.campaigns_contest_withdraw_do()}</Button>}>
          <Checkbox name="sure" label={m.campaigns_contest_withdraw_sure()} />
        </Form>
      </Fold>
    </Card>
  );
}
