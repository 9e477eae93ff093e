import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Tabs } from "#ui/tabs.tsx";

export function PlaceTabs({ id, current }: { id: string; current: "place" | "history" }) {
  return (
    <Tabs
      label={m.places_views()}
      tabs={[
        { href: link(`/places/${id}`), label: m.places_view_place(), current: current === "place" },
        { href: link(`/places/${id}/history`), label: m.places_history(), current: current === "history" },
      ]}
    />
  );
}
