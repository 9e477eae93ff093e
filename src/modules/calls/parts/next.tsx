import { m } from "#paraglide/messages.js";
import { Stack } from "#ui/layout.tsx";
import { Promises } from "#ui/public-shell.tsx";

/** The same, said to a child of ten, to a teenager and to an adult. */
export function WhatHappensNext() {
  return (
    <Stack>
      <h2>{m.calls_next_title()}</h2>
      <Promises lines={[m.calls_next_who(), m.calls_next_unknown(), m.calls_next_kept(), m.calls_next_adult(), m.calls_next_protected()]} />
      <details className="more">
        <summary>{m.calls_next_child()}</summary>
        <p>{m.calls_next_child_text()}</p>
      </details>
      <details className="more">
        <summary>{m.calls_next_teen()}</summary>
        <p>{m.calls_next_teen_text()}</p>
      </details>
      <details className="more">
        <summary>{m.calls_next_adults()}</summary>
        <p>{m.calls_next_adults_text()}</p>
      </details>
      <details className="more">
        <summary>{m.calls_next_traces()}</summary>
        <p>{m.calls_next_traces_text()}</p>
      </details>
    </Stack>
  );
}
