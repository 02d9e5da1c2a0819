// Charts, drawn step for step as in ChartPen.cs, to the byte.

import {
  chartWidth, plotTop, plotBottom, plotRight, glyph, plainDigits, labelsGap, tickGap, tickDrop, unitBaseline, alongDrop, axisDrop,
  roughDigits, limitGap, limitDrop, hereRise, hereGap, turnRadius, turnGap, turnDrop, dotRadius,
} from "../JavaScript/constants.js";
import { Show } from "../Display/decimals.js";
import { captionOf } from "./chart-caption.js";
import { domainOf } from "./chart-domain.js";
import { boxOf, labelOf, takes } from "./chart-labels.js";
import { clamp, isDrawable, pixel, scaleOf, ticksOf } from "./chart-scale.js";
import { turnsOf } from "./chart-turns.js";
import { areaOf, circle, path, pathOf, rectangle, text } from "./svg-text.js";

const sign = (suffix) => suffix.length === 1 ? suffix : "";
const tickLabel = (format, tick) => Show([1, 1, plainDigits, null, format[4], sign(format[5])], tick);
const join = (items, write) => items.map(write).join("");

// The middle of some words, moved so that they stay on the drawing.
const within = (middle, words) => {
  const half = Math.min(words.length * glyph, chartWidth) / 2;
  return clamp(middle, half, chartWidth - half);
};

const longest = (labels) => Math.max(...labels.map((label) => label.length));

// What the parts of a drawing share, a plot: the chart, where its plot starts, the scales along the bottom and upright, as functions and as
// [low, high, whether logarithmic], and the limit as shown, which is not a number where there is none.

const frameOf = ([chart, left, at, to, [, last], [, , isLog], limit], ticks, tickLabels, areas) =>
  (limit < last ? rectangle("beyond", at(limit), plotTop, plotRight - at(limit), plotBottom - plotTop) : "") +
  path("grid", join(ticks, (tick) => `M${left} ${to(tick)}H${plotRight}`)) +
  path("base", `M${left} ${isLog ? plotBottom : to(0)}H${plotRight}`) +
  join(areas, (area, i) => path(`band s${i}`, areaOf(area))) +
  join(ticks, (tick, i) => text("tick", left - tickGap, to(tick) + tickDrop, "end", tickLabels[i])) +
  text("unit", 0, unitBaseline, "start", chart.head);

const alongOf = ([chart, left, at, , extent]) => {
  const ticks = ticksOf(extent), labels = ticks.map((tick) => tickLabel(chart.format, tick));
  const every = Math.ceil(ticks.length * (longest(labels) + 1) * glyph / (plotRight - left));
  let end = 0;
  return join(ticks, (tick, i) => {
    const middle = within(at(tick), labels[i]), half = labels[i].length * glyph / 2;
    if (i % every || !(middle - half >= end)) return "";
    end = middle + half;
    return text("tick", middle, plotBottom + alongDrop, "middle", labels[i]);
  }) + text("axis", within((left + plotRight) / 2, chart.along), plotBottom + axisDrop, "middle", chart.along);
};

// The line at the limit, and its name on the side that has more room.
const limitOf = ([chart, left, at, , [first, last], , limit], taken) => {
  if (!(limit > first && limit < last)) return "";
  const edge = at(limit), name = chart.limitName, size = name.length * glyph, before = edge > (left + plotRight) / 2;
  const near = before ? edge - limitGap : edge + limitGap, middle = before ? near - size / 2 : near + size / 2;
  return path("limit", `M${edge} ${plotTop}V${plotBottom}`) +
    (takes(boxOf(middle, plotTop + limitDrop, name), left, taken) ?
      text("limit", near, plotTop + limitDrop, before ? "end" : "start", name) : "");
};

// Where the reader stands; at the end of the chart, with an arrow, where that lies beyond it.
const hereOf = ([, , at, , [first, last]], position, said) => {
  const edge = at(position), words = position < first ? "\u2190 " + said : position > last ? said + " \u2192" : said;
  return path("here", `M${edge} ${plotTop - hereRise}V${plotBottom}`) +
    text("here", within(edge, words), plotTop - hereGap, "middle", words);
};

// Where another line becomes the lowest, each with its number where there is room beside it.
const marksOf = ([{ format }, left, at], turns, drawn, shownX, taken) => join(turns, ({ point, to, at: value }) => {
  const a = drawn[to][point - 1], b = drawn[to][point];
  if (!a || !b || b[0] <= a[0]) return "";
  const x = at(shownX(value)), y = pixel(a[1] + (b[1] - a[1]) * ((x - a[0]) / (b[0] - a[0])));
  const words = Show([format[0], format[1], roughDigits, true, format[4], ""], value), aside = words.length * glyph / 2 + turnGap;
  const places = [[x, y - turnGap], [x, y + turnDrop], [x - aside, y], [x + aside, y]];
  const place = places.find((near) => takes(boxOf(...near, words), left, taken));
  return circle("turn", x, y, turnRadius) + (place ? text("turn", ...place, "middle", words) : "");
});

const namesOf = (lines, drawn, left, taken) => lines.length < 2 ? "" : join(lines, ({ label }, i) => {
  const place = labelOf(drawn, i, label, left, taken);
  return place ? text(`name s${i}`, ...place, "middle", label) : "";
});

// A chart of a model for settled inputs {name: {value}}, of which settle finds the options anew at each point: {svg, caption, domain,
// values}. Bands, where there are any, are those of Bands at each point; keep is the domain of the drawing before.
export const Draw = (chart, results, compute, settle, given, bands = [], keep) => {
  const { format, points, log } = chart;
  const computeAt = (inputs) => {
    const settled = settle(inputs), input = {};
    for (const name in settled) input[name] = settled[name].value;
    return compute(input);
  };
  const here = computeAt(given), current = given[chart.x].value, limit = chart.limit ? here[chart.limit] : NaN;
  const values = points.map((value) => computeAt({ ...given, [chart.x]: { value } }));
  const lines = chart.results.map((name, i) => ({
    name,
    label: chart.names[i],
    say: (value) => Show(results[name].format, value, results[name].infinite),
    values: values.map((computed) => computed[name]),
  }));

  const upright = results[chart.results[0]].format, shown = (value) => value * upright[0] / upright[1];
  const shownX = (value) => value * format[0] / format[1];
  const banded = lines.map(({ name }) => points.map((_, i) => bands[i] && bands[i][name]));
  const some = banded.flat().filter(Boolean);
  const domain = domainOf(
    log, lines.flatMap((line) => line.values.map(shown)), some.map((band) => shown(band[0])), some.map((band) => shown(band[2])), keep);

  const ticks = ticksOf(domain), tickLabels = ticks.map((tick) => tickLabel(upright, tick));
  const left = longest(tickLabels) * glyph + labelsGap;
  const extent = [shownX(points[0]), shownX(points[points.length - 1]), log],
    at = scaleOf(extent, left, plotRight),
    to = scaleOf(domain, plotBottom, plotTop);
  const places = points.map((value) => at(shownX(value)));
  const drawn = lines.map((line) => line.values.map((value, i) => isDrawable(value) ? [places[i], to(shown(value))] : null));
  const areas = banded.map((band) => band.map((value, i) => value ? [places[i], to(shown(value[2])), to(shown(value[0]))] : null));

  const plot = [chart, left, at, to, extent, domain, isDrawable(limit) ? shownX(limit) : NaN];
  const position = shownX(current), isHere = position >= extent[0] && position <= extent[1], edge = at(position), taken = [];
  const turns = turnsOf(chart, lines);
  const svg = frameOf(plot, ticks, tickLabels, areas) + alongOf(plot) + limitOf(plot, taken) +
    (isDrawable(position) ? hereOf(plot, position, Show(format, current)) : "") +
    join(drawn, (line, i) => path(`line s${i}`, pathOf(line))) +
    join(lines, ({ name }, i) => isHere && isDrawable(here[name]) ? circle(`dot s${i}`, edge, to(shown(here[name])), dotRadius) : "") +
    (turns ? marksOf(plot, turns.turns, drawn, shownX, taken) : "") +
    namesOf(lines, drawn, left, taken);
  return { svg, caption: captionOf(chart, lines, here, current, limit, turns), domain, values };
};
