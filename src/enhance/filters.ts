/** Empty filters stay out of the address; coming back to the page gives their fields back. */
export function enhanceFilters(root: ParentNode) {
  root.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement && event.target.hasAttribute("data-sends-form")) event.target.form?.requestSubmit();
  });
  for (const form of root.querySelectorAll<HTMLFormElement>("form.filters")) {
    const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select[name]")];
    const silence = (silent: boolean) => {
      for (const control of controls) control.disabled = silent && control.value === "";
    };
    form.addEventListener("submit", () => silence(true));
    addEventListener("pageshow", () => silence(false));
  }
}
