import type { Shares } from "../people.ts";

const NORTH: Shares = { kazakh: 450, russian: 390, ukrainian: 60, german: 30, tatar: 25, korean: 3, azerbaijani: 6 };
const EAST: Shares = { kazakh: 660, russian: 290, ukrainian: 8, german: 12, tatar: 15, korean: 2 };
const SOUTH: Shares = { kazakh: 770, uzbek: 160, russian: 35, azerbaijani: 12, tatar: 6, korean: 5 };
const WEST: Shares = { kazakh: 880, russian: 85, ukrainian: 10, tatar: 10, korean: 3, azerbaijani: 3 };
const SOUTH_EAST: Shares = { kazakh: 730, russian: 130, uighur: 85, korean: 6, azerbaijani: 12, german: 5, tatar: 5 };
const CITIES: Shares = { kazakh: 700, russian: 180, uighur: 30, korean: 15, ukrainian: 12, tatar: 14, german: 8, azerbaijani: 5 };

/** How many schools a region has, about, and which peoples its staff come from. */
export const REGION_PROFILES: Readonly<Record<string, { schools: number; shares: Shares }>> = {
  "10": { schools: 390, shares: EAST },
  "11": { schools: 550, shares: NORTH },
  "15": { schools: 420, shares: WEST },
  "19": { schools: 500, shares: SOUTH_EAST },
  "23": { schools: 220, shares: WEST },
  "27": { schools: 380, shares: WEST },
  "31": { schools: 480, shares: SOUTH },
  "33": { schools: 400, shares: SOUTH_EAST },
  "35": { schools: 420, shares: NORTH },
  "39": { schools: 480, shares: NORTH },
  "43": { schools: 310, shares: WEST },
  "47": { schools: 170, shares: WEST },
  "55": { schools: 360, shares: NORTH },
  "59": { schools: 450, shares: NORTH },
  "61": { schools: 1030, shares: SOUTH },
  "62": { schools: 110, shares: WEST },
  "63": { schools: 350, shares: EAST },
  "71": { schools: 170, shares: CITIES },
  "75": { schools: 330, shares: CITIES },
  "79": { schools: 250, shares: SOUTH },
};
