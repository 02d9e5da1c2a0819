// Powers and logarithms, step for step as in Power.cs, which gives the reasons: the browser's own differ from it in the last bit.

import {
  ln2High, ln2Low, inverseLn2, squareRootOfHalf, oddTerms, factorialTerms, largestTwo, twoSteps, mostMultiplied, overflow, underflow,
} from "../JavaScript/constants.js";
import { range } from "../JavaScript/list.js";

const multiply = (value, exponent) => {
  let result = 1;
  while (exponent >= 1) {
    if (exponent % 2 === 1) result *= value;
    value *= value;
    exponent = Math.floor(exponent / 2);
  }
  return result;
};

const odd = range(oddTerms, (k) => 1 / (2 * k + 1));
const factorial = range(factorialTerms, (k) => 1 / range(k, (i) => i + 1).reduce((product, i) => product * i, 1));
const powersOfTwo = range(twoSteps, (i) => multiply(2, largestTwo >> i));

const scale = (twos) => twos < 0 ? 1 / multiply(2, -twos) : multiply(2, twos);

export const Log = (value) => {
  let mantissa = value, twos = 0;
  powersOfTwo.forEach((large, i) => {
    while (mantissa >= large) {
      mantissa /= large;
      twos += largestTwo >> i;
    }
    while (mantissa * large <= 1) {
      mantissa *= large;
      twos -= largestTwo >> i;
    }
  });
  if (mantissa * squareRootOfHalf > 1) {
    mantissa /= 2;
    twos++;
  } else if (mantissa < squareRootOfHalf) {
    mantissa *= 2;
    twos--;
  }
  const s = (mantissa - 1) / (mantissa + 1), square = s * s;
  let series = 0;
  for (let k = oddTerms - 1; k >= 0; k--) series = series * square + odd[k];
  return twos * ln2High + (twos * ln2Low + 2 * s * series);
};

const exponential = (exponent, value) => {
  const product = exponent * Log(value);
  if (product > overflow) return Infinity;
  if (product < underflow) return 0;
  const n = Math.floor(product * inverseLn2 + 0.5), r = product - n * ln2High - n * ln2Low;
  let power = 0;
  for (let k = factorialTerms - 1; k >= 0; k--) power = power * r + factorial[k];
  const half = Math.floor(n / 2);
  return power * scale(half) * scale(n - half);
};

export const Pow = (value, exponent) => {
  if (exponent === 0) return 1;
  if (Number.isNaN(value) || Number.isNaN(exponent)) return NaN;
  if (Math.abs(exponent) === Infinity) {
    const size = Math.abs(value);
    return size === 1 ? NaN : size > 1 === exponent > 0 ? Infinity : 0;
  }
  if (Math.floor(exponent) === exponent && Math.abs(exponent) <= mostMultiplied) {
    const multiplied = multiply(value, Math.abs(exponent));
    return exponent < 0 ? 1 / multiplied : multiplied;
  }
  if (value === 0 || Math.abs(value) === Infinity) return (value === 0) === exponent > 0 ? 0 : Infinity;
  return value < 0 ? NaN : exponent === 0.5 ? Math.sqrt(value) : exponential(exponent, value);
};
