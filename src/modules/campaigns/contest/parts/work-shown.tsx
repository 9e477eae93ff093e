import { m } from "#paraglide/messages.js";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Gallery, GalleryPicture } from "#ui/gallery.tsx";
import { Icon } from "#ui/icon.tsx";
import { Row, Stack } from "#ui/layout.tsx";
import type { Contest } from "../../schema/regulation.ts";
import type { FileFacts } from "../files.server.ts";
import { ageGroupWord, nominationWord } from "../words.ts";

type Work = { code: string; title: string; words: string; link: string; nomination: string; ageGroup: string };
type Props = { contest: Contest; entry: Work; school?: string; files: readonly FileFacts[]; fileHref: (id: string) => string };

/** A work as jury and organisers see it: nothing here says whose it is. */
export function WorkShown({ contest, entry, school, files, fileHref }: Props) {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  const others = files.filter(({ type }) => !type.startsWith("image/"));
  return (
    <Card title={m.campaigns_contest_work()} note={entry.code}>
      <Stack>
        <Facts
          facts={[
            { label: m.campaigns_contest_nomination(), value: nominationWord(contest, entry.nomination) },
            { label: m.campaigns_contest_age_group(), value: ageGroupWord(contest, entry.ageGroup) },
            school ? { label: m.campaigns_contest_school(), value: school } : null,
          ]}
        />
        {pictures.length > 0 && (
          <Gallery label={entry.title}>
            {pictures.map(({ id, width, height }, at) => (
              <GalleryPicture key={id} src={fileHref(id)} alt={m.campaigns_contest_picture_of({ n: String(at + 1), title: entry.title })} width={width} height={height} />
            ))}
          </Gallery>
        )}
        {others.map(({ id }, at) => (
          <Row key={id}>
            <Icon name="file" />
            <a href={fileHref(id)}>{m.campaigns_contest_document({ n: String(at + 1) })}</a>
          </Row>
        ))}
        {entry.words && <div className="reading as-written">{entry.words}</div>}
        {entry.link && (
          <a href={entry.link} rel="noreferrer nofollow" target="_blank">{entry.link}</a>
        )}
      </Stack>
    </Card>
  );
}
