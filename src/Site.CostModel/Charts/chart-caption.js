// What a chart says in words, as in ChartCaption.cs.

import { mostTurns, roughDigits } from "../JavaScript/constants.js";
import { Pow } from "../Formulas/power.js";
import { Show } from "../Display/decimals.js";
import { isDrawable } from "./chart-scale.js";

const fromTo = (points, { values, say: show }, say) => {
  const drawn = points.map((_, i) => i).filter((i) => isDrawable(values[i]));
  if (drawn.length < 2) return [];
  const first = drawn[0], last = drawn[drawn.length - 1];
  return [`From ${show(values[first])} at ${say(points[first])} to ${show(values[last])} at ${say(points[last])}.`];
};

// Where one line falls below another, between a point and the one before it.
const crossing = ({ points, log }, i, from, to) => {
  const before = from[i - 1] - to[i - 1], after = from[i] - to[i];
  const share = isDrawable(before) && isDrawable(after) && before < after ? before / (before - after) : 1;
  return log ? points[i - 1] * Pow(points[i] / points[i - 1], share) : points[i - 1] + (points[i] - points[i - 1]) * share;
};

const lowestOf = (chart, lines) => {
  const { format, points } = chart;
  const lowest = points.map((_, i) => lines.reduce((best, line, l) =>
    isDrawable(line.values[i]) && !(best >= 0 && lines[best].values[i] <= line.values[i]) ? l : best, -1));
  const turns = points.map((_, i) => i).filter((i) => i && lowest[i] !== lowest[i - 1]);
  if (turns.length > mostTurns || lowest.includes(-1)) return [];
  const stretches = turns.map((i) => {
    const from = lines[lowest[i - 1]], x = crossing(chart, i, from.values, lines[lowest[i]].values);
    return `${from.label} up to about ${Show([format[0], format[1], roughDigits, true, ...format.slice(4)], x)}`;
  });
  return [`Lowest: ${[...stretches, lines[lowest[lowest.length - 1]].label + (turns.length ? "" : " throughout")].join(", then ")}.`];
};

export const captionOf = (chart, lines, here, current, limit) => {
  const say = (value) => Show(chart.format, value), text = [];
  if (isDrawable(current)) {
    text.push(`At ${say(current)}: ${lines.map((line) => `${line.label} ${line.say(here[line.name])}`).join("; ")}.`);
  }
  text.push(...lines.length > 1 ? lowestOf(chart, lines) : fromTo(chart.points, lines[0], say));
  if (isDrawable(limit)) text.push(`${chart.limitName}: ${say(limit)}.`);
  return text.join(" ");
};
