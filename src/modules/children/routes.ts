import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string): RoomRoute => ({ path, file: `modules/children/pages/${file}`, access: "children.use" });

export const childrenRoutes: readonly RoomRoute[] = [
  page("children", "list.tsx"),
  page("children/new", "new.tsx"),
  page("children/:childId", "child.tsx"),
  page("children/:childId/edit", "edit.tsx"),
  page("children/:childId/readers", "readers.tsx"),
  page("children/:childId/siblings", "siblings.tsx"),
  page("children/:childId/chronology", "chronology.tsx"),
  { ...page("children/:childId/chronology/print", "chronology-print.ts"), shell: "none" },
  page("children/:childId/erase", "erase.tsx"),
];
