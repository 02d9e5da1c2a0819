// Brings a comparison to life: the bars, the verdict and the mark along the strip follow a slider and a choice of cases. All that can be
// shown was computed by the build, and is loaded when a reader first touches it: frames by case, in the order of the slider, each
// { at, value, bars: [shown, range, place, low, high], ticks: [place, label], verdict, flip }, places in per cent.

const setText = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};

const set = (element, attributes) => {
  for (const name in attributes) element.setAttribute(name, attributes[name]);
};

const at = (place) => `${place}%`;

// As ComparisonSvg.cs draws them.
const drawBar = (row, [shown, range, place, low, high]) => {
  setText(row.querySelector("output"), shown);
  setText(row.querySelector("small"), range);
  const bar = row.querySelector(".range"), [line, from, to] = bar.children, start = at(low ?? 0), end = at(high ?? 100);
  set(row.querySelector(".fill"), { width: at(place ?? 0) });
  set(bar, { visibility: low === null && high === null ? "hidden" : "visible" });
  set(line, { x1: start, x2: end });
  set(from, { x1: start, x2: start });
  set(to, { x1: end, x2: end });
};

const drawTicks = (axis, ticks) => axis.replaceChildren(...ticks.map(([place, label], i) => {
  const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
  if (ticks.length > 4 && (ticks.length - i) % 2 === 0) set(text, { class: "minor" });
  set(text, { x: at(place), y: 14, "text-anchor": place <= 0 ? "start" : place >= 100 ? "end" : "middle" });
  text.textContent = label;
  return text;
}));

customElements.define("cost-comparison", class extends HTMLElement {
  #frames;
  #loading;
  #moved = false;
  #telling;

  #find(selector) {
    return this.querySelector(selector);
  }

  connectedCallback() {
    this.#find("fieldset").disabled = false;
    // Browsers that load a page again remember which was chosen, and may not be told not to.
    for (const radio of this.querySelectorAll("[type=radio]")) radio.checked = radio.defaultChecked;
    for (const event of ["pointerover", "pointerdown", "focusin"]) this.addEventListener(event, () => this.#load(), { once: true });
    this.addEventListener("input", ({ target }) => {
      this.#moved ||= target.type === "range";
      this.#load();
    });
  }

  async #load() {
    this.#loading ??= fetch(this.dataset.cases).then((response) => response.ok ? response.json() : Promise.reject(response));
    try {
      this.#frames = await this.#loading;
    } catch {
      this.#fail();
      return;
    }
    this.#show();
  }

  #fail() {
    const off = this.#find(".calc-off");
    this.#find("fieldset").disabled = true;
    off.role = "alert";
    off.style.display = "block";
    off.textContent = "The picture could not be brought to life. Load the page again to try once more.";
  }

  // A case comes with a value of its own, until the reader has chosen one.
  #show() {
    const chosen = this.#find(":checked"), slider = this.#find("[type=range]");
    if (!this.#moved) slider.value = chosen.dataset.own;
    const frames = this.#frames[chosen.value], frame = frames[slider.value], { at: words, value, bars, ticks, verdict, flip } = frame;
    setText(this.#find(".compare-slide output"), words);
    slider.setAttribute("aria-valuetext", words);
    setText(this.#find(".calc-verdict"), verdict);
    setText(this.#find(".compare-flip"), flip);
    setText(this.#find(".compare-about"), chosen.dataset.about);
    this.querySelectorAll("[data-result]").forEach((row, i) => drawBar(row, bars[i]));
    drawTicks(this.#find("[data-axis]"), ticks);
    const [{ value: first }, { value: last }] = [frames[0], frames[frames.length - 1]];
    const place = at(100 * Math.log(value / first) / Math.log(last / first));
    for (const row of this.querySelectorAll("[data-case]")) {
      row.toggleAttribute("data-shown", row.dataset.case === chosen.value);
      set(row.querySelector(".here"), { x1: place, x2: place });
    }
    const more = this.#find("[data-more]"), own = slider.value === chosen.dataset.own;
    if (more) more.href = chosen.dataset.calculator + (own ? "" : `;${slider.dataset.name}=${value}`);
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => setText(this.#find(".calc-live"), this.#moved || chosen !== this.#find("input") ? verdict : ""), 900);
  }
});
