// Where the names of lines stand, as in ChartLabels.cs.

import {
  plotTop, plotBottom, plotRight, glyph, labelSteps, labelAbove, labelBelow, ascent, descent, steepness, farness, crossingCost, overlapCost,
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

// Where the name of a line stands, [cost, middle, base line]: the flattest place near its right end that crosses nothing.
export const labelOf = (lines, own, text, left, taken) => {
  const half = text.length * glyph / 2;
  let best = [Infinity, plotRight - half, plotTop + ascent];
  for (let k = labelSteps; k >= 0; k--) {
    const x = clamp(left + (plotRight - left) * k / labelSteps, left + half, plotRight - half), from = x - half, to = x + half;
    const [least, most] = spanOf(lines[own], from, to);
    const others = lines.map((line, i) => i === own ? [Infinity, -Infinity] : spanOf(line, from, to));
    for (const y of least <= most ? [least - labelAbove, most + labelBelow] : []) {
      if (y - ascent < plotTop || y + descent > plotBottom) continue;
      let cost = (most - least) / steepness + (labelSteps - k) / farness;
      for (const [high, low] of others) if (high <= y + descent && low >= y - ascent) cost += crossingCost;
      for (const box of taken) {
        if (box[0] < to && box[2] > from && box[1] < y + descent && box[3] > y - ascent) cost += overlapCost;
      }
      if (cost < best[0]) best = [cost, x, y];
    }
  }
  taken.push([best[1] - half - glyph, best[2] - ascent, best[1] + half + glyph, best[2] + descent]);
  return best;
};
