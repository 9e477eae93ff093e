import type { MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { PUBLIC_SCOPE } from "#platform/access/scope.ts";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { titled } from "#platform/i18n/title.ts";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { textIn } from "../../schema/texts.ts";
import { heldWords } from "../../words.ts";
import { findProof } from "../certificate.server.ts";
import type { Route } from "./+types/proof";

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_sending_proof_title()) }];

export async function loader({ params }: Route.LoaderArgs) {
  const proof = await read(PUBLIC_SCOPE, (tx) => findProof(tx, params.code));
  if (!proof) throw notFound();
  return proof;
}

/** What the paper says, and whether it is true: nothing else. */
export default function Proved({ loaderData: proof }: Route.ComponentProps) {
  return (
    <Page title={m.campaigns_sending_proof_title()}>
      {proof.stands ? <Notice tone="well" title={m.campaigns_sending_proof_true()} /> : <Notice tone="due" title={m.campaigns_sending_proof_open()}>{m.campaigns_sending_proof_open_text()}</Notice>}
      <Facts
        stacked
        facts={[
          { label: m.campaigns_sending_proof_school(), value: textIn({ kk: proof.school_kk, ru: proof.school_ru, en: proof.school_en }) },
          { label: m.campaigns_sending_proof_campaign(), value: textIn({ kk: proof.title_kk, ru: proof.title_ru, en: proof.title_en }) },
          { label: m.campaigns_sending_proof_held(), value: heldWords({ heldFrom: proof.held_from, heldUntil: proof.held_until, heldAt: null }) },
          { label: m.campaigns_sending_proof_issued(), value: formatDate(proof.issued_at) },
        ]}
      />
    </Page>
  );
}
