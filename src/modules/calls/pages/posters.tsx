import { findPlace } from "#modules/places/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { requirePerson } from "#platform/http/context.ts";
import { LANGUAGE_NAMES } from "#platform/i18n/language-names.ts";
import { link } from "#platform/i18n/link.ts";
import { currentLocale, locales } from "#platform/i18n/locale.ts";
import { Button } from "#ui/button.tsx";
import { RadioCards } from "#ui/choice-field.tsx";
import { Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { POSTER_SIZES, type PosterSize } from "../poster.ts";
import type { Route } from "./+types/posters";

export const meta = () => [{ title: m.calls_poster_title() }];

const SIZES: Record<PosterSize, () => string> = { a4: m.calls_poster_a4, a3: m.calls_poster_a3, cards: m.calls_poster_cards };

export async function loader({ context }: Route.LoaderArgs) {
  const scope = requirePerson(context);
  const place = await read(scope, (tx) => findPlace(tx, scope.placeId));
  return { atSchool: place?.kind === "school" };
}

export default function Posters({ loaderData: { atSchool } }: Route.ComponentProps) {
  return (
    <Page title={m.calls_poster_title()} lead={m.calls_poster_about()}>
      {!atSchool && <Notice title={m.calls_poster_elsewhere()}>{m.calls_poster_elsewhere_text()}</Notice>}
      {atSchool && (
        <Form method="get" action={link("/calls/posters/file")} actions={<Button kind="main" icon="download">{m.calls_poster_download()}</Button>}>
          <RadioCards name="size" label={m.calls_poster_size()} value="a4" choices={POSTER_SIZES.map((size) => ({ value: size, label: SIZES[size]() }))} />
          <RadioCards name="language" label={m.calls_poster_language()} value={currentLocale()} choices={locales.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] }))} />
        </Form>
      )}
    </Page>
  );
}
