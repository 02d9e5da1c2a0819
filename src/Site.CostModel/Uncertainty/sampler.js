// Bands by sampling, draw for draw as in Sampler.cs, Triangular.cs and Xoshiro128.cs.

import { hashStart, hashFactor, weyl, mixFirst, mixSecond, highUnit, randomUnits, usualSamples } from "../JavaScript/constants.js";

export const Random = (name) => {
  let seed = hashStart;
  for (let i = 0; i < name.length; i++) seed = Math.imul(seed ^ name.charCodeAt(i), hashFactor);
  const fill = () => {
    seed = seed + weyl | 0;
    let z = Math.imul(seed ^ seed >>> 16, mixFirst);
    z = Math.imul(z ^ z >>> 13, mixSecond);
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
    return (high * highUnit + low) / randomUnits;
  };
};

const quantile = (share, low, likely, high) => {
  const width = high - low;
  return share < (likely - low) / width
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely));
};

// How many draws are made before it gives way.
const drawsAtOnce = 16;

// The band of each result, [p10, p50, p90], where the ranges of the inputs make a difference to it, and beside them, in Means, the mean of
// all draws of each. An input is {value, low, high}. It gives way now and then, so that a page can draw and listen meanwhile.
export const Draws = function* (compute, results, inputs, count = usualSamples) {
  const values = {}, uncertain = [], bands = { Means: {} }, samples = {};
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
    if (i % drawsAtOnce === drawsAtOnce - 1) yield;
  }
  const tenth = Math.floor(count / 10);
  for (const name of results) {
    bands.Means[name] = samples[name].reduce((sum, value) => sum + value, 0) / count;
    const sorted = samples[name].sort(), band = [sorted[tenth], sorted[Math.floor(count / 2)], sorted[count - 1 - tenth]];
    if (!sorted.some(Number.isNaN) && band[0] < band[2]) bands[name] = band;
  }
  return bands;
};

// The same in one go.
export const Bands = (...given) => {
  const draws = Draws(...given);
  for (;;) {
    const { done, value } = draws.next();
    if (done) return value;
  }
};

// What is asked of the draws of a result: 0 to 2 of its band, 3 the mean; the value itself where there is none, or nothing is asked.
export const At = (bands, name, end, value) => {
  const drawn = end < 3 ? bands[name]?.[end] : end && bands.Means?.[name];
  return drawn >= -Infinity ? drawn : value;
};
