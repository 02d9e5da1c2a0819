// What a calculator needs only now and then: files of the reader's numbers, the sources of options that are not the published ones,
// the words over a page with their numbers in it, and what to say of a broken link.

import { make, setText, written } from "./text.js";

// The reader's numbers as CSV, with a column for each input and result, as the command line's calc reads and writes it.
const csv = (model, { chosen, given, values }) => {
  const results = Object.fromEntries(Object.keys(model.results).map((name) => [name, values[name]]));
  const cells = Object.entries({ ...chosen, ...given, ...results });
  return cells.map(([name]) => written(name)).join() + "\r\n" + cells.map(([, value]) => value).join() + "\r\n";
};

// Numbers are strings, so that none is rounded, and may be Infinity.
const json = (model, { chosen, given, ranges, values, definition }) => {
  const bands = model.bands(ranges), results = {}, inputs = {};
  for (const name in given) inputs[name] = String(given[name]);
  for (const name in model.results) {
    const [low, , high] = bands[name] || [];
    results[name] = {
      value: String(values[name]), display: model.show(name, model.At(bands, name, model.results[name].shown, values[name])),
      low: low && String(low), high: high && String(high),
    };
  }
  const all = { model: definition, page: location.href, choices: chosen, inputs, results, verdict: model.verdict(values, bands) };
  return JSON.stringify(all, null, 2) + "\n";
};

export const take = (kind, model, state) => {
  const [text, type] = kind === "csv" ? [csv(model, state), "text/csv"] : [json(model, state), "application/json"];
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: model.name + "." + kind });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
};

// The words over the page while numbers in its text are the reader's, and the way back.
export const showBar = (calculators) => {
  const count = document.querySelectorAll("data[data-yours]").length;
  let bar = document.querySelector(".calc-yours");
  if (!bar && count) {
    const reset = () => calculators.forEach((calculator) => calculator.reset());
    bar = make("p", { className: "calc-yours" });
    bar.append(make("span"), make("button", { type: "button", textContent: "Back to published", onclick: reset }));
    (document.querySelector("main") || document.body).append(bar);
  }
  if (bar) {
    bar.hidden = !count;
    setText(bar.firstChild, "Yours in the text: " + count);
  }
};

// What to say of a link that is not understood, or not all of it.
export const explain = (known, bad) => known ?
  `Not understood in this link, and left out: ${bad.join(", ")}.` : "This link is of another version; the published case is shown.";

const definitions = {};

// Adds to a cell, which names an option and nothing more unless it has changed since, the source of one of the values it sets, from the
// published model.
export const cite = async (cell, label, definition, choice, option, at) => {
  definitions[definition] ||= fetch(definition).then((response) => response.json());
  const { choices } = await definitions[definition];
  const { sources = [] } = choices.find(({ name }) => name === choice).options.find(({ name }) => name === option).values[at].origin;
  if (cell.textContent !== label) return;
  for (const { id, url } of sources) {
    const href = id && document.getElementById("source-" + id) ? "#source-" + id : url;
    if (href) cell.append(": ", make("a", { href, textContent: id || url }));
  }
};
