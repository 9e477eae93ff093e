import type { RoomRoute } from "../../platform/http/route.ts";

const page = (path: string, file: string): RoomRoute => ({ path, file: `modules/notifications/pages/${file}`, access: "signed-in" });

export const notificationsRoutes: readonly RoomRoute[] = [
  page("notifications", "list.tsx"),
  { ...page("notifications/:notificationId", "open.ts"), shell: "none" },
  page("profile/notifications", "settings.tsx"),
];
