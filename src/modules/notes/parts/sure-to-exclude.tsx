import { m } from "#paraglide/messages.js";
import { Person } from "#ui/avatar.tsx";
import { ConfirmPage } from "#ui/confirm-page.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";

type Props = { crumbs: { label: string; href?: string }[]; people: readonly { accountId: string; name: string; duty: string }[]; formId: string; back: string };

export function SureToExclude({ crumbs, people, formId, back }: Props) {
  return (
    <ConfirmPage
      title={m.notes_exclude_sure_title()}
      crumbs={crumbs}
      formId={formId}
      hidden={{ sure: "yes" }}
      urgent
      confirm={m.notes_exclude_sure()}
      back={{ href: back, label: m.notes_exclude_rethink() }}
      says={
        <Stack gap="small">
          {people.map(({ accountId, name, duty }) => (
            <Person key={accountId} name={name} detail={duty} />
          ))}
          <p>{m.notes_exclude_lead()}</p>
        </Stack>
      }
    >
      {people.map(({ accountId }) => (
        <input key={accountId} type="hidden" name="people[]" value={accountId} />
      ))}
      <Notice tone="due">{m.notes_exclude_past()}</Notice>
    </ConfirmPage>
  );
}
