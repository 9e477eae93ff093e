import { m } from "#paraglide/messages.js";
import { roleMay } from "#platform/access/actions.ts";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { formatDate } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { inWords } from "#platform/i18n/names.ts";
import { ButtonLink } from "#ui/button.tsx";
import { FoldCard } from "#ui/card.tsx";
import { NextStep } from "#ui/next-step.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { readAnnex2, readAnnex3 } from "../content.server.ts";
import { DocumentsCard } from "../parts/documents-card.tsx";
import { MembersCard, UnnamedCard } from "../parts/members-card.tsx";
import { listOrders, readTeam } from "../queries.server.ts";
import { answersFor, compositionOf } from "../rules.ts";
import { READINESS_WORDS, seatName } from "../words.server.ts";
import type { Route } from "./+types/team";

export const meta = () => [{ title: m.team_title() }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const { team, orders } = await read(scope, async (tx) => ({ team: await readTeam(tx, scope.placeId), orders: await listOrders(tx, scope.placeId) }));
  const annex = readAnnex3();
  const boarding = team.order?.boarding ?? team.members.some(({ seat }) => seat === "boardingHead" || seat === "boardingEducator");
  const composition = compositionOf(annex, team.members, boarding);
  const textOf = (line: number) => inWords(annex.composition.find((one) => one.line === line)!.text);
  const own = [...new Set(team.members.filter(({ accountId }) => accountId === scope.accountId).flatMap(({ seat }) => answersFor(seat)))];
  return {
    order: team.order ? { id: team.order.id, number: team.order.number, orderedOn: team.order.orderedOn } : null,
    orders,
    enough: composition.enough,
    people: composition.people,
    least: composition.least,
    missing: composition.missing.map(({ line, has, needs }) => ({ line, text: textOf(line), has, needs })),
    members: team.members.map((member) => ({ ...member, seat: seatName(member.seat), state: READINESS_WORDS[member.readiness]() })),
    unnamed: team.unnamed.map(({ accountId, name, duty }) => ({ accountId, name, duty })),
    duties: readAnnex2().groups.filter(({ key }) => own.includes(key)).map(({ key, title, duties }) => ({ key, title: inWords(title), duties: duties.map((one) => inWords(one)) })),
    mayOrder: roleMay(scope.role, "team.order"),
    givesRoles: scope.role === "schoolHead",
  };
}

export default function Team({ loaderData }: Route.ComponentProps) {
  const { order, orders, enough, people, least, missing, members, unnamed, duties, mayOrder, givesRoles } = loaderData;
  const opens = members.filter(({ readiness }) => readiness === "opens").length;
  return (
    <Page
      title={m.team_title()}
      lead={m.team_lead()}
      actions={
        <>
          <ButtonLink icon="calendar" href={link("/team/duty")}>{m.team_duty_link()}</ButtonLink>
          {mayOrder && order && <ButtonLink kind="main" icon="pencil" href={link("/team/order")}>{m.team_order_change()}</ButtonLink>}
        </>
      }
    >
      {!order && (
        <NextStep title={m.team_none_title()} action={mayOrder && <ButtonLink kind="main" icon="plus" href={link("/team/order")}>{m.team_order_first()}</ButtonLink>}>
          {mayOrder ? m.team_none_text() : m.team_none_wait()}
        </NextStep>
      )}
      {missing.length > 0 && (
        <Notice tone="due" title={m.team_missing_title()}>
          <ul>
            {missing.map(({ line, text, has, needs }) => (
              <li key={line}>{needs > 1 ? m.team_missing_some({ line, text, has, needs }) : m.team_missing_line({ line, text })}</li>
            ))}
          </ul>
          {!enough && <p>{m.team_too_few({ people, least })}</p>}
        </Notice>
      )}
      {missing.length === 0 && !enough && <Notice tone="due" title={m.team_too_few({ people, least })} />}
      {missing.length === 0 && enough && <Notice tone="well" title={m.team_whole({ people })} />}
      {opens === 0 && <Notice tone="urgent" title={m.team_nobody_opens()}>{m.team_nobody_opens_text()}</Notice>}
      <MembersCard
        title={order ? m.team_by_order({ number: order.number, date: formatDate(order.orderedOn) }) : m.team_by_roles()}
        note={m.team_open_count({ opens, all: members.length })}
        members={members}
        givesRoles={givesRoles}
      />
      {unnamed.length > 0 && <UnnamedCard people={unnamed} />}
      {duties.map(({ key, title, duties: lines }, at) => (
        <FoldCard key={key} title={at === 0 ? m.team_mine_first({ title }) : title}>
          <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
        </FoldCard>
      ))}
      {order && <DocumentsCard orders={orders} />}
    </Page>
  );
}
