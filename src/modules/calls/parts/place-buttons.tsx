import { m } from "#paraglide/messages.js";
import { Button } from "#ui/button.tsx";
import { Stack } from "#ui/layout.tsx";

/** Schools that were found, each a button of its own: choosing one is a form, so that no address names it. */
export function PlaceButtons({ places }: { places: readonly { id: string; name: string; detail: string }[] }) {
  return (
    <form method="post" aria-label={m.calls_school_found()}>
      <Stack gap="small">
        {places.map((place) => (
          <Button key={place.id} wide name="place" value={place.id} icon="school">
            <span className="button-lines">
              <b>{place.name}</b>
              <span className="small quiet">{place.detail}</span>
            </span>
          </Button>
        ))}
      </Stack>
    </form>
  );
}
