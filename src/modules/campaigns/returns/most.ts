export const MOST_FILE_MEGABYTES = 10;
export const MOST_FILES = 20;
