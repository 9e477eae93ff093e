import { m } from "#paraglide/messages.js";
import type { FormErrors, FormValues } from "#platform/http/form.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CheckboxGroup } from "#ui/choice-field.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Form } from "#ui/form.tsx";
import { EmailField } from "#ui/text-field.tsx";
import type { Contest } from "../../schema/regulation.ts";
import { textIn } from "../../schema/texts.ts";
import type { JurorLine } from "../jury.server.ts";
import { nominationWord } from "../words.ts";

type Props = { ofSchool: boolean; jury: readonly JurorLine[]; contest: Contest; formId: string; answer: { values: FormValues; errors: FormErrors } | undefined };

export function JuryTable({ ofSchool, jury, contest, formId, answer }: Props) {
  const { step: _step, ...errors } = answer?.errors ?? {};
  return (
    <>
      <Card flush title={m.campaigns_contest_the_jury()}>
        <DataTable
          plain
          id="jury"
          caption={m.campaigns_contest_the_jury()}
          params={new URLSearchParams()}
          rows={jury}
          rowKey={({ accountId }) => accountId}
          empty={<Empty title={m.campaigns_contest_no_jury()} />}
          columns={[
            { key: "name", label: m.campaigns_contest_juror(), main: true, cell: ({ name }) => name },
            { key: "email", label: m.campaigns_contest_email(), cell: ({ email }) => email },
            { key: "nominations", label: m.campaigns_contest_nominations(), cell: ({ nominations }) => (nominations.length === 0 ? m.campaigns_contest_all() : nominations.map((code) => nominationWord(contest, code)).join(", ")) },
            { key: "judged", label: m.campaigns_contest_judged(), numeric: true, nowrap: true, cell: ({ scored, given }) => m.campaigns_contest_n_of_m({ n: String(scored), m: String(given) }) },
            { key: "release", label: m.campaigns_contest_release(), cell: ({ accountId }) => <Form formId={`${formId}-${accountId}`} actions={<Button dense name="step" value={`release ${accountId}`}>{m.campaigns_contest_release()}</Button>} /> },
          ]}
        />
      </Card>
      {jury.length > 0 && (
        <Card title={m.campaigns_contest_give_out()}>
          <p>{ofSchool ? m.campaigns_contest_give_out_text_school({ n: String(contest.jurorsPerEntry) }) : m.campaigns_contest_give_out_text({ n: String(contest.jurorsPerEntry) })}</p>
          <Form formId={`${formId}-give`} hidden={{ step: "giveOut" }} actions={<Button kind="main" icon="people">{m.campaigns_contest_give_out_do()}</Button>} />
        </Card>
      )}
      <Card title={m.campaigns_contest_ask()}>
        <Form formId={`${formId}-ask`} hidden={{ step: "ask" }} errors={errors} actions={<Button icon="plus">{m.campaigns_contest_ask_do()}</Button>}>
          <EmailField name="email" label={m.campaigns_contest_email()} help={ofSchool ? m.campaigns_contest_ask_help_school() : m.campaigns_contest_ask_help()} value={String(answer?.values["email"] ?? "")} error={errors["email"]} autoComplete="off" />
          <CheckboxGroup name="nominations" label={m.campaigns_contest_nominations()} help={m.campaigns_contest_ask_nominations()} optional inColumns choices={contest.nominations.map(({ code, words }) => ({ value: code, label: textIn(words) }))} />
        </Form>
      </Card>
    </>
  );
}
