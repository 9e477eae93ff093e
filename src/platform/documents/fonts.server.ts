import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const notoSans = dirname(require.resolve("@expo-google-fonts/noto-sans/package.json"));
const WEIGHTS = ["400Regular", "600SemiBold", "700Bold"];

/** Noto Sans holds every Kazakh letter and the sign of the tenge; what is installed on the machine often does not. */
export const FONT = "Noto Sans";
export const FONT_FOLDERS: readonly string[] = WEIGHTS.map((weight) => join(notoSans, weight));
export const FONT_FILES: readonly string[] = WEIGHTS.map((weight) => join(notoSans, weight, `NotoSans_${weight}.ttf`));
