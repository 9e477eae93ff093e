import { m } from "#paraglide/messages.js";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";

/** Shown in the answer to the form that made them, and never again. */
export function RecoveryCodes({ codes, onwards }: { codes: readonly string[]; onwards: string }) {
  return (
    <Stack gap="large">
      <Notice tone="due" title={m.accounts_codes_keep_title()}>
        {m.accounts_codes_keep()}
      </Notice>
      <Card title={m.accounts_codes_title()} tone="sunken">
        <ol className="listed mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </Card>
      <ButtonLink href={onwards} kind="main" wide>{m.accounts_codes_kept()}</ButtonLink>
    </Stack>
  );
}
