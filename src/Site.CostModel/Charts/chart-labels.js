// Where words stand in a plot, as in ChartLabels.cs. A box is [left, top, right, bottom]; taken are those of words that stand already.

import {
  plotTop, plotBottom, plotRight, glyph, labelSteps, labelAbove, labelBelow, ascent, descent, steepness, farness, crossingCost, awayCost,
} from "../JavaScript/constants.js";
import { clamp } from "./chart-scale.js";

// The highest and the lowest place of a line between two places along the bottom.
const spanOf = (line, from, to) => {
  let least = Infinity, most = -Infinity;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1], b = line[i];
    if (!a || !b || b[0] < from || a[0] > to || b[0] <= a[0]) continue;
    for (const x of [Math.max(a[0], from), Math.min(b[0], to)]) {
      const y = a[1] + (b[1] - a[1]) * ((x - a[0]) / (b[0] - a[0]));
      least = Math.min(least, y);
      most = Math.max(most, y);
    }
  }
  return [least, most];
};

export const boxOf = (middle, baseline, words) => {
  const half = words.length * glyph / 2;
  return [middle - half, baseline - ascent, middle + half, baseline + descent];
};

const isFree = ([left, top, right, bottom], start, taken) =>
  left >= start && right <= plotRight && top >= plotTop && bottom <= plotBottom &&
  !taken.some((other) => other[0] < right && other[2] > left && other[1] < bottom && other[3] > top);

// Takes a place for words if it is free and within the plot, which starts at a place.
export const takes = (box, start, taken) => {
  const free = isFree(box, start, taken);
  if (free) taken.push([box[0] - glyph, box[1], box[2] + glyph, box[3]]);
  return free;
};

// The place for the name of a line, [middle, base line]; undefined where none is free.
export const labelOf = (lines, own, text, left, taken) => {
  const half = text.length * glyph / 2;
  let best = Infinity, found;
  for (let k = labelSteps; k >= 0; k--) {
    const x = clamp(left + (plotRight - left) * k / labelSteps, left + half, plotRight - half), from = x - half, to = x + half;
    const [least, most] = spanOf(lines[own], from, to);
    if (!(least <= most)) continue;
    const others = lines.map((line, i) => i === own ? [Infinity, -Infinity] : spanOf(line, from, to)), far = (labelSteps - k) / farness;
    const attempt = (y, start) => {
      const box = boxOf(x, y, text);
      if (!(start < best && isFree(box, left, taken))) return;
      let cost = start;
      for (const [high, low] of others) if (high <= box[3] && low >= box[1]) cost += crossingCost;
      if (cost < best) {
        best = cost;
        found = [x, y];
      }
    };
    attempt(least - labelAbove, (most - least) / steepness + far);
    attempt(most + labelBelow, (most - least) / steepness + far);
    for (let y = plotTop + ascent; y <= plotBottom - descent; y += ascent + descent) {
      attempt(y, awayCost + Math.abs(y - (least + most) / 2) / steepness + far);
    }
  }
  return found && takes(boxOf(...found, text), left, taken) ? found : undefined;
};
