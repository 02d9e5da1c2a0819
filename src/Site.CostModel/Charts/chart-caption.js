// What a chart says in words, as in ChartCaption.cs.

import { roughDigits } from "../JavaScript/constants.js";
import { Show } from "../Display/decimals.js";
import { isDrawable } from "./chart-scale.js";

const fromTo = (points, { values, say: show }, say) => {
  const drawn = points.map((_, i) => i).filter((i) => isDrawable(values[i]));
  if (drawn.length < 2) return [];
  const first = drawn[0], last = drawn[drawn.length - 1];
  return [`From ${show(values[first])} at ${say(points[first])} to ${show(values[last])} at ${say(points[last])}.`];
};

const lowestOf = ({ format }, lines, found) => {
  if (!found) return [];
  const rough = [format[0], format[1], roughDigits, true, ...format.slice(4)];
  const stretches = found.turns.map(({ from, at }) => `${lines[from].label} up to about ${Show(rough, at)}`);
  return [`Lowest: ${[...stretches, lines[found.last].label + (found.turns.length ? "" : " throughout")].join(", then ")}.`];
};

export const captionOf = (chart, lines, here, current, limit, turns) => {
  const say = (value) => Show(chart.format, value), text = [];
  if (isDrawable(current)) {
    text.push(`At ${say(current)}: ${lines.map((line) => `${line.label} ${line.say(here[line.name])}`).join("; ")}.`);
  }
  text.push(...lines.length > 1 ? lowestOf(chart, lines, turns) : fromTo(chart.points, lines[0], say));
  if (isDrawable(limit)) text.push(`${chart.limitName}: ${say(limit)}.`);
  return text.join(" ");
};
