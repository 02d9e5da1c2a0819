// Charts, drawn step for step as in the generator (Charts/*.cs), to the byte. Part of the runtime: it uses Log, Pow, Show and range.

const chartWidth = 640, plotTop = 58, plotBottom = 334, plotRight = 628, glyph = 13, labelSteps = 16;

// The values of an input at which a chart is computed, from one end to the other, to six significant digits.
export const Points = (from, to, count, log) => range(count, (i) => {
  const share = i / (count - 1), value = log ? from * Pow(to / from, share) : from + (to - from) * share;
  return i === 0 ? from : i === count - 1 ? to : Number(value.toPrecision(6));
});

const isDrawable = (value) => Math.abs(value) < 1e15;
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const pixel = (value) => Math.floor(value * 10 + 0.5) / 10 + 0;
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

// A scale: the place on the drawing for a value.
const scaleOf = ([low, high, log], from, to) => {
  const at = log ? Log : Number, start = at(low), span = at(high) - start;
  return (value) => pixel(from + (to - from) * ((at(clamp(value, low, high)) - start) / span));
};

const powerOfTen = (value) => {
  let power = 1;
  while (power > value) power /= 10;
  while (power * 10 <= value) power *= 10;
  return power;
};

const niceAbove = (value) => {
  const power = powerOfTen(value);
  return power * (value > 5 * power ? 10 : value > 2 * power ? 5 : value > power ? 2 : 1);
};

const ticksOf = ([low, high, log]) => {
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
    const step = niceAbove((high - low) / 4), first = Math.ceil(low / step);
    return range(12, (i) => (first + i) * step).filter((tick) => tick <= high);
  }
  return all.length > 9 ? tens : all;
};

const domainOf = (log, values, lows, highs, keep) => {
  const drawable = values.filter(isDrawable);
  if (!drawable.length) return [0, 1, false];
  const least = Math.min(...drawable), most = Math.max(...drawable);
  const bandLow = Math.min(least, ...lows.filter(isDrawable)), bandHigh = Math.max(most, ...highs.filter(isDrawable));
  if (log && least > 1e-12 && most / least >= 100) {
    return [powerOfTen(Math.max(bandLow, least / 10)), niceAbove(Math.min(bandHigh, most * 10)), true];
  }
  const base = Math.min(least, 0), top = Math.max(most, 0), reach = top - base;
  const low = Math.min(base, Math.max(bandLow, base - reach)), high = Math.max(top, Math.min(bandHigh, top + reach));
  if (keep && !keep[2] && keep[0] <= low && keep[1] >= high && high - low >= 0.4 * (keep[1] - keep[0])) return keep;
  const isFlat = high - low < 1e-12, step = niceAbove((isFlat ? 1 : high - low) / 4);
  return [Math.floor(low / step) * step, isFlat ? low + 4 * step : Math.ceil(high / step) * step, false];
};

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

// Where the name of a line stands: the flattest place near its right end that crosses nothing.
const labelOf = (lines, own, text, left, taken) => {
  const half = text.length * glyph / 2;
  let best = [Infinity, plotRight - half, plotTop + 20];
  for (let k = labelSteps; k >= 0; k--) {
    const x = clamp(left + (plotRight - left) * k / labelSteps, left + half, plotRight - half), from = x - half, to = x + half;
    const [least, most] = spanOf(lines[own], from, to), others = lines.map((line, i) => i === own ? [Infinity, -Infinity] : spanOf(line, from, to));
    for (const y of least <= most ? [least - 9, most + 23] : []) {
      if (y - 20 < plotTop || y + 5 > plotBottom) continue;
      let cost = (most - least) / 50 + (labelSteps - k) / 20;
      for (const [high, low] of others) if (high <= y + 5 && low >= y - 20) cost += 10;
      for (const box of taken) if (box[0] < to && box[2] > from && box[1] < y + 5 && box[3] > y - 20) cost += 100;
      if (cost < best[0]) best = [cost, x, y];
    }
  }
  taken.push([best[1] - half - glyph, best[2] - 20, best[1] + half + glyph, best[2] + 5]);
  return best;
};

const pathOf = (line) => line.map((point, i) => point ? `${line[i - 1] ? "L" : "M"}${point[0]} ${point[1]}` : "").join("");

const areaOf = (bands) => {
  let path = "", upper = [], lower = [];
  for (const band of [...bands, null]) {
    if (band) {
      upper.push(`${band[0]} ${band[1]}`);
      lower.unshift(`${band[0]} ${band[2]}`);
    } else {
      if (upper.length > 1) path += `M${[...upper, ...lower].join("L")}Z`;
      upper = [];
      lower = [];
    }
  }
  return path;
};

const captionOf = (chart, lines, here, current, limit) => {
  const { format, points, log, name, limitName } = chart, say = (value) => Show(format, value), text = [];
  if (isDrawable(current)) {
    text.push(`At ${say(current)}: ${lines.map((line) => `${line.label} ${line.say(here[line.name])}`).join("; ")}.`);
  }
  if (lines.length > 1) {
    const lowest = points.map((_, i) => lines.reduce((best, line, l) =>
      isDrawable(line.values[i]) && !(best >= 0 && lines[best].values[i] <= line.values[i]) ? l : best, -1));
    const turns = points.map((_, i) => i).filter((i) => i && lowest[i] !== lowest[i - 1]);
    if (turns.length < 4 && !lowest.includes(-1)) {
      const stretches = turns.map((i) => {
        const [a, b] = [lines[lowest[i - 1]].values, lines[lowest[i]].values];
        const before = a[i - 1] - b[i - 1], after = a[i] - b[i];
        const share = isDrawable(before) && isDrawable(after) && before < after ? before / (before - after) : 1;
        const x = log ? points[i - 1] * Pow(points[i] / points[i - 1], share) : points[i - 1] + (points[i] - points[i - 1]) * share;
        return `${lines[lowest[i - 1]].label} up to about ${Show([format[0], format[1], 2, true, ...format.slice(4)], x)}`;
      });
      text.push(`Lowest: ${[...stretches, lines[lowest[lowest.length - 1]].label + (turns.length ? "" : " throughout")].join(", then ")}.`);
    }
  } else {
    const [{ values, say: show }] = lines, drawn = points.map((_, i) => i).filter((i) => isDrawable(values[i]));
    if (drawn.length > 1) {
      const first = drawn[0], last = drawn[drawn.length - 1];
      text.push(`From ${show(values[first])} at ${say(points[first])} to ${show(values[last])} at ${say(points[last])}.`);
    }
  }
  if (isDrawable(limit)) text.push(`${limitName}: ${say(limit)}.`);
  return text.join(" ");
};

// A chart of a model for inputs {name: {value}}: {svg, caption, domain, values}. Bands, where there are any, are those of Bands at each
// point. An axis drawn before is kept while the lines fit it, so that it does not jump under a reader's finger.
export const Draw = (chart, results, compute, given, bands = [], keep) => {
  const input = {}, { format, points, log } = chart;
  for (const name in given) input[name] = given[name].value;
  const here = compute(input), current = input[chart.x], limit = chart.limit ? here[chart.limit] : NaN;
  const at = points.map((x) => {
    input[chart.x] = x;
    return compute(input);
  });
  const lines = chart.results.map((name, i) => ({
    name,
    label: chart.names[i],
    say: (value) => Show(results[name].format, value, results[name].infinite),
    values: at.map((values) => values[name]),
  }));

  const [multiply, divide, , , before, after] = results[chart.results[0]].format, shown = (value) => value * multiply / divide;
  const shownX = (value) => value * format[0] / format[1];
  const banded = lines.map(({ name }) => points.map((_, i) => bands[i] && bands[i][name]));
  const some = banded.flat().filter(Boolean);
  const domain = domainOf(log, lines.flatMap((line) => line.values.map(shown)), some.map((band) => shown(band[0])), some.map((band) => shown(band[2])), keep);

  const sign = (suffix) => suffix.length === 1 ? suffix : "", ticks = ticksOf(domain);
  const tickLabels = ticks.map((tick) => Show([1, 1, 6, null, before, sign(after)], tick));
  const left = Math.max(...tickLabels.map((label) => label.length)) * glyph + 12;
  const extent = [shownX(points[0]), shownX(points[points.length - 1]), log], x = scaleOf(extent, left, plotRight), y = scaleOf(domain, plotBottom, plotTop);
  const places = points.map((value) => x(shownX(value)));
  const drawn = lines.map((line) => line.values.map((value, i) => isDrawable(value) ? [places[i], y(shown(value))] : null));

  const svg = [], taken = [];
  const text = (className, x, y, anchor, words) => svg.push(`<text class="${className}" x="${pixel(x)}" y="${pixel(y)}" text-anchor="${anchor}">${escape(words)}</text>`);
  const path = (className, d) => svg.push(`<path class="${className}" d="${d}"/>`);

  if (isDrawable(limit) && shownX(limit) < extent[1]) {
    const edge = x(shownX(limit));
    svg.push(`<rect class="beyond" x="${edge}" y="${plotTop}" width="${pixel(plotRight - edge)}" height="${plotBottom - plotTop}"/>`);
  }
  path("grid", ticks.map((tick) => `M${left} ${y(tick)}H${plotRight}`).join(""));
  path("base", `M${left} ${domain[2] ? plotBottom : y(0)}H${plotRight}`);
  banded.forEach((band, i) => path(`band s${i}`, areaOf(band.map((value, j) => value ? [places[j], y(shown(value[2])), y(shown(value[0]))] : null))));
  ticks.forEach((tick, i) => text("tick", left - 8, y(tick) + 7, "end", tickLabels[i]));
  text("unit", 0, 18, "start", chart.head);

  const along = ticksOf(extent), alongLabels = along.map((tick) => Show([1, 1, 6, null, format[4], sign(format[5])], tick));
  const every = Math.ceil(along.length * (Math.max(...alongLabels.map((label) => label.length)) + 1) * glyph / (plotRight - left));
  along.forEach((tick, i) => {
    const half = alongLabels[i].length * glyph / 2;
    if (i % every === 0) text("tick", clamp(x(tick), half, chartWidth - half), plotBottom + 26, "middle", alongLabels[i]);
  });
  const room = Math.min(chart.along.length * glyph, chartWidth) / 2;
  text("axis", clamp((left + plotRight) / 2, room, chartWidth - room), plotBottom + 56, "middle", chart.along);

  if (isDrawable(limit) && shownX(limit) > extent[0] && shownX(limit) < extent[1]) {
    const edge = x(shownX(limit)), size = chart.limitName.length * glyph, before = edge > (left + plotRight) / 2;
    path("limit", `M${edge} ${plotTop}V${plotBottom}`);
    text("limit", before ? edge - 8 : edge + 8, plotTop + 20, before ? "end" : "start", chart.limitName);
    taken.push([before ? edge - 8 - size : edge + 8, plotTop, before ? edge - 8 : edge + 8 + size, plotTop + 25]);
  }
  const isHere = shownX(current) >= extent[0] && shownX(current) <= extent[1];
  if (isHere) {
    const edge = x(shownX(current)), words = Show(format, current), half = words.length * glyph / 2;
    path("here", `M${edge} ${plotTop - 6}V${plotBottom}`);
    text("here", clamp(edge, half, chartWidth - half), plotTop - 12, "middle", words);
  }
  drawn.forEach((line, i) => path(`line s${i}`, pathOf(line)));
  lines.forEach(({ name }, i) => {
    if (isHere && isDrawable(here[name])) svg.push(`<circle class="dot s${i}" cx="${x(shownX(current))}" cy="${y(shown(here[name]))}" r="7"/>`);
  });
  if (lines.length > 1) lines.forEach(({ label }, i) => {
    const [, middle, baseline] = labelOf(drawn, i, label, left, taken);
    text(`name s${i}`, middle, baseline, "middle", label);
  });
  return { svg: svg.join(""), caption: captionOf(chart, lines, here, current, limit), domain, values: at };
};
