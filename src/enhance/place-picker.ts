type Found = { id: string; name: string; detail?: string };

const WAIT = 180;

class PlacePicker {
  private readonly box: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly value: HTMLInputElement;
  private readonly list = document.createElement("ul");
  private found: Found[] = [];
  private active = -1;
  private timer = 0;
  private asking: AbortController | null = null;

  constructor(box: HTMLElement, input: HTMLInputElement, value: HTMLInputElement) {
    this.box = box;
    this.input = input;
    this.value = value;
    this.list.id = `${input.id}-list`;
    this.list.className = "picker-list";
    this.list.role = "listbox";
    this.list.hidden = true;
    this.list.ariaLabel = document.querySelector(`label[for="${CSS.escape(input.id)}"]`)?.textContent ?? "";
    input.after(this.list);
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
      if (option) this.choose(Number(option.dataset.index));
    });
  }

  private typed() {
    this.value.value = "";
    this.box.querySelector("[data-picker-chosen]")?.remove();
    clearTimeout(this.timer);
    const words = this.input.value.trim();
    if (words === "") return this.close();
    this.timer = window.setTimeout(() => void this.ask(words), WAIT);
  }

  private async ask(words: string) {
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    this.say(this.box.dataset.searching);
    try {
      const address = new URL(this.box.dataset.picker ?? "", location.href);
      address.searchParams.set("q", words);
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: "application/json" } });
      if (!answer.ok) return this.close();
      this.show((await answer.json()) as Found[]);
    } catch {
      if (!asking.signal.aborted) this.close();
    }
  }

  private say(words = "") {
    const line = document.createElement("li");
    line.className = "picker-none";
    line.role = "option";
    line.ariaDisabled = "true";
    line.textContent = words;
    this.found = [];
    this.active = -1;
    this.list.replaceChildren(line);
    this.open();
  }

  private show(found: Found[]) {
    if (found.length === 0) return this.say(this.box.dataset.nothing);
    this.found = found;
    this.list.replaceChildren(
      ...found.map(({ name, detail }, index) => {
        const line = document.createElement("li");
        line.role = "option";
        line.id = `${this.list.id}-${index}`;
        line.dataset.index = String(index);
        const title = document.createElement("span");
        title.textContent = name;
        const more = document.createElement("span");
        more.className = "picker-detail";
        more.textContent = detail ?? "";
        line.append(title, more);
        return line;
      }),
    );
    this.open();
    this.point(0);
  }

  private open() {
    this.list.hidden = false;
    this.input.ariaExpanded = "true";
  }

  private close() {
    this.asking?.abort();
    this.list.hidden = true;
    this.active = -1;
    this.input.ariaExpanded = "false";
    this.input.removeAttribute("aria-activedescendant");
  }

  private point(index: number) {
    if (this.found.length === 0) return;
    this.active = (index + this.found.length) % this.found.length;
    for (const [position, line] of [...this.list.children].entries()) line.ariaSelected = String(position === this.active);
    const line = this.list.children[this.active];
    line?.scrollIntoView({ block: "nearest" });
    if (line) this.input.setAttribute("aria-activedescendant", line.id);
  }

  private choose(index: number) {
    const place = this.found[index];
    if (!place) return;
    this.value.value = place.id;
    this.input.value = place.name;
    this.close();
    this.value.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private pressed(event: KeyboardEvent) {
    const shown = !this.list.hidden;
    if (event.key === "ArrowDown" && !shown && this.input.value.trim()) void this.ask(this.input.value.trim());
    else if (event.key === "ArrowDown" && shown) this.point(this.active + 1);
    else if (event.key === "ArrowUp" && shown) this.point(this.active - 1);
    else if (event.key === "Enter" && shown && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape" && shown) this.close();
    else return;
    event.preventDefault();
  }
}

/** ARIA 1.2 combobox over the plain field: the server's own search button and its list of radios step aside. */
export function enhancePlacePickers(root: ParentNode) {
  for (const box of root.querySelectorAll<HTMLElement>("[data-picker]")) {
    const input = box.querySelector<HTMLInputElement>("input[type=text]");
    const value = box.querySelector<HTMLInputElement>("[data-picker-value]");
    if (!input || !value) continue;
    box.querySelector("[data-picker-find]")?.remove();
    box.dataset.live = "";
    new PlacePicker(box, input, value);
  }
}
