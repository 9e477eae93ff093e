import { m } from "#paraglide/messages.js";
import { ButtonLink } from "#ui/button.tsx";
import { Empty } from "#ui/empty.tsx";
import { Columns, Stack, WithAside } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { scopeContext, sessionContext } from "../../platform/http/context.ts";
import { link } from "../../platform/i18n/link.ts";
import { nameOf } from "../../platform/i18n/names.ts";
import { titled } from "../../platform/i18n/title.ts";
import { vaultContext } from "../../platform/vault/request.server.ts";
import { dutyName } from "../../modules/accounts/public.server.ts";
import { HomeCardView } from "../home-card.tsx";
import { homeCards } from "../home-cards.server.ts";
import type { Route } from "./+types/home";

export const meta = () => [{ title: titled(m.shell_home()) }];

export async function loader({ context }: Route.LoaderArgs) {
  const scope = context.get(scopeContext);
  const session = context.get(sessionContext);
  const role = session?.activeRole ?? null;
  return {
    name: session?.givenName ?? "",
    role: role && dutyName(role),
    place: role && nameOf(role.placeName),
    cards: scope.kind === "person" ? await homeCards(scope, context.get(vaultContext)) : [],
  };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { name, role, place, cards } = loaderData;
  const news = cards.filter((card) => card.kind === "news");
  const first = [...cards.filter((card) => card.kind === "due"), ...cards.filter((card) => card.kind === "numbers")];
  const main = cards.filter(({ kind }) => kind === "list" || kind === "map" || kind === "chart");
  const pictures = main.filter(({ kind }) => kind !== "list");
  const view = (some: typeof cards) => some.map((card, index) => <HomeCardView key={index} card={card} />);
  return (
    <Page title={m.people_home_greeting({ name })} eyebrow={place} lead={role ?? m.people_no_roles_text()}>
      {cards.length === 0 && (
        <Empty title={m.people_home_quiet_title()} action={<ButtonLink href={link("/my-roles")}>{m.people_my_roles()}</ButtonLink>}>
          {m.people_home_quiet_text()}
        </Empty>
      )}
      <Stack>
        {view(first)}
        {pictures.length > 1 && <Columns wide>{view([...main, ...news])}</Columns>}
        {pictures.length < 2 && (main.length > 0 && news.length > 0 ? <WithAside aside={view(news)}>{view(main)}</WithAside> : view([...main, ...news]))}
      </Stack>
    </Page>
  );
}
