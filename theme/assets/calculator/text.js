// Words, numbers and elements.

import { fieldDigits, plainDigits } from "./constants.js";

export const has = (object, name) => Object.hasOwn(object, name);

// A name as authors and addresses write it; formulas have underscores.
export const written = (name) => name.replaceAll("_", "-");

export const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const scales = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

// Numbers as people type them: spaces, a currency's sign, the unit and commas between thousands are passed over, and 32k is 32,000. A comma
// is a point where it can stand between no thousands: 12,5 and 0,125.
export const parse = (text, unit) => {
  const [, number, word] = /^(.*?)(k|thousand|m|million|bn|billion)?$/i.exec(text.replace(unit, "").replace(/[\s$£€]/g, ""));
  const bare = number.replace(/^([+-]?)(0|\d+(?=,\d{1,2}$)|\d+(?=,\d{4,}$)),(\d+)$/, "$1$2.$3");
  const isNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(bare) && /\d/.test(bare);
  const scale = word ? scales[word.toLowerCase()] / (scales[unit.split(" ")[0]] || 1) : 1;
  return isNumber ? Number((bare.replaceAll(",", "") * scale).toPrecision(15)) : NaN;
};

export const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

export const setText = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};

// A number alone, as fields hold it.
export const numberOf = (model, value) => model.Show([1, 1, fieldDigits, null, "", ""], value);

// An end of the range of an input: of its unit, which stands beside it, only a sign.
export const endOf = (model, { row: { dataset: { before = "" } } }, value) => model.Show([1, 1, fieldDigits, null, before, ""], value);

// A value as the row of its input in the table of assumptions shows it, with its unit.
export const say = (model, { row }, value) => {
  const { row: name, before = "", after = "", one = after } = row.dataset;
  return model.Show([1, 1, plainDigits, null, before, after, one], value, model.inputs[name].infinite);
};

export const valuesOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));
