import type { RoomRoute } from "#platform/http/route.ts";

const page = (path: string, file: string): RoomRoute => ({ path, file: `modules/notes/pages/${file}`, access: "notes.use" });

export const notesRoutes: readonly RoomRoute[] = [
  page("notes", "list.tsx"),
  page("notes/new", "new.tsx"),
  page("notes/:noteId", "note.tsx"),
  page("notes/:noteId/edit", "edit.tsx"),
  page("notes/:noteId/share", "share.tsx"),
  page("notes/:noteId/exclude", "exclude.tsx"),
  page("notes/:noteId/erase", "erase.tsx"),
  page("notes/:noteId/certificate", "certificate.tsx"),
  { ...page("notes/:noteId/files", "files.tsx"), body: "upload" },
  { ...page("notes/:noteId/files/:fileId", "file.ts"), shell: "none" },
];
