import type { RoomRoute } from "../../platform/http/route.ts";

const page = (name: string) => `modules/accounts/pages/${name}`;

export const peopleRoutes: readonly RoomRoute[] = [
  { path: "people", file: page("people.tsx"), access: "people.browse" },
  { path: "people/export", file: page("people-export.ts"), access: "people.browse", shell: "none" },
  { path: "people/invite", file: page("invite.tsx"), access: "people.manage" },
  { path: "people/invite-many", file: page("invite-many.tsx"), access: "people.manage" },
  { path: "people/places", file: page("places-to-choose.ts"), access: "people.manage", shell: "none" },
  { path: "people/invitations", file: page("invitations.tsx"), access: "people.manage" },
  { path: "people/:accountId", file: page("person.tsx"), access: "people.browse" },
  { path: "people/:accountId/give", file: page("give-role.tsx"), access: "people.manage" },
  { path: "people/:accountId/roles/:grantId/change", file: page("change-role.tsx"), access: "people.manage" },
  { path: "people/:accountId/roles/:grantId/end", file: page("end-role.tsx"), access: "people.manage" },
  { path: "places/:placeId/people", file: page("people-of-place.tsx"), access: "people.browse", place: "placeId" },
  { path: "my-roles", file: page("my-roles.tsx"), access: "signed-in" },
  { path: "my-roles/:grantId/leave", file: page("end-role.tsx"), access: "signed-in" },
  { path: "roles/switch", file: page("switch-role.ts"), access: "signed-in", shell: "none" },
  { path: "access", file: page("access-table.tsx"), access: "access.seeTable" },
  { path: "search", file: page("search.tsx"), access: "search.use" },
  { path: "terms", file: page("terms.tsx"), access: "public", shell: "plain" },
  { path: "invitation/:token", file: page("invitation.tsx"), access: "public", shell: "plain" },
];
