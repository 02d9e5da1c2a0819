// Computed numbers in the text: the published ones, or where they differ what the reader's numbers make of them.

import { calculators } from "./address.js";
import { inputsOf, readSettings } from "./state.js";
import { has, make, valuesOf } from "./text.js";

export const numbersOf = (model) => [...document.querySelectorAll(`data[data-calc^="${model.name}."]`)].map((element) => ({
  element,
  published: element.textContent,
  result: element.dataset.calc.slice(model.name.length + 1).replaceAll("-", "_"),
  pins: readSettings(model, (element.dataset.set || "").split(";"), []),
  end: { low: 0, middle: 1, high: 2, mean: 3 }[element.dataset.end],
  format: element.dataset.format && JSON.parse(element.dataset.format),
}));

// Shows the numbers for the reader's settings; for the published ones where there are none.
export const showNumbers = (numbers, model, own, isOwn) => {
  for (const { element, published, result, pins, end, format } of numbers) {
    const { given } = inputsOf(model, pins.scenario ? { ...own, scenario: "" } : own, pins);
    const value = isOwn && model.At(end >= 0 && model.bands(given), result, end, model.compute(valuesOf(given))[result]);
    const shown = model.results[result], text = isOwn ? model.Show(format || shown.format, value, shown.infinite) : published;
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
  if (document.querySelector(".calc-yours, [data-yours]")) import("./later.js").then(({ showBar }) => showBar(calculators));
};
