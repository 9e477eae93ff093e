/** The campaigns of the demo, by the names in their addresses. */
export const DEMO_CAMPAIGNS = {
  of2017: "qauipsiz-internet-2017",
  challenge: "jelidegi-qauipsizdik-challenge-2025",
  flashmob: "jelidegi-qauipsizdik-flashmob-2025",
  running: "jelidegi-qauipsizdik",
  contest: "qauipsiz-internet-fotokonkurs",
} as const;
