import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { scopeContext } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { nameOf } from "#platform/i18n/names.ts";
import { titled } from "#platform/i18n/title.ts";
import { Card } from "#ui/card.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Empty } from "#ui/empty.tsx";
import { Gallery, GalleryPicture } from "#ui/gallery.tsx";
import { Page } from "#ui/page.tsx";
import { titleOf } from "../../campaign-title.ts";
import { findCampaignBySlug, regulationOf } from "../../campaign.server.ts";
import { publishedResults } from "../results.server.ts";
import { ageGroupWord, nominationWord, stageWord } from "../words.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  return read(context.get(scopeContext), async (tx) => {
    const campaign = await findCampaignBySlug(tx, params["slug"] ?? "");
    const { contest } = campaign && campaign.state !== "draft" && campaign.public ? await regulationOf(tx, campaign) : { contest: null };
    if (!campaign || !contest) throw notFound();
    const results = (await publishedResults(tx, campaign.id)).map(({ host_kk, host_ru, host_en, school_kk, school_ru, school_en, nomination, ageGroup, ...rest }) => ({
      ...rest,
      host: nameOf({ name_kk: host_kk, name_ru: host_ru, name_en: host_en }),
      school: nameOf({ name_kk: school_kk, name_ru: school_ru, name_en: school_en }),
      group: `${nominationWord(contest, nomination)}, ${ageGroupWord(contest, ageGroup)}`,
    }));
    return { slug: campaign.slug, title: titleOf(campaign), results };
  });
}

type Row = Awaited<ReturnType<typeof loader>>["results"][number];

export const meta: MetaFunction<typeof loader> = ({ loaderData }) => [{ title: titled(`${m.campaigns_contest_results()}: ${loaderData?.title ?? ""}`) }];

/** The published places: schools always, names and works only where the consent lets them. */
export default function Results() {
  const { slug, title, results } = useLoaderData<typeof loader>();
  const stages = [...new Set(results.map(({ stage, hostId }) => `${stage} ${hostId}`))];
  return (
    <Page title={m.campaigns_contest_results()} eyebrow={title} lead={m.campaigns_contest_results_lead()} crumbs={[{ label: title, href: link(`/campaigns/${slug}`) }, { label: m.campaigns_contest_results() }]}>
      {results.length === 0 && <Empty title={m.campaigns_contest_no_results()}>{m.campaigns_contest_no_results_text()}</Empty>}
      {stages.map((key) => {
        const own = results.filter(({ stage, hostId }) => `${stage} ${hostId}` === key);
        return <StageResults key={key} rows={own} slug={slug} />;
      })}
    </Page>
  );
}

function WorkAndName({ work, name }: Pick<Row, "name"> & { work: string | null }) {
  return (
    <>
      {work && <div>{work}</div>}
      {name && <div className="quiet">{name}</div>}
    </>
  );
}

function StageResults({ rows, slug }: { rows: readonly Row[]; slug: string }) {
  const [first] = rows;
  const shown = rows.filter(({ copyId, copyType }) => copyId && copyType?.startsWith("image/"));
  if (!first) return null;
  const title = `${stageWord(first.stage)}: ${first.host}`;
  return (
    <>
      <Card flush title={title}>
        <DataTable
          plain
          id={`results-${first.stage}-${first.hostId}`}
          caption={title}
          params={new URLSearchParams()}
          rows={rows}
          rowKey={({ entryId }) => entryId}
          columns={[
            { key: "group", label: m.campaigns_contest_nomination(), main: true, cell: ({ group }) => group },
            { key: "rank", label: m.campaigns_contest_rank(), nowrap: true, cell: ({ rank }) => m.campaigns_contest_rank_n({ rank: String(rank) }) },
            { key: "school", label: m.campaigns_contest_school(), cell: ({ school }) => school },
            { key: "work", label: m.campaigns_contest_work_and_pupil(), cell: ({ title: work, name }) => (work || name ? <WorkAndName work={work} name={name} /> : null) },
          ]}
        />
      </Card>
      {shown.length > 0 && (
        <Gallery label={m.campaigns_contest_shown_works()}>
          {shown.map(({ entryId, copyId, title: work, school, group }) => (
            <GalleryPicture key={entryId} src={link(`/campaigns/${slug}/contest/${copyId}`)} alt={m.campaigns_contest_picture_of({ n: "1", title: work ?? "" })} caption={`${work}. ${group}. ${school}`} />
          ))}
        </Gallery>
      )}
    </>
  );
}
