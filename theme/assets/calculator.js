// Brings the calculators of a page to life: a reader's numbers go in, results, charts, tables, prose and address follow at once, and the
// ranges that take a thousand computations follow when the reader pauses. What is published stands in the page; this script changes it
// only where the reader's numbers differ, and puts it back as it was.

const page = document, calculators = [];
const has = (object, name) => Object.hasOwn(object, name);
const written = (name) => name.replaceAll("_", "-");
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const valuesOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));

const make = (tag, properties) => Object.assign(page.createElement(tag), properties);

const setText = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};

// Numbers as people type them: spaces, a currency's sign and commas between thousands are passed over; a comma for a point is not.
const parse = (text) => {
  const bare = text.replace(/[\s$£€%]/g, "");
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(bare) && /\d/.test(bare) ? Number(bare.replaceAll(",", "")) : NaN;
};

// What the address says of each calculator: #calc.NAME=v1;input=value;…&calc.OTHER=…. Links within the page have addresses without it;
// those entries of the history keep it for themselves.
const inHash = () => location.hash.includes("calc.");
const kept = () => (history.state || {}).calc;
const saved = () => inHash() ? location.hash.slice(1) : kept() || "";
const states = () => [
  ...saved().split("&").filter((part) => part && !calculators.some(({ key }) => part.startsWith(key))),
  ...calculators.map(({ state }) => state),
].filter(Boolean).join("&");
const keep = (calc, ...address) => history.replaceState({ ...history.state, calc }, "", ...address);

let writing, wroteAt = 0;
const writeAddress = () => {
  const since = Date.now() - wroteAt;
  clearTimeout(writing);
  if (since < 300) {
    // Browsers refuse an address that changes with every movement of a slider.
    writing = setTimeout(writeAddress, 300 - since);
    return;
  }
  wroteAt = Date.now();
  const calc = states();
  keep(calc, location.pathname + location.search + (calc ? "#" + calc : inHash() ? "" : location.hash));
};

// The words over the page while numbers in its text are the reader's.
const tellYours = () => {
  const count = page.querySelectorAll("data[data-yours]").length;
  let bar = page.querySelector(".calc-yours");
  if (!bar && count) {
    bar = make("p", { className: "calc-yours" });
    bar.append(make("span"), make("button", { type: "button", textContent: "Back to published", onclick: () => calculators.forEach((calculator) => calculator.reset()) }));
    (page.querySelector("main") || page.body).append(bar);
  }
  if (bar) {
    bar.hidden = !count;
    setText(bar.firstChild, "Yours in the text: " + count);
  }
};

customElements.define("cost-calculator", class extends HTMLElement {
  #model;
  #own = { scenario: "", choices: {}, values: {} };
  #given;
  #values;
  #rows;
  #prose;
  #controls = {};
  #options = {};
  #scenario;
  #domains = {};
  #later;
  #telling;

  #find(selector) {
    return this.querySelector(selector);
  }

  #all(selector) {
    return [...this.querySelectorAll(selector)];
  }

  async connectedCallback() {
    const model = this.#model = await import(new URL(this.dataset.model, page.baseURI));
    this.key = `calc.${model.name}=`;
    this.#rows = Object.fromEntries(this.#all("[data-row]").map((row) => [row.dataset.row, { row, published: [...row.cells].map((cell) => [...cell.childNodes]) }]));
    for (const list of this.#all("[data-choice]")) {
      this.#options[list.dataset.choice] = Object.fromEntries([...list.options].filter(({ value }) => value).map(({ value, dataset }) => [value, JSON.parse(dataset.sets)]));
    }
    this.#prose = [...page.querySelectorAll(`data[data-calc^="${model.name}."]`)].map((element) => ({
      element,
      published: element.textContent,
      result: element.dataset.calc.slice(model.name.length + 1).replaceAll("-", "_"),
      pins: this.#read((element.dataset.set || "").split(";"), []),
      format: element.dataset.format && JSON.parse(element.dataset.format),
    }));
    for (const element of this.#all("[data-input]")) this.#addControl(element);
    for (const element of this.#all("[data-choice]")) element.onchange = () => this.#choose(element.dataset.choice, element.value);
    this.#scenario = this.#find("[data-scenarios]");
    if (this.#scenario) this.#scenario.onchange = () => this.#set({ scenario: this.#scenario.value, choices: {}, values: {} });
    const deeds = { reset: () => this.reset(), copy: () => this.#copy(), csv: () => this.#take("csv"), json: () => this.#take("json") };
    for (const button of this.#all("[data-do]")) button.onclick = deeds[button.dataset.do];
    calculators.push(this);
    this.#restore();
    keep(saved());
    this.#find("fieldset").disabled = false;
    this.dataset.ready = "";
    // Run once, unseen, what every change will run, so that the first is not the slow one.
    Object.keys(model.charts).forEach((chart) => setTimeout(() => model.draw(chart), 50));
    for (const event of ["popstate", "hashchange"]) {
      addEventListener(event, () => {
        // A link within the page was followed: the numbers stay.
        if (!inHash() && kept() === undefined) keep(states());
        else this.#restore();
      });
    }
  }

  // Settings, name=value each, checked; what is not understood goes to a list.
  #read(parts, bad) {
    const { inputs, choices, scenarios } = this.#model, own = { scenario: "", choices: {}, values: {} };
    for (const part of parts.filter(Boolean)) {
      const [key, text = ""] = part.split("=").map(decoded), name = key.replaceAll("-", "_");
      const value = has(inputs, name) ? text === inputs[name].infinite ? Infinity : text ? Number(text) : NaN : NaN;
      if (key === "scenario" && has(scenarios, text)) own.scenario = text;
      else if (has(choices, name) && has(this.#options[name], text)) own.choices[name] = text;
      else if (this.#allows(name, value)) own.values[name] = value;
      else bad.push(decoded(part));
    }
    return own;
  }

  #allows(name, value) {
    const { min = -Infinity, max = Number.MAX_VALUE, infinite } = has(this.#model.inputs, name) ? this.#model.inputs[name] : { min: NaN };
    return value >= min && (value === Infinity ? infinite !== undefined : value <= max);
  }

  // The inputs with some settings laid over each other, and why each differs from what is published.
  #inputs(...layers) {
    const { scenarios, choices, inputs } = this.#model, given = { ...inputs }, why = {};
    const lay = (chosen, values, reason) => {
      for (const name in chosen) {
        choices[name].sets.forEach((input, i) => {
          const [value, low, high] = [this.#options[name][chosen[name]][i]].flat();
          given[input] = { value, low, high };
          why[input] = chosen[name] === choices[name].value ? undefined : { choice: name, option: chosen[name], at: i };
        });
      }
      for (const name in values) {
        given[name] = { value: values[name] };
        why[name] = reason;
      }
    };
    for (const { scenario, choices, values } of layers) {
      if (scenario) lay(scenarios[scenario].choices, scenarios[scenario].inputs, { scenario });
      lay(choices, values, {});
    }
    return { given, why };
  }

  // A format that shows an input's value as the table of assumptions does.
  #format(name) {
    const { before = "", after = "", one = after } = this.#rows[name].row.dataset;
    return [1, 1, 6, null, before, after, one];
  }

  #say(name, value) {
    return this.#model.Show(this.#format(name), value, this.#model.inputs[name].infinite);
  }

  #number(value) {
    return this.#model.Show([1, 1, 12, null, "", ""], value);
  }

  #addControl(element) {
    const name = element.dataset.input, { infinite, min, max } = this.#model.inputs[name];
    const [range, field, box, error] = ["[type=range]", "[type=text]", "[type=checkbox]", ".calc-error"].map((selector) => element.querySelector(selector));
    const { from, to, step } = range ? range.dataset : {};
    let finite, shown;
    const take = (value, source) => {
      const isGood = this.#allows(name, value);
      error.hidden = isGood;
      if (!isGood) {
        error.textContent = "Enter a number" + (value < min ? " from " + this.#say(name, min) : value > max ? " up to " + this.#say(name, max) : ", with a point for decimals") +
          `. The results still show ${this.#say(name, this.#given[name].value)}.`;
      }
      field.setAttribute("aria-invalid", !isGood);
      if (!isGood) return;
      const { choices, scenario } = this.#own, values = { ...this.#own.values }, { given } = this.#inputs({ scenario, choices });
      if (given[name].value === value) delete values[name];
      else values[name] = value;
      this.#set({ scenario, choices, values }, source);
    };
    field.oninput = () => take(field.value.trim() === infinite ? Infinity : parse(field.value), field);
    field.onchange = () => error.hidden && this.#show();
    if (box) box.onchange = () => take(box.checked ? Infinity : finite || max || 1, box);
    if (range) {
      range.oninput = () => {
        const position = Number(range.value);
        let value = position;
        if (to) {
          value = from * Math.pow(to / from, position / range.max);
          value = position ? Number(value.toPrecision(2)) : min;
          if (step && value < 100 * step) value = Number((Math.round(value / step) * step).toPrecision(12));
          value = Math.min(Math.max(value, min), max);
        }
        take(value, range);
      };
    }
    this.#controls[name] = (value, source) => {
      // Another control was moved: what stands here stays, be it what cannot be.
      if (source && value === shown) return;
      shown = value;
      if (value !== Infinity) finite = value;
      if (box) box.checked = value === Infinity;
      if (source !== field) field.value = value === Infinity ? infinite : this.#number(value);
      if (range) {
        if (source !== range) range.value = value === Infinity ? range.max : to ? value < from ? 0 : Math.round(range.max * Math.log(value / from) / Math.log(to / from)) : value;
        range.setAttribute("aria-valuetext", this.#say(name, value));
      }
      field.setAttribute("aria-invalid", "false");
      error.hidden = true;
    };
  }

  #choose(name, option) {
    const { scenario } = this.#own, choices = { ...this.#own.choices }, values = { ...this.#own.values };
    for (const input of this.#model.choices[name].sets) delete values[input];
    if (option === this.#base(name)) delete choices[name];
    else choices[name] = option;
    this.#set({ scenario, choices, values });
  }

  #base(name) {
    const { scenarios, choices } = this.#model, { scenario } = this.#own;
    return scenario && scenarios[scenario].choices[name] || choices[name].value || "";
  }

  #set(own, source) {
    this.#own = own;
    this.#show(source);
    writeAddress();
  }

  reset() {
    this.#set({ scenario: "", choices: {}, values: {} });
    this.#note("Back to the published case.");
  }

  get state() {
    const { scenario, choices, values } = this.#own, { inputs } = this.#model;
    const parts = [
      ...(scenario ? [["scenario", scenario]] : []),
      ...Object.entries(choices),
      ...Object.entries(values).map(([name, value]) => [name, value === Infinity ? inputs[name].infinite : value]),
    ];
    return parts.length ? this.key + "v1;" + parts.map(([name, value]) => `${written(name)}=${encodeURIComponent(value)}`).join(";") : "";
  }

  #restore() {
    const { key } = this, text = saved().split("&").find((part) => part.startsWith(key)) || "", bad = [];
    if (text === this.state) return;
    const [version, ...parts] = text.slice(key.length).split(";"), known = version === "v1" || !text;
    this.#own = known ? this.#read(parts, bad) : this.#read([], bad);
    this.#show();
    this.#note(!known ? "This link is of another version; the published case is shown." :
      bad.length ? `Not understood in this link, and left out: ${bad.join(", ")}.` : "");
    // A link to the reader's numbers leads to them; a page loaded again stays where it was.
    if (text && kept() === undefined) this.scrollIntoView();
  }

  #note(text) {
    setText(this.#find(".calc-note"), text);
  }

  // Shows the results for the reader's numbers, all but ranges at once.
  #show(source) {
    const start = performance.now(), model = this.#model, own = this.#own, { given, why } = this.#inputs(own);
    const values = model.compute(valuesOf(given));
    this.#given = given;
    this.#values = values;
    const verdict = model.verdict(values);
    setText(this.#find(".calc-verdict"), verdict);
    for (const element of this.#all("[data-result]")) {
      setText(element.querySelector("output"), model.show(element.dataset.result, values[element.dataset.result]));
      // The range that was there is no longer true; its place is kept.
      const range = element.querySelector("small");
      if (range.textContent) range.textContent = "\u00a0";
    }
    for (const figure of this.#all("[data-chart]")) this.#draw(figure, undefined, this.#domains[figure.dataset.chart]);
    for (const name in this.#rows) this.#tell(name, why[name]);
    for (const name in this.#controls) this.#controls[name](given[name].value, source);
    for (const element of this.#all("[data-choice]")) element.value = own.choices[element.dataset.choice] || this.#base(element.dataset.choice);
    if (this.#scenario) this.#scenario.value = own.scenario;
    this.#follow();
    this.#find("[data-do=reset]").disabled = !this.state;
    clearTimeout(this.#later);
    this.ariaBusy = true;
    const work = this.#ranges(given), run = () => {
      for (const end = performance.now() + 8; performance.now() < end;) if (work.next().done) return this.ariaBusy = false;
      this.#later = setTimeout(run);
    };
    this.#later = setTimeout(run, 150);
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => setText(this.#find(".calc-live"), verdict || this.#find("output").textContent), 900);
    performance.measure("cost-calculator", { start, end: performance.now() });
  }

  #draw(figure, bands, keep) {
    const name = figure.dataset.chart, model = this.#model, chart = model.charts[name], { svg, caption, domain, values } = model.draw(name, this.#given, bands, keep);
    this.#domains[name] = domain;
    figure.querySelector("svg").innerHTML = svg;
    setText(figure.querySelector("figcaption span"), caption);
    for (const row of figure.querySelectorAll("[data-point]")) {
      chart.results.forEach((result, i) => setText(row.cells[i + 1], model.show(result, values[row.dataset.point][result])));
    }
  }

  // The ranges of results and charts, in pieces small enough not to be noticed.
  *#ranges(given) {
    const model = this.#model, bands = model.bands(given);
    for (const element of this.#all("[data-result]")) {
      const name = element.dataset.result, [low, high] = bands[name] ? [model.show(name, bands[name][0]), model.show(name, bands[name][2])] : [];
      setText(element.querySelector("small"), low === high ? "" : `likely ${low} to ${high}`);
    }
    yield;
    for (const figure of this.#all("[data-chart]")) {
      const { x, points } = model.charts[figure.dataset.chart], along = [];
      for (const value of points) {
        along.push(model.bands({ ...given, [x]: { value } }, 201));
        yield;
      }
      this.#draw(figure, along);
    }
  }

  // A row of the table of assumptions: the published one, or what the reader made of it.
  #tell(name, why) {
    const { row, published } = this.#rows[name], { value, low, high } = this.#given[name];
    if (!why) {
      if (has(row.dataset, "yours")) published.forEach((nodes, i) => row.cells[i].replaceChildren(...nodes));
      delete row.dataset.yours;
      return;
    }
    row.dataset.yours = "";
    setText(row.cells[1], this.#say(name, value));
    setText(row.cells[2], low < high ? `${this.#number(low)} to ${this.#number(high)}` : "");
    const { choice, option, at, scenario } = why;
    if (!choice) {
      setText(row.cells[3], (scenario ? `Case: ${this.#scenario.querySelector(`[value="${scenario}"]`).textContent}` : "Yours") + `; published ${published[1].map((node) => node.textContent).join("")}`);
      return;
    }
    setText(row.cells[3], this.#find(`[data-choice="${choice}"] [value="${option}"]`).textContent);
    this.#cite(row.cells[3], choice, option, at);
  }

  async #cite(cell, ...option) {
    const label = cell.textContent, { cite } = await import("./calculator-later.js");
    cite(cell, label, this.#definition(), ...option);
  }

  // Computed numbers in the text.
  #follow() {
    const { state } = this, model = this.#model, own = this.#own;
    for (const { element, published, result, pins, format } of this.#prose) {
      const { given } = this.#inputs(pins.scenario ? { ...own, scenario: "" } : own, pins);
      const value = state && model.compute(valuesOf(given))[result];
      const text = !state ? published : format ? model.Show(format, value, model.results[result].infinite) : model.show(result, value);
      const isYours = text !== published;
      if (!isYours && !has(element.dataset, "yours")) continue;
      element.textContent = text;
      element.toggleAttribute("data-yours", isYours);
      element.removeAttribute("title");
      if (isYours) {
        element.title = "With your numbers; published: " + published;
        element.append(make("span", { className: "calc-hidden", textContent: ` (${element.title})` }));
      }
    }
    tellYours();
  }

  async #copy() {
    wroteAt = 0;
    writeAddress();
    try {
      await navigator.clipboard.writeText(location.href);
      this.#note("Link copied.");
    } catch {
      this.#note("Copy the address of this page: your numbers are in it.");
    }
  }

  #definition() {
    return new URL(this.dataset.json, page.baseURI);
  }

  async #take(kind) {
    const { take } = await import("./calculator-later.js"), given = valuesOf(this.#given);
    const chosen = this.#all("[data-choice]").map((element) => [element.dataset.choice, element.value]);
    take(kind, this.#model, { chosen: Object.fromEntries(chosen), given, ranges: this.#given, values: this.#values, definition: this.#definition() });
  }
});
