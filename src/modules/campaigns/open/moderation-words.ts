import { m } from "#paraglide/messages.js";
import type { Tone } from "#ui/tone.ts";
import type { LinkAnswer, WallState } from "./rules.ts";

export const WALL_WORDS: Readonly<Record<WallState, () => string>> = {
  waiting: m.campaigns_public_wall_waiting,
  shown: m.campaigns_public_wall_shown,
  hidden: m.campaigns_public_wall_hidden,
};

export const ANSWER_WORDS: Readonly<Record<LinkAnswer, { say: () => string; tone: Tone }>> = {
  there: { say: m.campaigns_public_answer_there, tone: "well" },
  moved: { say: m.campaigns_public_answer_moved, tone: "due" },
  gone: { say: m.campaigns_public_answer_gone, tone: "due" },
  silent: { say: m.campaigns_public_answer_silent, tone: "quiet" },
  refused: { say: m.campaigns_public_answer_refused, tone: "quiet" },
};
