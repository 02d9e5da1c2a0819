// Brings a calculator to life: a reader's numbers go in, results, charts, tables and address follow at once, and what takes hundreds of
// computations (answers that say how likely they are, numbers in the text, ranges) follows in pieces, so that a slow processor keeps up.
// What is published stands in the page; this script changes it only where the reader's numbers differ, and puts it back as it was. What it
// imports from later.js stands in decides.js, cases.js and reading.js, too: PageTheme.Files.cs publishes the four as one.

import { calculators, keep, saved, states, writeAddress } from "./address.js";
import { rowsOf, showRow } from "./assumptions.js";
import { controlOf, findInputs } from "./controls.js";
import { absolute, inHash, kept } from "./page.js";
import { numbersOf, showNumbers } from "./prose.js";
import { showBest, showChart, showDrawn, showParts, showRanges, showResults } from "./results.js";
import { baseOf, best, foundOf, inputsOf, noSettings, optionsOf, readSettings, writeSettings } from "./state.js";
import { decoded, make, say, setText, valuesOf } from "./text.js";

// How many cases can be kept beside the reader's own.
const mostPins = 3;

// What a case that is kept is called in the address; no input has such a name.
const pin = "~=";

class Calculator {
  #host;
  #model;
  #own = noSettings();
  #past = [];
  #moved;
  #pins = [];
  #given;
  #why;
  #values;
  #bands;
  #rows;
  #numbers;
  #controls = {};
  #scenario;
  #domains = {};
  #later;
  #telling;

  constructor(host, module) {
    this.#host = host;
    this.#connect(module);
    calculators.push(this);
    this.#restore();
    keep(saved());
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

  #find(selector) {
    return this.#host.querySelector(selector);
  }

  #all(selector) {
    return [...this.#host.querySelectorAll(selector)];
  }

  #connect(module) {
    const model = this.#model = { ...module, options: optionsOf(this.#all("[data-choice]")) };
    this.key = `calc.${model.name}=`;
    this.#rows = rowsOf(this.#all("[data-row]"));
    this.#numbers = numbersOf(model);
    this.#given = inputsOf(model, this.#own).given;
    for (const element of this.#all("[data-input]")) {
      const name = element.dataset.input;
      const written = (value) => say(model, this.#rows[name], value), current = () => this.#given[name].value;
      this.#controls[name] = controlOf(element, model, written, current, (value, source) => this.#enter(name, value, source));
    }
    for (const element of this.#all("[data-choice]")) element.onchange = () => this.#choose(element.dataset.choice, element.value);
    const scenario = this.#scenario = this.#find("[data-scenarios]");
    if (scenario) scenario.onchange = () => this.#set({ ...noSettings(), scenario: scenario.value });
    const finder = this.#find("[data-find-input]");
    if (finder) finder.oninput = () => {
      this.#note(findInputs(this.#find(".calc-form"), finder.value) ? "" : "No input is called that: try another word.");
    };
    for (const figure of this.#all("[data-chart]")) this.#offer(figure);
    for (const button of this.#all("[data-do]")) button.onclick = () => this.#do(button.dataset.do);
  }

  #do(action) {
    const actions = {
      reset: () => this.reset(), undo: () => this.#undo(), pin: () => this.#pin(), copy: () => this.#copy(), print: () => this.#print(),
    };
    (actions[action] || (() => this.#take(action)))();
  }

  // A chart can be read at any of its points. Below its numbers, its picture and they can be taken away.
  #offer(figure) {
    const row = make("div", { className: "calc-actions" }), { chart } = figure.dataset;
    const given = () => inputsOf(this.#model, this.#own).given;
    import("./later.js").then(({ offerReading }) => offerReading(figure, this.#model, this.#model.charts[chart], given));
    row.append(...["csv", "svg", "png"].map((kind) => make("button", {
      type: "button", textContent: kind.toUpperCase(),
      onclick: async () => (await import("./files.js")).takeChart(figure, kind, `${this.#model.name}-${chart}`),
    })));
    figure.querySelector("details").append(row);
  }

  // What a slider passes on its way is no state to go back to.
  #remember(source) {
    if (!source || source !== this.#moved) this.#past.push(this.#own);
    this.#moved = source;
  }

  #undo() {
    this.#own = this.#past.pop();
    this.#moved = undefined;
    this.#show();
    writeAddress();
  }

  #pin() {
    this.#keep([writeSettings(this.#model, this.#own), ...this.#pins].slice(0, mostPins));
  }

  #keep(pins) {
    this.#pins = pins;
    this.#showCases();
    writeAddress(true);
  }

  #caseOf(own) {
    const model = this.#model, { given } = inputsOf(model, own);
    const bands = model.isDrawn && (own === this.#own && this.#bands || model.bands(given));
    return { own, given, bands, chosen: this.#chosen(own, given), values: model.compute(valuesOf(given)) };
  }

  #chosen(own, given) {
    return Object.fromEntries(Object.keys(this.#model.choices).map((name) => {
      const option = own.choices[name] || baseOf(this.#model, own, name);
      return [name, option === best ? foundOf(this.#model, given, name) || "" : option];
    }));
  }

  async #showCases() {
    const { showCases } = await import("./later.js"), model = this.#model;
    const kept = this.#pins.map((settings) => readSettings(model, settings.split(";"), []));
    showCases(
      this.#host, model, this.#rows, [this.#own, ...kept].map((own) => this.#caseOf(own)),
      (i) => this.#set(kept[i]), (i) => this.#keep(this.#pins.toSpliced(i, 1)),
    );
  }

  #enter(name, value, source) {
    const own = structuredClone(this.#own);
    own.values[name] = value;
    // What a search would find here now may not be what it finds for other numbers: such a value stays the reader's.
    const base = this.#givenWithout(own)[name];
    if (!base.by && base.value === value) delete own.values[name];
    this.#set(own, source);
  }

  // The inputs of what is chosen, without the reader's own numbers.
  #givenWithout(own) {
    return inputsOf(this.#model, { ...own, values: {} }).given;
  }

  #choose(name, option) {
    const own = structuredClone(this.#own);
    for (const input of this.#model.choices[name].sets) delete own.values[input];
    own.choices[name] = option;
    if (option === baseOf(this.#model, own, name)) delete own.choices[name];
    this.#set(own);
  }

  #set(own, source) {
    this.#remember(source);
    this.#own = own;
    this.#show(source);
    writeAddress();
  }

  reset() {
    this.#set(noSettings());
    this.#note("As published.");
  }

  get state() {
    const kept = this.#pins.map((settings) => pin + encodeURIComponent(settings));
    const all = [writeSettings(this.#model, this.#own), ...kept].filter(Boolean).join(";");
    return all && this.key + "v1;" + all;
  }

  #restore() {
    const { key } = this, text = saved().split("&").find((part) => part.startsWith(key)) || "", bad = [];
    if (text === this.state) return;
    const [version, ...parts] = text.slice(key.length).split(";"), known = version === "v1" || !text;
    const settings = known ? parts : [], isKept = (part) => part.startsWith(pin);
    this.#own = readSettings(this.#model, settings.filter((part) => !isKept(part)), bad);
    this.#pins = settings.filter(isKept).map((part) => decoded(part.slice(pin.length))).slice(0, mostPins);
    this.#show();
    this.#note("");
    if (!known || bad.length) import("./later.js").then(({ explain }) => this.#note(explain(known, bad)));
    // What the reader may want to change again is not looked for in a fold.
    for (const name in this.#own.values) {
      const fold = this.#find(`[data-input="${name}"]`)?.closest("details");
      if (fold) fold.open = true;
    }
    // A link to the reader's numbers leads to them; a page loaded again stays where it was.
    if (text && kept() === undefined) this.#host.scrollIntoView();
  }

  #note(text) {
    setText(this.#find(".calc-note"), text);
  }

  // Shows the results for the reader's numbers, all at once but what is taken of draws.
  #show(source) {
    const start = performance.now(), model = this.#model, own = this.#own, { given, why } = inputsOf(model, own);
    const values = model.compute(valuesOf(given)), isOwn = writeSettings(model, own) !== "";
    this.#given = given;
    this.#why = why;
    this.#values = values;
    this.#bands = undefined;
    clearTimeout(this.#telling);
    if (model.isDrawn) this.#host.dataset.drawing = "";
    else this.#answer();
    showResults(this.#all("[data-result]"), model, values);
    for (const figure of this.#all("[data-chart]")) {
      const name = figure.dataset.chart;
      this.#domains[name] = showChart(figure, model, given, undefined, this.#domains[name]);
    }
    for (const name in this.#rows) showRow(this.#host, model, this.#rows[name], given[name], why[name]);
    for (const name in this.#controls) this.#controls[name](given[name].value, source);
    for (const element of this.#all("[data-choice]")) {
      const name = element.dataset.choice;
      element.value = own.choices[name] || baseOf(model, own, name);
      if (model.choices[name].searched) showBest(element, foundOf(model, given, name));
    }
    if (this.#scenario) this.#scenario.value = own.scenario;
    const parts = this.#find("[data-parts]");
    if (parts) showParts(parts, model, values);
    if (isOwn || this.#find(".calc-mine")) this.#sayOwn(own);
    this.#find("[data-do=reset]").disabled = !isOwn;
    this.#find("[data-do=undo]").disabled = !this.#past.length;
    this.#host.ariaBusy = true;
    this.#slowly(this.#draw(given, isOwn), () => this.#finish(given, isOwn));
    performance.measure("cost-calculator", { start, end: performance.now() });
  }

  // The answer in words, which is read out when the reader pauses.
  #answer() {
    const verdict = this.#model.verdict(this.#values, this.#bands || false);
    setText(this.#find(".calc-verdict"), verdict);
    delete this.#host.dataset.drawing;
    this.#telling = setTimeout(() => setText(this.#find(".calc-live"), verdict || this.#find("output").textContent), 900);
  }

  // Does what takes long in pieces between which the page draws and listens, and leaves it where another number is entered.
  #slowly(work, end) {
    clearTimeout(this.#later);
    const run = () => {
      for (const until = performance.now() + 8; performance.now() < until;) if (work.next().done) return end();
      this.#later = setTimeout(run);
    };
    this.#later = setTimeout(run);
  }

  // What follows: the answer, where it is taken of draws, numbers in the text, ranges.
  *#draw(given, isOwn) {
    const model = this.#model, bands = this.#bands = yield* model.draws(given);
    showDrawn(this.#all("[data-result]"), model, this.#values, bands);
    if (model.isDrawn) this.#answer();
    yield;
    showNumbers(this.#numbers, model, isOwn && this.#values, bands);
    yield;
    yield* showRanges(this.#all("[data-chart]"), model, given);
  }

  async #finish(given, isOwn) {
    const section = this.#find("[data-decides]"), { showDecides } = await import("./later.js");
    // Meanwhile another number was entered, and that comes to an end of its own.
    if (given !== this.#given) return;
    const end = () => {
      this.#host.ariaBusy = false;
      if (this.#pins.length) this.#showCases();
    };
    if (section) this.#slowly(showDecides(section, this.#model, this.#rows, given, isOwn), end);
    else end();
  }

  // What differs from what is published, in words.
  async #sayOwn({ scenario, choices, values }) {
    const { showOwn } = await import("./later.js");
    const chosen = (list) => [list.labels[0].textContent, list.selectedOptions[0].textContent];
    const given = this.#givenWithout({ scenario, choices });
    showOwn(this.#find(".calc-verdict, .calc-results"), this.#model, this.#rows, values, given, [
      ...(scenario ? [chosen(this.#scenario)] : []),
      ...Object.keys(choices).map((name) => chosen(this.#find(`[data-choice="${name}"]`))),
    ]);
  }

  async #print() {
    writeAddress(true);
    (await import("./files.js")).printCase(this.#host);
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
    const { take } = await import("./files.js"), given = valuesOf(this.#given);
    take(kind, this.#model, {
      chosen: this.#chosen(this.#own, this.#given), given, why: this.#why, ranges: this.#given, values: this.#values,
      definition: absolute(this.#host.dataset.json).href, rows: this.#rows,
    });
  }
}

export const bringToLife = (host, module) => new Calculator(host, module);
