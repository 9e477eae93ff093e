import { m } from "#paraglide/messages.js";
import { ButtonLink } from "#ui/button.tsx";
import { withParams } from "#ui/list-state.ts";

/** The whole list as the address filters it, not only the page in sight. */
export function ExportLink({ path, params }: { path: string; params: URLSearchParams }) {
  return (
    <ButtonLink icon="download" download href={`${path}${withParams(params, {})}`}>
      {m.audit_export()}
    </ButtonLink>
  );
}
