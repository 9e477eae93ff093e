/** The campaigns of the demo, by the names in their addresses: those of the templates, and those that run today. */
export const DEMO_CAMPAIGNS = {
  of2017: "safe-internet-2017",
  challenge: "safe-online-challenge",
  flashmob: "safe-online-flashmob",
  running: "safe-online-flashmob-2",
  contest: "safe-internet-photos",
} as const;
