import { useRouteLoaderData } from "react-router";
import { m } from "#paraglide/messages.js";
import { link } from "../platform/i18n/link.ts";
import { explanationOf } from "./failure-words.ts";
import type { RootData } from "../root.tsx";

/** What happened, why, and what to do now; never the text of an exception. */
export function FailurePage({ status }: { status: number }) {
  const root = useRouteLoaderData<RootData>("root");
  const words = explanationOf(status);
  return (
    <section>
      <title>{`${words.title} · ${m.shell_name()}`}</title>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <p>{words.whatToDo}</p>
      <p>
        <a href={root?.signedIn ? link("/home") : link("/")}>{root?.signedIn ? m.shell_to_home() : m.shell_to_front()}</a>
      </p>
      {root && (
        <p>
          {m.shell_failure_request()}: <code>{root.requestId}</code>
        </p>
      )}
    </section>
  );
}
