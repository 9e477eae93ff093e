export const MAX_FILE_BYTES = 25 * 1024 * 1024;
export const MAX_FILES_AT_ONCE = 5;
export const MAX_FILES_OF_ITEM = 50;

/** Real type → the ending a file of that type gets. What is not here is refused. */
export const ENDINGS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/x-m4a": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "video/3gpp": "3gp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/vnd.oasis.opendocument.text": "odt",
  "text/plain": "txt",
};

/** For the file picker; a phone that keeps pictures as HEIC then offers a JPEG by itself. */
export const ACCEPTED = [...Object.keys(ENDINGS), ...Object.values(ENDINGS).map((ending) => `.${ending}`)].join(",");
