// What a calculator needs only now and then: the sources of options that are not the published ones, the words over a page with the
// reader's numbers in it, which numbers those are, and what to say of a broken link.

import { definitionOf } from "./definition.js";
import { labelOf } from "./decides.js";
import { make, say, setText } from "./text.js";

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

// Adds to a cell, which names an option and nothing more unless it has changed since, the source of one of the values it sets, from the
// published model.
export const cite = async (cell, label, definition, choice, option, at) => {
  const { choices } = await definitionOf(definition);
  const { sources = [] } = choices.find(({ name }) => name === choice).options.find(({ name }) => name === option).values[at].origin;
  if (cell.textContent !== label) return;
  for (const { id, url } of sources) {
    const listed = id && document.querySelector(`[id="source-${id}"] a`), href = listed ? "#source-" + id : url;
    if (href) cell.append(": ", make("a", { href, textContent: listed ? listed.textContent : id || url }));
  }
};

// Says below the verdict which numbers are the reader's, in whose place, and what they chose: labels, each with what was chosen.
export const showOwn = (after, model, rows, values, given, chosen) => {
  const pairs = [...chosen, ...Object.entries(values).map(([name, value]) => [
    labelOf(rows, name), `${say(model, rows[name], value)} (published ${say(model, rows[name], given[name].value)})`,
  ])];
  let line = after.parentElement.querySelector(".calc-mine");
  if (!line) after.after(line = make("p", { className: "calc-mine" }));
  line.hidden = !pairs.length;
  setText(line, "With your numbers: " + pairs.map(([label, value]) => `${label} ${value}`).join("; ") + ".");
};

