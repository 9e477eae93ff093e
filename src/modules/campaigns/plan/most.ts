export const MOST_MEASURE_FILES = 10;
