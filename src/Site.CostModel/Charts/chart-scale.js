// Scales, ticks and round numbers, as in ChartScale.cs; and the points of a chart, as in Models/Spacing.cs.

import { huge, mostTicks, mostLogarithmicTicks, tickSteps } from "../JavaScript/constants.js";
import { range } from "../JavaScript/list.js";
import { Log, Pow } from "../Formulas/power.js";

// The values of an input at which a chart is computed, from one end to the other, to six significant digits.
export const Points = (from, to, count, log) => range(count, (i) => {
  const share = i / (count - 1), value = log ? from * Pow(to / from, share) : from + (to - from) * share;
  return i === 0 ? from : i === count - 1 ? to : Number(value.toPrecision(6));
});

export const isDrawable = (value) => Math.abs(value) < huge;
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
export const pixel = (value) => Math.floor(value * 10 + 0.5) / 10 + 0;

// A scale: the place on the drawing for a value.
export const scaleOf = ([low, high, log], from, to) => {
  const at = log ? Log : Number, start = at(low), span = at(high) - start;
  return (value) => pixel(from + (to - from) * ((at(clamp(value, low, high)) - start) / span));
};

export const powerOfTen = (value) => {
  let power = 1;
  while (power > value) power /= 10;
  while (power * 10 <= value) power *= 10;
  return power;
};

export const niceAbove = (value) => {
  const power = powerOfTen(value);
  return power * (value > 5 * power ? 10 : value > 2 * power ? 5 : value > power ? 2 : 1);
};

export const ticksOf = ([low, high, log]) => {
  const all = [], tens = [];
  for (let power = log ? powerOfTen(low) : Infinity; power <= high; power *= 10) {
    for (const digit of [1, 2, 5]) {
      const tick = power * digit;
      if (tick >= low && tick <= high) {
        all.push(tick);
        if (digit === 1) tens.push(tick);
      }
    }
  }
  if (all.length < 2) {
    const step = niceAbove((high - low) / tickSteps), first = Math.ceil(low / step);
    return range(mostTicks, (i) => (first + i) * step).filter((tick) => tick <= high);
  }
  return all.length > mostLogarithmicTicks ? tens : all;
};
