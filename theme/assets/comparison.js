// Brings a comparison to life: the bars, the verdict and the mark along the strip follow a slider and a choice of cases. All that can be
// shown was computed by the build, and is loaded when a reader first touches it: frames by case, in the order of the slider, each
// { at, value, bars: [shown, range, place, low, high], ticks: [place, label], verdict, flip }, places in per cent. What a reader chose
// stands in the address, as #compare=CASE or #compare=CASE;INPUT=VALUE.

const key = "#compare=";

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
  #asked;
  #telling;

  #find(selector) {
    return this.querySelector(selector);
  }

  connectedCallback() {
    this.#find("fieldset").disabled = false;
    // Browsers that load a page again remember, at last when it is shown, which was chosen, and may not be told not to. One that comes back
    // as it was left shows what was chosen.
    addEventListener("pageshow", ({ persisted }) => persisted || this.#restore());
    addEventListener("hashchange", () => location.hash.startsWith(key) && this.#restore());
    this.#restore();
    for (const event of ["pointerover", "pointerdown", "focusin"]) this.addEventListener(event, () => this.#load(), { once: true });
    this.addEventListener("input", ({ target }) => {
      this.#moved ||= target.type === "range";
      this.#load().then(() => this.#write());
    });
  }

  // Shows what the address names; what is published where it names nothing.
  #restore() {
    const { hash } = location, [name, more = ""] = hash.startsWith(key) ? hash.slice(key.length).split(";") : [];
    const radios = [...this.querySelectorAll("[type=radio]")], named = radios.find((radio) => radio.value === name);
    (named || radios.find((radio) => radio.defaultChecked)).checked = true;
    this.#asked = named && more.split("=")[1];
    if (named || this.#frames) this.#load();
  }

  #write() {
    const { value, defaultChecked, dataset } = this.#find(":checked"), slider = this.#find("[type=range]"), { pathname, search } = location;
    // What calculators keep in the address stays theirs.
    if (!this.#frames || location.hash.startsWith("#calc.")) return;
    const own = slider.value === dataset.own, more = own ? "" : `;${slider.dataset.name}=${this.#frames[value][slider.value].value}`;
    history.replaceState(history.state, "", defaultChecked && own ? pathname + search : key + value + more);
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
    const frames = this.#frames[chosen.value], asked = Number(this.#asked);
    this.#moved ||= asked > 0;
    if (!this.#moved) slider.value = chosen.dataset.own;
    // Of the places of the slider the one nearest by ratio.
    const off = ({ value }) => Math.abs(Math.log(value / asked));
    if (asked > 0) slider.value = frames.reduce((best, one, i) => off(one) < off(frames[best]) ? i : best, 0);
    this.#asked = undefined;
    const frame = frames[slider.value], { at: words, value, bars, ticks, verdict, flip } = frame;
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
