// Cases side by side: what the reader has now, and those they keep beside it. A case is its scenario, the option of each choice, the given
// inputs with their values, and the results.

import { labelOf } from "./decides.js";
import { make, say } from "./text.js";

const optionText = (list, value) => [...list.options].find((option) => option.value === value)?.textContent ?? "";

// The rows of the table, each a heading and a text for each case: what differs between them, then the results.
const rowsOf = (host, model, rows, cases) => {
  const scenarios = host.querySelector("[data-scenarios]"), table = [];
  const add = (label, texts) => new Set(texts).size > 1 && table.push([label, texts]);
  if (scenarios) add("Start from", cases.map(({ own }) => optionText(scenarios, own.scenario)));
  for (const list of host.querySelectorAll("[data-choice]")) {
    add(list.labels[0].textContent, cases.map(({ chosen }) => optionText(list, chosen[list.dataset.choice])));
  }
  const set = new Set(Object.values(model.choices).flatMap(({ sets }) => sets));
  for (const name in rows) {
    const isGiven = !set.has(name) || cases.some(({ own }) => name in own.values);
    if (isGiven) add(labelOf(rows, name), cases.map(({ given }) => say(model, rows[name], given[name].value)));
  }
  for (const element of host.querySelectorAll(".calc-answer [data-result]")) {
    const name = element.dataset.result;
    table.push([element.querySelector("dt").textContent, cases.map(({ values, bands }) =>
      model.show(name, model.At(bands, name, model.results[name].shown, values[name])))]);
  }
  return table;
};

// Shows the cases in their place: the first is the reader's, and of the others each can be taken up again or let go.
export const showCases = (host, model, rows, cases, take, drop) => {
  const place = host.querySelector(".calc-cases");
  place.hidden = cases.length < 2;
  if (place.hidden) return;
  const table = make("table"), head = make("tr");
  const button = (textContent, onclick) => make("button", { type: "button", textContent, onclick });
  head.append(make("th", { scope: "col", textContent: "Cases" }), ...cases.map((_, i) => {
    const cell = make("th", { scope: "col", className: "right", textContent: i ? "" : "Now" });
    if (i) cell.append(button(`Case ${i}`, () => take(i - 1)), " ", button("\u00d7", () => drop(i - 1)));
    if (i) cell.lastChild.ariaLabel = `Let go of case ${i}`;
    return cell;
  }));
  table.createTHead().append(head);
  table.createTBody().append(...rowsOf(host, model, rows, cases).map(([label, texts]) => {
    const row = make("tr");
    row.append(make("th", { scope: "row", textContent: label }), ...texts.map((textContent) =>
      make("td", { className: "right", textContent })));
    return row;
  }));
  place.replaceChildren(table);
};
