export type Tone = "quiet" | "sky" | "well" | "due" | "urgent";
