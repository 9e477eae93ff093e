import { useRouteLoaderData } from "react-router";
import { m } from "#paraglide/messages.js";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Stack } from "#ui/layout.tsx";
import { Mark } from "#ui/mark.tsx";
import { link } from "../platform/i18n/link.ts";
import { explanationOf, failureOf } from "./failure-words.ts";
import type { RootData } from "../root.tsx";

/** What happened, why, and what to do now; never the text of an exception. */
export function FailurePage({ error }: { error: unknown }) {
  const root = useRouteLoaderData<RootData>("root");
  const failure = failureOf(error);
  const words = explanationOf(failure);
  return (
    <div className="failure">
      <Stack gap="large">
        <CalmHead code={failure.status} title={words.title} lead={words.why} />
        <p>{words.whatToDo}</p>
        <ButtonRow>
          <ButtonLink kind="main" href={root?.signedIn ? link("/home") : link("/")}>
            {root?.signedIn ? m.shell_to_home() : m.shell_to_front()}
          </ButtonLink>
        </ButtonRow>
        {root && (
          <p className="small quiet">
            {m.shell_failure_request()}: <span className="mono">{root.requestId}</span>
          </p>
        )}
      </Stack>
      <span className="failure-art">
        <Mark />
      </span>
    </div>
  );
}
