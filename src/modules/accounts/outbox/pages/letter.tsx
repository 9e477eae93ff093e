import { theNation } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { record } from "#platform/audit/record.server.ts";
import { write } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { originContext, requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";
import { titled } from "#platform/i18n/title.ts";
import { isId } from "#platform/ids.ts";
import { withOrigin } from "#platform/mail/render.ts";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { canShowLetters, findLetter } from "../queries.server.ts";
import type { Route } from "./+types/letter";

export function meta() {
  return [{ title: titled(m.mail_outbox_letter()) }];
}

/** Only where no mail server is set; whoever opens a letter is written down, because its link opens things. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const id = params.letterId;
  if (!canShowLetters() || !isId(id)) throw notFound();
  const found = await write(scope, async (tx) => {
    const letter = await findLetter(tx, id);
    const nation = await theNation(tx);
    if (letter && nation) await record(tx, { placeId: nation.id, placePath: nation.path, action: "mail.letterOpened", subjectKind: "letter", subjectId: id });
    return letter;
  });
  if (!found) throw notFound();
  return { to: found.to, letter: withOrigin(found.letter, context.get(originContext)) };
}

export default function OneLetter({ loaderData: { to, letter } }: Route.ComponentProps) {
  return (
    <Page title={letter.subject} eyebrow={to} crumbs={[{ label: m.mail_outbox_title(), href: link("/mail/outbox") }, { label: letter.subject }]}>
      <Card>
        <Stack>
          {letter.paragraphs.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {letter.sections?.map((section) => (
            <Stack key={section.title} gap="small">
              <h2>{section.title}</h2>
              <Timeline events={section.lines.map(({ text, detail }) => ({ title: text, when: detail }))} />
            </Stack>
          ))}
          {letter.action && (
            <>
              <ButtonRow>
                <ButtonLink href={letter.action.href} kind="main">{letter.action.label}</ButtonLink>
              </ButtonRow>
              <p className="mono small">{letter.action.href}</p>
            </>
          )}
          {letter.footer && <p className="small quiet">{letter.footer.href ? <a href={letter.footer.href}>{letter.footer.text}</a> : letter.footer.text}</p>}
        </Stack>
      </Card>
    </Page>
  );
}
