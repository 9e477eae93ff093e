import { m } from "#paraglide/messages.js";
import { ButtonLink } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { CodeBlock } from "#ui/code-block.tsx";
import { Copyable } from "#ui/copy.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { firstRequest } from "../example.ts";

type MadeTokenProps = { title: string; token: string | null; origin: string; back: string };

/** The answer to the form that made it, and the only one in which the token stands. */
export function MadeToken({ title, token, origin, back }: MadeTokenProps) {
  return (
    <Page title={title}>
      <div className="reading">
        <Stack gap="large">
          {token === null ? (
            <Notice tone="due" title={m.api_made_before_title()}>{m.api_made_before()}</Notice>
          ) : (
            <>
              <Notice tone="due" title={m.api_made_once_title()}>{m.api_made_once()}</Notice>
              <Card title={m.api_made_token()}>
                <Copyable text={token} />
              </Card>
              <Card title={m.api_made_try()} tone="sunken">
                <p>{m.api_made_try_text()}</p>
                <CodeBlock text={firstRequest(origin, token)} />
              </Card>
            </>
          )}
          <ButtonLink href={back} kind="main">{token === null ? m.api_back_to_list() : m.api_made_kept()}</ButtonLink>
        </Stack>
      </div>
    </Page>
  );
}
