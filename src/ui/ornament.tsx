const CENTRE = 400;
/** From the ring outwards. */
function pole(angle: number): string {
  const at = (radius: number) => `${tenths(CENTRE + radius * Math.sin(angle))} ${tenths(CENTRE - radius * Math.cos(angle))}`;
  return `M${at(208)}L${at(388)}`;
}

const tenths = (length: number) => Math.round(length * 10) / 10;
const POLES = Array.from({ length: 48 }, (_, index) => pole((index * Math.PI) / 24)).join("");

/** The crown of the yurt seen from within: the ring, the three bent crossbars each way, and the poles going out. */
export function ShanyrakArt() {
  return (
    <svg className="calm-sky" viewBox="0 0 800 800" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="400" cy="400" r="196" strokeWidth="9" />
      <circle cx="400" cy="400" r="184" strokeWidth="2" />
      <g strokeWidth="5" strokeLinecap="round">
        <path d="M338 242C364 340 364 460 338 558M400 228V572M462 242C436 340 436 460 462 558" />
        <path d="M242 338C340 364 460 364 558 338M228 400H572M242 462C340 436 460 436 558 462" />
      </g>
      <path d={POLES} strokeWidth="2.500" />
      <circle cx="400" cy="400" r="300" strokeWidth="2" strokeDasharray="2 12" />
      <circle cx="400" cy="400" r="392" strokeWidth="3" />
    </svg>
  );
}

/** Ram's horns, the pattern of felt and of belts, as a narrow band. */
export function HornBand() {
  return (
    <svg className="calm-band" aria-hidden="true">
      <defs>
        <pattern id="horns" width="72" height="46" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="2.200" strokeLinecap="round" strokeLinejoin="round">
            <path d="M36 40V24C36 12 26 6 17 9C9 12 9 23 17 24C22 24.500 24 18 19.500 17" />
            <path d="M36 24C36 12 46 6 55 9C63 12 63 23 55 24C50 24.500 48 18 52.500 17" />
            <path d="M0 30L6 36L0 42M72 30L66 36L72 42M30 40L36 34L42 40" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="46" fill="url(#horns)" />
    </svg>
  );
}
