import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { z } from "zod";
import { m } from "#paraglide/messages.js";
import { onceUnlessRefused } from "#platform/forms/once.server.ts";
import { refused } from "#platform/http/answers.ts";
import { sessionContext, type RequestContext } from "#platform/http/context.ts";
import { parseForm } from "#platform/http/form.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale } from "#platform/i18n/locale.ts";
import { titled } from "#platform/i18n/title.ts";
import { newId } from "#platform/ids.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { CalmHead } from "#ui/calm-shell.tsx";
import { Checkbox } from "#ui/checkbox.tsx";
import { Form } from "#ui/form.tsx";
import { Stack } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { LegalDocument } from "../parts/legal-document.tsx";
import { scopeOfOwner } from "../terms/owner-scope.ts";
import { safeNext } from "../sign-in/next.ts";
import { accept } from "../terms/commands.server.ts";
import { documentOf, documentsDue } from "../terms/content.server.ts";
import { DOCUMENTS } from "../terms/schema.ts";

const acceptForm = z.object({
  form_id: z.guid(),
  document: z.enum(DOCUMENTS),
  version: z.string(),
  agreed: z.literal("on", { error: () => m.people_terms_tick() }),
});

/** Somebody who signed in; the documents may still stand between them and the work. */
function requireSession(context: RequestContext) {
  const session = context.get(sessionContext);
  if (!session || (session.stage !== "complete" && session.stage !== "documents")) throw redirect(link("/sign-in"));
  return session;
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const session = requireSession(context);
  const due = documentsDue(session.roles, session.accepted);
  const shown = due[0] ? [due[0]] : DOCUMENTS.filter((name) => name === "terms" || session.accepted.undertakingVersion !== null);
  return {
    due: due.length,
    next: safeNext(new URL(request.url).searchParams.get("next")),
    again: due[0] !== undefined && session.accepted[due[0] === "terms" ? "termsVersion" : "undertakingVersion"] !== null,
    documents: shown.map((name) => ({ name, ...documentOf(name) })),
    formId: newId(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const session = requireSession(context);
  const form = parseForm(acceptForm, await request.formData());
  if (!form.ok) return refused({ errors: form.errors });
  const { form_id, document, version } = form.value;
  const scope = scopeOfOwner(session);
  const accepted = await onceUnlessRefused(scope, form_id, (tx) => accept(tx, scope, { document, version, locale: currentLocale() }));
  if (!accepted.ok) return refused({ errors: { "": m.people_terms_changed() } });
  const url = new URL(request.url);
  const next = safeNext(url.searchParams.get("next"));
  const due = documentsDue(session.roles, { ...session.accepted, [document === "terms" ? "termsVersion" : "undertakingVersion"]: version });
  throw redirect(due.length > 0 ? url.pathname + url.search : (next ?? link("/home")), { status: 303 });
}

export const meta: MetaFunction = () => [{ title: titled(m.people_terms_title()) }];

export default function Terms() {
  const { due, again, documents, formId } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors: Record<string, string> = sent?.errors ?? {};
  const [first] = documents;
  if (!first) return null;
  return (
    <Stack gap="large">
      <CalmHead title={first.text.title[currentLocale()]} lead={first.text.lead[currentLocale()]} />
      {again && <Notice tone="info" title={m.people_terms_again_title()}>{m.people_terms_again()}</Notice>}
      {documents.map((one, index) => (
        <LegalDocument key={one.name} text={one.text} titled={index > 0} />
      ))}
      {due > 0 ? (
        <Form
          formId={formId}
          errors={errors}
          hidden={{ document: first.name, version: first.version }}
          actions={
            <>
              <Button kind="main" type="submit">{first.name === "terms" ? m.people_terms_accept() : m.people_undertaking_accept()}</Button>
              <Button kind="bare" type="submit" formAction={link("/sign-out")}>{m.people_terms_later()}</Button>
            </>
          }
        >
          <Checkbox name="agreed" label={first.name === "terms" ? m.people_terms_agreed() : m.people_undertaking_agreed()} error={errors["agreed"]} />
        </Form>
      ) : (
        <ButtonLink href={link("/home")}>{m.people_to_home()}</ButtonLink>
      )}
    </Stack>
  );
}
