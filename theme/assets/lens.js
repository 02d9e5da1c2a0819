// The switch that turns a page into its evidence. It is remembered, and ?evidence in the address sets it; what it shows is loaded with it.

const lens = document.querySelector("[data-lens]"), key = "evidence";

const remembered = (value) => {
  try {
    if (value !== undefined) localStorage[key] = value;
    return localStorage[key];
  } catch {
    return "";
  }
};

const set = async (on) => {
  const { showEvidence } = await import(new URL(lens.dataset.lens, document.baseURI));
  showEvidence(on);
  lens.ariaPressed = on;
};

if (lens) {
  lens.ariaPressed = false;
  lens.addEventListener("click", () => {
    const on = lens.ariaPressed !== "true";
    remembered(on ? 1 : "");
    set(on);
  });
  if (new URLSearchParams(location.search).has(key) || remembered()) set(true);
}
