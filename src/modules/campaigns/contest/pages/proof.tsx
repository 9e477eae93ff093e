import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { titleOf } from "../../campaign-title.ts";
import { regulationOf } from "../../campaign.server.ts";
import { findDiploma } from "../diploma.server.ts";
import { ageGroupWord, nominationWord, stageWord } from "../words.ts";

const CODE = /^[2-9B-DF-HJKMNP-TV-XZ]{12}$/;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const code = (params["code"] ?? "").toUpperCase();
  if (!CODE.test(code)) throw notFound();
  return read(context.get(scopeContext), async (tx) => {
    const proof = await findDiploma(tx, code);
    if (!proof) throw notFound();
    const { contest } = await regulationOf(tx, { id: proof.campaignId, version: proof.version });
    return {
      code,
      title: titleOf(proof),
      slug: proof.slug,
      stage: proof.stage,
      rank: proof.rank,
      name: proof.name,
      school: nameOf({ name_kk: proof.school_kk, name_ru: proof.school_ru, name_en: proof.school_en }),
      host: nameOf({ name_kk: proof.host_kk, name_ru: proof.host_ru, name_en: proof.host_en }),
      nomination: contest ? nominationWord(contest, proof.nomination) : "",
      ageGroup: contest ? ageGroupWord(contest, proof.ageGroup) : "",
      issuedAt: proof.issuedAt,
    };
  });
}

export const meta: MetaFunction = () => [{ title: titled(m.campaigns_contest_proof_title()) }];

/** Whoever holds the paper sees that it is true. Without consent it says whose school, and not whose work. */
export default function DiplomaProof() {
  const { code, title, slug, stage, rank, name, school, host, nomination, ageGroup, issuedAt } = useLoaderData<typeof loader>();
  return (
    <Page title={m.campaigns_contest_proof_title()} eyebrow={title} crumbs={[{ label: m.campaigns_contest_results(), href: link(`/campaigns/${slug}/contest`) }, { label: code }]}>
      <Notice tone="well" title={m.campaigns_contest_proof_true()}>{name ? null : m.campaigns_contest_proof_nameless()}</Notice>
      <Card>
        <Facts
          facts={[
            name ? { label: m.campaigns_contest_pupil(), value: name } : null,
            { label: m.campaigns_contest_rank(), value: m.campaigns_contest_won({ rank: String(rank), stage: stageWord(stage) }) },
            { label: m.campaigns_contest_nomination(), value: nomination },
            { label: m.campaigns_contest_age_group(), value: ageGroup },
            { label: m.campaigns_contest_school(), value: school },
            { label: m.campaigns_contest_stage_host(), value: host },
            { label: m.campaigns_contest_diploma_on(), value: formatDate(issuedAt) },
            { label: m.campaigns_contest_code(), value: code },
          ]}
        />
      </Card>
    </Page>
  );
}
