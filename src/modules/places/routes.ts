import type { RoomRoute } from "#platform/http/route.ts";

const pages = "modules/places/pages";

export const placesRoutes: readonly RoomRoute[] = [
  { path: "places", file: `${pages}/overview.tsx`, access: "places.browse" },
  { path: "places/search", file: `${pages}/search.ts`, access: "signed-in", shell: "none" },
  { path: "places/schools", file: `${pages}/schools.tsx`, access: "places.browse" },
  { path: "places/schools/export", file: `${pages}/schools-export.ts`, access: "places.browse", shell: "none" },
  { path: "places/import", file: `${pages}/import.tsx`, access: "places.import", body: "upload" },
  { path: "places/import/:importId", file: `${pages}/import-check.tsx`, access: "places.import" },
  { path: "places/:placeId", file: `${pages}/place.tsx`, access: "places.browse", place: "placeId" },
  { path: "places/:placeId/history", file: `${pages}/history.tsx`, access: "places.browse", place: "placeId" },
  { path: "places/:placeId/edit", file: `${pages}/edit.tsx`, access: "places.edit", place: "placeId" },
  { path: "places/:placeId/new", file: `${pages}/new.tsx`, access: "places.restructure", place: "placeId" },
  { path: "places/:placeId/restructure", file: `${pages}/restructure.tsx`, access: "places.restructure", place: "placeId" },
  { path: "calendar", file: `${pages}/calendar.tsx`, access: "calendar.browse" },
  { path: "calendar/:year/edit", file: `${pages}/calendar-edit.tsx`, access: "calendar.edit" },
  { path: "calendar/holidays/:year", file: `${pages}/holidays-edit.tsx`, access: "calendar.edit" },
];
