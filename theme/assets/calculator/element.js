// Brings the calculators of a page to life: a reader's numbers go in, results, charts, tables, prose and address follow at once, and the
// ranges that take a thousand computations follow when the reader pauses. What is published stands in the page; this script changes it
// only where the reader's numbers differ, and puts it back as it was.

import { calculators, inHash, keep, kept, saved, states, writeAddress } from "./address.js";
import { rowsOf, say, showRow } from "./assumptions.js";
import { controlOf } from "./controls.js";
import { numbersOf, showNumbers } from "./prose.js";
import { showBest, showChart, showRanges, showResults } from "./results.js";
import { baseOf, best, foundOf, inputsOf, noSettings, optionsOf, readSettings, valuesOf, writeSettings } from "./state.js";
import { absolute, setText } from "./text.js";

customElements.define("cost-calculator", class extends HTMLElement {
  #model;
  #own = noSettings();
  #given;
  #values;
  #rows;
  #numbers;
  #controls = {};
  #scenario;
  #domains = {};
  #later;
  #telling;
  #waking;
  #early = new Map();

  #find(selector) {
    return this.querySelector(selector);
  }

  #all(selector) {
    return [...this.querySelectorAll(selector)];
  }

  // A model is loaded when a reader first touches its calculator, or comes with numbers of their own.
  connectedCallback() {
    this.#find("fieldset").disabled = false;
    const wake = () => this.#waking ??= this.#wake(), wakeWithNumbers = () => { if (inHash() || kept() !== undefined) wake(); };
    for (const event of ["pointerover", "pointerdown", "focusin"]) this.addEventListener(event, wake, { once: true });
    for (const event of ["input", "change"]) this.addEventListener(event, ({ target }) => this.#early?.set(target, [event, target.value]));
    for (const event of ["popstate", "hashchange"]) addEventListener(event, wakeWithNumbers);
    wakeWithNumbers();
  }

  async #wake() {
    let module;
    try {
      module = await import(absolute(this.dataset.model));
    } catch {
      this.#find("fieldset").disabled = true;
      const off = this.#find(".calc-off");
      off.role = "alert";
      off.style.display = "block";
      off.textContent = "It could not be loaded. Load the page again.";
      return;
    }
    this.#connect(module);
    calculators.push(this);
    this.#restore();
    keep(saved());
    this.dataset.ready = "";
    // What was entered while the model was on its way.
    const early = this.#early;
    this.#early = undefined;
    for (const [target, [event, value]] of early) {
      target.value = value;
      target.dispatchEvent(new Event(event, { bubbles: true }));
    }
    // Run once, unseen, what every change will run, so that the first is not the slow one.
    const model = this.#model;
    Object.keys(model.charts).forEach((chart) => setTimeout(() => model.draw(chart, undefined, undefined, undefined, model.options), 50));
    for (const event of ["popstate", "hashchange"]) {
      addEventListener(event, () => {
        // A link within the page was followed: the numbers stay.
        if (!inHash() && kept() === undefined) keep(states());
        else this.#restore();
      });
    }
  }

  #connect(module) {
    const model = this.#model = { ...module, options: optionsOf(this.#all("[data-choice]")) };
    this.key = `calc.${model.name}=`;
    this.#rows = rowsOf(this.#all("[data-row]"));
    this.#numbers = numbersOf(model);
    for (const element of this.#all("[data-input]")) {
      const name = element.dataset.input;
      const written = (value) => say(model, this.#rows[name], value), current = () => this.#given[name].value;
      this.#controls[name] = controlOf(element, model, written, current, (value, source) => this.#enter(name, value, source));
    }
    for (const element of this.#all("[data-choice]")) element.onchange = () => this.#choose(element.dataset.choice, element.value);
    const scenario = this.#scenario = this.#find("[data-scenarios]");
    if (scenario) scenario.onchange = () => this.#set({ ...noSettings(), scenario: scenario.value });
    for (const button of this.#all("[data-do]")) button.onclick = () => this.#do(button.dataset.do);
  }

  #do(action) {
    action === "reset" ? this.reset() : action === "copy" ? this.#copy() : this.#take(action);
  }

  #enter(name, value, source) {
    const own = structuredClone(this.#own);
    own.values[name] = value;
    // What a search would find here now may not be what it finds for other numbers: such a value stays the reader's.
    const base = inputsOf(this.#model, { ...own, values: {} }).given[name];
    if (!base.by && base.value === value) delete own.values[name];
    this.#set(own, source);
  }

  #choose(name, option) {
    const own = structuredClone(this.#own);
    for (const input of this.#model.choices[name].sets) delete own.values[input];
    own.choices[name] = option;
    if (option === baseOf(this.#model, own, name)) delete own.choices[name];
    this.#set(own);
  }

  #set(own, source) {
    this.#own = own;
    this.#show(source);
    writeAddress();
  }

  reset() {
    this.#set(noSettings());
    this.#note("As published.");
  }

  get state() {
    const settings = writeSettings(this.#model, this.#own);
    return settings && this.key + "v1;" + settings;
  }

  #restore() {
    const { key } = this, text = saved().split("&").find((part) => part.startsWith(key)) || "", bad = [];
    if (text === this.state) return;
    const [version, ...parts] = text.slice(key.length).split(";"), known = version === "v1" || !text;
    this.#own = readSettings(this.#model, known ? parts : [], bad);
    this.#show();
    this.#note("");
    if (!known || bad.length) import("./later.js").then(({ explain }) => this.#note(explain(known, bad)));
    // A link to the reader's numbers leads to them; a page loaded again stays where it was.
    if (text && kept() === undefined) this.scrollIntoView();
  }

  #note(text) {
    setText(this.#find(".calc-note"), text);
  }

  // Shows the results for the reader's numbers, all but ranges at once.
  #show(source) {
    const start = performance.now(), model = this.#model, own = this.#own, { given, why } = inputsOf(model, own);
    const values = model.compute(valuesOf(given)), bands = model.isDrawn && model.bands(given);
    const verdict = model.verdict(values, bands), isOwn = this.state !== "";
    this.#given = given;
    this.#values = values;
    setText(this.#find(".calc-verdict"), verdict);
    showResults(this.#all("[data-result]"), model, values, bands);
    for (const figure of this.#all("[data-chart]")) {
      const name = figure.dataset.chart;
      this.#domains[name] = showChart(figure, model, given, undefined, this.#domains[name]);
    }
    for (const name in this.#rows) showRow(this, model, this.#rows[name], given[name], why[name]);
    for (const name in this.#controls) this.#controls[name](given[name].value, source);
    for (const element of this.#all("[data-choice]")) {
      const name = element.dataset.choice;
      element.value = own.choices[name] || baseOf(model, own, name);
      if (model.choices[name].searched) showBest(element, foundOf(model, given, name));
    }
    if (this.#scenario) this.#scenario.value = own.scenario;
    showNumbers(this.#numbers, model, own, isOwn);
    this.#find("[data-do=reset]").disabled = !isOwn;
    this.#follow(given, verdict);
    performance.measure("cost-calculator", { start, end: performance.now() });
  }

  // What follows when the reader pauses: ranges, and the answer read out.
  #follow(given, verdict) {
    clearTimeout(this.#later);
    this.ariaBusy = true;
    const work = showRanges(this.#all("[data-result]"), this.#all("[data-chart]"), this.#model, given);
    const run = () => {
      for (const end = performance.now() + 8; performance.now() < end;) if (work.next().done) return this.ariaBusy = false;
      this.#later = setTimeout(run);
    };
    this.#later = setTimeout(run, 150);
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => setText(this.#find(".calc-live"), verdict || this.#find("output").textContent), 900);
  }

  async #copy() {
    writeAddress(true);
    try {
      await navigator.clipboard.writeText(location.href);
      this.#note("Link copied.");
    } catch {
      this.#note("The address has your numbers: copy it.");
    }
  }

  async #take(kind) {
    const { take } = await import("./later.js"), given = valuesOf(this.#given);
    const chosen = Object.fromEntries(this.#all("[data-choice]").map(({ dataset: { choice }, value }) => [
      choice, value === best ? foundOf(this.#model, this.#given, choice) || "" : value,
    ]));
    take(kind, this.#model, { chosen, given, ranges: this.#given, values: this.#values, definition: absolute(this.dataset.json) });
  }
});
