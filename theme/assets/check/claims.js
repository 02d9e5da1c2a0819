// What the format says of single claims, by the numbers of its rules.

import { compute } from "./formula.js";

// W6: whether a claim's words stand on the page, and where; "" for nowhere.
export const placeOf = ({ appearance: { position, quote } }, text) => {
  if (text.slice(position.start, position.end).join("") === quote.exact) return "stands";
  return text.join("").split((quote.prefix || "") + quote.exact + (quote.suffix || "")).length === 2 ? "moved" : "";
};

const agree = (mine, theirs) => mine === theirs || Math.abs(mine / theirs - 1) < 1e-12;

// Lays options of choices over the values of a model's inputs; found has those that are said to be the best.
const choose = (values, choices, chosen, found) => {
  for (const { name, sets, options } of choices) {
    const wanted = chosen[name] === "best" ? found[name] : chosen[name], option = options.find((one) => one.name === wanted);
    option?.values.forEach(({ value }, i) => values[sets[i]] = Number(value));
  }
};

// Lays settings over them: options of choices first, so that a number overrides what an option sets.
const set = (values, choices, settings, found) => {
  choose(values, choices, settings, found);
  for (const name of Object.keys(settings)) if (name in values) values[name] = Number(settings[name]);
};

// W11: the number that a derivation comes to by the inputs and formulas of its model; NaN where it is not what is stated.
export const recompute = ({ scenario, settings = {}, options = {}, result }, { inputs, conversions, choices, scenarios, formulas }) => {
  const values = { Infinity }, needed = new Set([result.name]);
  for (const { name, value } of [...inputs, ...conversions]) values[name] = Number(value);
  choose(values, choices, options, {});
  set(values, choices, scenarios.find(({ name }) => name === scenario)?.settings || {}, options);
  set(values, choices, settings, options);
  for (const { name, formula } of [...formulas].reverse()) {
    if (needed.has(name)) formula.match(/\w+/g).forEach((word) => needed.add(word));
  }
  for (const { name, formula } of formulas) {
    try {
      if (needed.has(name)) values[name] = compute(formula, values);
    } catch {
      return NaN;
    }
  }
  const computed = values[result.name];
  return agree(computed, Number(result.value)) ? computed : NaN;
};
