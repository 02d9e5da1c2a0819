// What the script of every model needs: powers, number format and sampling, each step for step as in the generator, so that a
// reader's browser shows what the build would have shown. No part of it depends on the browser's own formatting or powers.

const ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10;

const multiply = (value, exponent) => {
  let result = 1;
  while (exponent >= 1) {
    if (exponent % 2 === 1) result *= value;
    value *= value;
    exponent = Math.floor(exponent / 2);
  }
  return result;
};

const range = (count, value) => Array.from({ length: count }, (_, i) => value(i));
const odd = range(12, (k) => 1 / (2 * k + 1));
const factorial = range(17, (k) => 1 / range(k, (i) => i + 1).reduce((product, i) => product * i, 1));
const powersOfTwo = range(10, (i) => multiply(2, 512 >> i));

const scale = (twos) => twos < 0 ? 1 / multiply(2, -twos) : multiply(2, twos);

export const Log = (value) => {
  let mantissa = value, twos = 0;
  powersOfTwo.forEach((large, i) => {
    while (mantissa >= large) {
      mantissa /= large;
      twos += 512 >> i;
    }
    while (mantissa * large <= 1) {
      mantissa *= large;
      twos -= 512 >> i;
    }
  });
  if (mantissa * 0.70710678118654757 > 1) {
    mantissa /= 2;
    twos++;
  } else if (mantissa < 0.70710678118654757) {
    mantissa *= 2;
    twos--;
  }
  const s = (mantissa - 1) / (mantissa + 1), square = s * s;
  let series = 0;
  for (let k = 11; k >= 0; k--) series = series * square + odd[k];
  return twos * ln2High + (twos * ln2Low + 2 * s * series);
};

const exponential = (exponent, value) => {
  const product = exponent * Log(value);
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  const n = Math.floor(product * 1.44269504088896338700 + 0.5), r = product - n * ln2High - n * ln2Low;
  let power = 0;
  for (let k = 16; k >= 0; k--) power = power * r + factorial[k];
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
  if (Math.floor(exponent) === exponent && Math.abs(exponent) <= 1024) {
    const multiplied = multiply(value, Math.abs(exponent));
    return exponent < 0 ? 1 / multiplied : multiplied;
  }
  if (value === 0 || Math.abs(value) === Infinity) return (value === 0) === exponent > 0 ? 0 : Infinity;
  return value < 0 ? NaN : exponent === 0.5 ? Math.sqrt(value) : exponential(exponent, value);
};

const round = ([digits, point], keep) => {
  if (keep >= digits.length) return [digits, point];
  if (keep < 0 || digits[keep] < "5") {
    const cut = digits.slice(0, Math.max(0, keep)).replace(/0+$/, "");
    return cut ? [cut, point] : ["", 0];
  }
  const head = digits.slice(0, keep).replace(/9+$/, "");
  return head ? [head.slice(0, -1) + (+head.slice(-1) + 1), point] : ["1", point + 1];
};

// So many decimals; or significant digits; or, where significant is null, as many as it takes, up to so many significant ones.
const decimal = (value, count, significant) => {
  const [mantissa, exponent] = Math.abs(value).toExponential().split("e");
  const all = value ? round([mantissa.replace(".", ""), +exponent + 1], 13) : ["", 0];
  const [digits, point] = round(all, significant ? count : significant === null ? Math.max(count, all[1]) : all[1] + count);
  const places = significant === null ? Math.max(0, digits.length - point) : significant ? Math.max(0, count - (digits ? point : 1)) : count;
  let text = point <= 0 ? "0" : digits.padEnd(point, "0").slice(0, point).replace(/\B(?=(\d{3})+$)/g, ",");
  if (places > 0) text += "." + ("0".repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point))).padEnd(places, "0").slice(0, places);
  return (value < 0 && digits ? "-" : "") + text;
};

// A format: [multiply, divide, digits, significant, before, after, after the number 1].
export const Show = ([multiply, divide, digits, significant, before, after, one = after], value, infinite = "∞") => {
  const shown = value * multiply / divide;
  if (Number.isNaN(shown)) return "undefined";
  if (Math.abs(shown) === Infinity) return shown > 0 ? infinite : "-∞";
  const number = decimal(shown, digits, significant);
  const rest = number === "1" ? one : after;
  return number[0] === "-" ? `-${before}${number.slice(1)}${rest}` : before + number + rest;
};

export const Random = (name) => {
  let seed = 2166136261;
  for (let i = 0; i < name.length; i++) seed = Math.imul(seed ^ name.charCodeAt(i), 16777619);
  const fill = () => {
    seed = seed + 0x9e3779b9 | 0;
    let z = Math.imul(seed ^ seed >>> 16, 0x85ebca6b);
    z = Math.imul(z ^ z >>> 13, 0xc2b2ae35);
    return z ^ z >>> 16;
  };
  let a = fill(), b = fill(), c = fill(), d = fill();
  const turn = (x, k) => x << k | x >>> 32 - k;
  const next = () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0, shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turn(d, 11);
    return result;
  };
  return () => {
    const high = next() >>> 5, low = next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };
};

const quantile = (share, low, likely, high) => {
  const width = high - low;
  return share < (likely - low) / width
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely));
};

// The band of each result, [p10, p50, p90], where the ranges of the inputs make a difference to it. An input is {value, low, high}.
export const Bands = (compute, results, inputs, count = 1001) => {
  const values = {}, uncertain = [], bands = {}, samples = {};
  for (const [name, { value, low = value, high = value }] of Object.entries(inputs)) {
    values[name] = value;
    if (low < high) uncertain.push([name, Random(name), low, value, high]);
  }
  if (!uncertain.length) return bands;
  for (const name of results) samples[name] = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (const [name, random, low, likely, high] of uncertain) values[name] = quantile(random(), low, likely, high);
    const computed = compute(values);
    for (const name of results) samples[name][i] = computed[name];
  }
  const tenth = Math.floor(count / 10);
  for (const name of results) {
    const sorted = samples[name].sort(), band = [sorted[tenth], sorted[Math.floor(count / 2)], sorted[count - 1 - tenth]];
    if (!sorted.some(Number.isNaN) && band[0] < band[2]) bands[name] = band;
  }
  return bands;
};
