// What the format says of single claims, by the numbers of its rules.

import { compute } from "./formula.js";

// W6: whether a claim's words stand on the page, and where; "" for nowhere.
export const placeOf = ({ appearance: { position, quote } }, text) => {
  if (text.slice(position.start, position.end).join("") === quote.exact) return "stands";
  return text.join("").split(quote.prefix + quote.exact + quote.suffix).length === 2 ? "moved" : "";
};

const agree = (mine, theirs) => mine === theirs || Math.abs(mine / theirs - 1) < 1e-12;

// W11: the number that a derivation's steps come to; NaN where one of them is not what is stated.
export const recompute = ({ inputs, steps, result }) => {
  const values = { Infinity };
  for (const name of Object.keys(inputs)) values[name] = Number(inputs[name].value);
  for (const { name, formula, value } of steps) {
    try {
      values[name] = compute(formula, values);
    } catch {
      return NaN;
    }
    if (!agree(values[name], Number(value))) return NaN;
  }
  const computed = values[result.name];
  return agree(computed, Number(result.value)) ? computed : NaN;
};

// W14: whether a derivation computes as the published model does.
export const isOfModel = ({ steps, model }, published) =>
  published.version === model.version && steps.every(({ name, formula, unit }) =>
    published.formulas.some((known) => known.name === name && known.formula === formula && known.unit === unit));
