// The table of assumptions: each row as published, or what the reader made of it.

import { absolute } from "./page.js";
import { endOf, has, say, setText } from "./text.js";

export const rowsOf = (rows) => Object.fromEntries(rows.map((row) => [
  row.dataset.row, { row, published: [...row.cells].map((cell) => [...cell.childNodes]) },
]));

// What the published model says is looked up only when it is wanted.
const cite = async (host, cell, ...option) => {
  const label = cell.textContent, later = await import("./later.js");
  later.cite(cell, label, absolute(host.dataset.json), ...option);
};

// Shows a row for a value and why it is not the published one.
export const showRow = (host, model, shown, { value, low, high }, why) => {
  const { row, published } = shown, from = row.cells[3];
  if (!why) {
    if (has(row.dataset, "yours")) published.forEach((nodes, i) => row.cells[i].replaceChildren(...nodes));
    delete row.dataset.yours;
    return;
  }
  const { choice, option, at, scenario } = why;
  const titleOf = (list, name) => host.querySelector(`${list} [value="${name}"]`).textContent;
  row.dataset.yours = "";
  setText(row.cells[1], say(model, shown, value));
  setText(row.cells[2], low < high ? `${endOf(model, shown, low)} to ${endOf(model, shown, high)}` : "");
  if (choice) {
    setText(from, titleOf(`[data-choice="${choice}"]`, option));
    cite(host, from, choice, option, at);
  } else {
    const whose = scenario ? "Case: " + titleOf("[data-scenarios]", scenario) : "Yours";
    setText(from, `${whose}; published ${published[1].map((node) => node.textContent).join("")}`);
  }
};
