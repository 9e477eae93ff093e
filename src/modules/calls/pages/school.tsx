import { redirect } from "react-router";
import { findSchoolByPublicCode } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { Button } from "#ui/button.tsx";
import { LinkCard } from "#ui/card.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { beginCall } from "../begin.server.ts";
import { Danger } from "../parts/danger.tsx";
import { WhatHappensNext } from "../parts/next.tsx";
import type { Route } from "./+types/school";

export const meta = () => [{ title: m.shell_name() }];

function schoolOf(code: string) {
  return read(PUBLIC_SCOPE, (tx) => findSchoolByPublicCode(tx, code.toUpperCase()));
}

/** The address on the school's poster. */
export async function loader({ params }: Route.LoaderArgs) {
  const school = await schoolOf(params.code);
  if (!school) throw notFound();
  return { name: nameOf(school) };
}

export async function action({ params }: Route.ActionArgs) {
  const school = await schoolOf(params.code);
  const token = school && (await beginCall(school.id));
  if (token) throw redirect(link(`/help/tell/${token}`), 303);
  return { unreadable: true };
}

export default function SchoolHelp({ loaderData: { name }, actionData }: Route.ComponentProps) {
  return (
    <Page title={m.calls_help_title()} eyebrow={name} lead={m.calls_help_lead()}>
      {actionData?.unreadable && <Notice tone="urgent" title={m.calls_school_unreadable()}>{m.calls_school_unreadable_text()}</Notice>}
      <Danger />
      <Form actions={<Button kind="main" wide icon="chat">{m.calls_help_tell()}</Button>} />
      <LinkCard href={link("/help/receipt")} icon="key" title={m.calls_help_receipt()} text={m.calls_help_receipt_text()} />
      <WhatHappensNext />
    </Page>
  );
}
