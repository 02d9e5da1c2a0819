// Where another line becomes the lowest, as in ChartTurns.cs.

import { mostTurns } from "../JavaScript/constants.js";
import { Pow } from "../Formulas/power.js";
import { isDrawable } from "./chart-scale.js";

// Where one line falls below another, between a point and the one before it.
const crossing = ({ points, log }, i, from, to) => {
  const before = from[i - 1] - to[i - 1], after = from[i] - to[i];
  const share = isDrawable(before) && isDrawable(after) && before < after ? before / (before - after) : 1;
  return log ? points[i - 1] * Pow(points[i] / points[i - 1], share) : points[i - 1] + (points[i] - points[i - 1]) * share;
};

// { last, turns: { point, from, to, at } }: the lowest line at the end, and the turns; nothing where they are more than anyone reads.
export const turnsOf = (chart, lines) => {
  const { points } = chart;
  const lowest = points.map((_, i) => lines.reduce((best, line, l) =>
    isDrawable(line.values[i]) && !(best >= 0 && lines[best].values[i] <= line.values[i]) ? l : best, -1));
  const turns = points.map((_, i) => i).filter((i) => i && lowest[i] !== lowest[i - 1]);
  return lines.length > 1 && turns.length <= mostTurns && !lowest.includes(-1) ? {
    last: lowest[lowest.length - 1],
    turns: turns.map((i) => {
      const from = lowest[i - 1], to = lowest[i];
      return { point: i, from, to, at: crossing(chart, i, lines[from].values, lines[to].values) };
    }),
  } : undefined;
};
