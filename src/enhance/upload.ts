import { showAnswer } from "./show-answer.ts";

/** Browsers have no Kazakh word for a megabyte: the page brings its own. */
function size(bytes: number, { kb = "", mb = "" }: DOMStringMap): string {
  const [value, unit] = bytes < 1_048_576 ? [Math.ceil(bytes / 1024), kb] : [bytes / 1_048_576, mb];
  return `${new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value)}\u00A0${unit}`;
}

function listFiles(box: HTMLElement, files: FileList) {
  const list = box.querySelector("ul");
  const limit = Number(box.dataset.maxBytes ?? 0);
  if (!list) return;
  list.replaceChildren(
    ...Array.from(files, (file) => {
      const line = document.createElement("li");
      const large = limit > 0 && file.size > limit;
      line.textContent = [file.name, size(file.size, box.dataset), large && box.dataset.tooLarge].filter(Boolean).join(" · ");
      if (large) line.className = "error";
      return line;
    }),
  );
  list.hidden = files.length === 0;
}

function sendWithProgress(form: HTMLFormElement, box: HTMLElement, submitter: HTMLElement | null) {
  const progress = box.querySelector<HTMLElement>("[data-upload]");
  const bar = box.querySelector("progress");
  const share = box.querySelector("[data-upload-share]");
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.responseType = "text";
  request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
    if (!lengthComputable || !bar || !share) return;
    bar.value = (loaded / total) * 100;
    share.textContent = `${Math.floor((loaded / total) * 100)} %`;
  };
  request.onload = () => showAnswer(request.responseText, { from: request.responseURL, sentTo: form.action });
  request.onerror = () => form.submit();
  if (progress) progress.hidden = false;
  request.send(new FormData(form, submitter));
}

export function enhanceUploads(root: ParentNode) {
  for (const box of root.querySelectorAll<HTMLElement>("[data-file]")) {
    const input = box.querySelector<HTMLInputElement>("input[type=file]");
    if (!input?.form) continue;
    input.addEventListener("change", () => input.files && listFiles(box, input.files));
    for (const kind of ["dragover", "dragleave", "drop"]) box.addEventListener(kind, () => box.toggleAttribute("data-over", kind === "dragover"));
    input.form.addEventListener("submit", (event) => {
      const form = event.currentTarget;
      if (!(form instanceof HTMLFormElement) || !input.files?.length || event.defaultPrevented) return;
      event.preventDefault();
      for (const button of form.querySelectorAll("button")) button.ariaBusy = "true";
      sendWithProgress(form, box, event.submitter);
    });
  }
}
