// What the format says of single claims, by the numbers of its rules.

import { compute } from "./formula.js";

// W6: whether a claim's words stand on the page, and where; "" for nowhere.
export const placeOf = ({ appearance: { position, quote } }, text) => {
  if (text.slice(position.start, position.end).join("") === quote.exact) return "stands";
  return text.join("").split((quote.prefix || "") + quote.exact + (quote.suffix || "")).length === 2 ? "moved" : "";
};

const agree = (mine, theirs) => mine === theirs || Math.abs(mine / theirs - 1) < 1e-12;

// W11: the number that a derivation's inputs come to by the formulas of its model that it depends on; NaN where it is not what is stated.
export const recompute = ({ inputs, result }, formulas) => {
  const values = { Infinity }, needed = new Set([result.name]);
  for (const name of Object.keys(inputs)) values[name] = Number(inputs[name].value);
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
