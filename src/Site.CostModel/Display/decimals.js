// Numbers as text, to the byte as Decimals.cs and DisplayFormat.cs write them; no part of it depends on the browser's own formatting.

import { moneyPlaces, trustedDigits } from "../JavaScript/constants.js";

const round = ([digits, point], keep) => {
  if (keep >= digits.length) return [digits, point];
  if (keep < 0 || digits[keep] < "5") {
    const cut = digits.slice(0, Math.max(0, keep)).replace(/0+$/, "");
    return cut ? [cut, point] : ["", 0];
  }
  const head = digits.slice(0, keep).replace(/9+$/, "");
  return head ? [head.slice(0, -1) + (+head.slice(-1) + 1), point] : ["1", point + 1];
};

// So many decimals; or significant digits; or, where significant is null, as many as it takes, up to so many significant ones, and
// of money, which has a sign before it, two decimals where it has any.
const decimal = (value, count, significant, isMoney) => {
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e");
  const all = value ? round([mantissa.replace(".", ""), +exponent + 1], trustedDigits) : ["", 0];
  const keep = significant ? count : significant === null ? Math.max(count, all[1]) : all[1] + count;
  const [digits, point] = round(all, keep);
  const needed = Math.max(0, digits.length - point);
  const places = significant === null ? (isMoney && needed === 1 ? moneyPlaces : needed) :
    significant ? Math.max(0, count - (digits ? point : 1)) : count;
  let text = point <= 0 ? "0" : digits.padEnd(point, "0").slice(0, point).replace(/\B(?=(\d{3})+$)/g, ",");
  if (places > 0) {
    const fraction = "0".repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point));
    text += "." + fraction.padEnd(places, "0").slice(0, places);
  }
  return (value < 0 && digits ? "-" : "") + text;
};

// A format: [multiply, divide, digits, significant, before, after, after the number 1].
export const Show = ([multiply, divide, digits, significant, before, after, one = after], value, infinite = "∞") => {
  const shown = value * multiply / divide;
  if (Number.isNaN(shown)) return "undefined";
  if (Math.abs(shown) === Infinity) return shown > 0 ? infinite : "-∞";
  const number = decimal(shown, digits, significant, before);
  const rest = number === "1" ? one : after;
  return number[0] === "-" ? `-${before}${number.slice(1)}${rest}` : before + number + rest;
};
