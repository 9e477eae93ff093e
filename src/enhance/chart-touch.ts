/** What a mark of a chart says is told at once where a pointer, a finger or the keyboard points; the telling is loaded with the first touch. */
export function enhanceCharts(root: ParentNode) {
  for (const picture of root.querySelectorAll<HTMLElement>(".chart-picture:not([tabindex])")) {
    picture.tabIndex = 0;
    const begin = async (event: Event) => {
      for (const kind of KINDS) picture.removeEventListener(kind, begin);
      const { tellMarks } = await import("./chart-tip.ts");
      tellMarks(picture, event);
    };
    for (const kind of KINDS) picture.addEventListener(kind, begin, { passive: true });
  }
}

const KINDS = ["pointerover", "pointerdown", "focus"] as const;
