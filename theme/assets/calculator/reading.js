// Reads a chart at one of the points it is drawn at, which pointer or arrow keys choose: what each line is there.

import { chartWidth, dotRadius, plotBottom, plotRight, plotTop } from "./constants.js";
import { make, valuesOf } from "./text.js";

const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };

// How far the points of a line may lie from where they are looked for, for they are drawn to a tenth.
const slack = .1;

const nearest = (places, x) => places.reduce((best, place, i) => Math.abs(place - x) < Math.abs(places[best] - x) ? i : best, 0);

// Where the points of a chart lie along the drawing that stands in the page, of which the line at its foot begins at the left end.
const placesOf = (svg, { points, log }) => {
  const left = parseFloat(svg.querySelector(".base").getAttribute("d").slice(1)), at = log ? Math.log : Number, [first] = points;
  return points.map((point) => left + (plotRight - left) * (at(point) - at(first)) / (at(points.at(-1)) - at(first)));
};

const heightOf = (line, x) => {
  const points = [...line.getAttribute("d").matchAll(/[ML]([^ML ]+) ([^ML]+)/g)];
  return points.find(([, place]) => Math.abs(place - x) < slack)?.[2];
};

// Lays over a chart what is read of it: a slider for the keyboard, whose value is what stands at the line.
export const offerReading = (figure, model, chart, given) => {
  const svg = figure.querySelector("svg"), { format, points, results, names, along, x: input } = chart;
  const layer = svg.cloneNode(), box = make("div", { className: "chart-box" }), said = make("p", { className: "chart-read", hidden: true });
  const over = make("div", {
    className: "chart-over", tabIndex: 0, role: "slider", ariaLabel: "Read the chart along " + along,
    ariaValueMin: "0", ariaValueMax: String(points.length - 1), ariaValueNow: "0", ariaValueText: "Nothing is read yet",
  });
  layer.role = layer.ariaLabel = null;
  layer.ariaHidden = true;
  svg.replaceWith(box);
  over.append(layer);
  box.append(svg, over, said);

  let at;
  const read = (index) => {
    at = Math.min(Math.max(index, 0), points.length - 1);
    const x = placesOf(svg, chart)[at], where = model.Show(format, points[at]);
    const values = model.compute(valuesOf(model.settle({ ...given(), [input]: { value: points[at] } }, model.options, input)));
    const lines = results.map((result, i) => `${names[i]} ${model.show(result, values[result])}`);
    const heights = results.map((_, i) => heightOf(svg.querySelector(".line.s" + i), x));
    layer.innerHTML = `<path class="cross" d="M${x} ${plotTop}V${plotBottom}"/>` +
      heights.map((y, i) => y ? `<circle class="dot s${i}" cx="${x}" cy="${y}" r="${dotRadius}"/>` : "").join("");
    said.replaceChildren(make("b", { textContent: where }), ...lines.map((textContent) => make("span", { textContent })));
    said.classList.toggle("start", x > chartWidth / 2);
    said.hidden = false;
    over.ariaValueNow = String(at);
    over.ariaValueText = `At ${where}: ${lines.join("; ")}`;
  };
  const end = () => {
    layer.replaceChildren();
    said.hidden = true;
  };
  const from = () => at ?? nearest(points, given()[input].value);
  for (const event of ["pointerdown", "pointermove"]) {
    over.addEventListener(event, ({ clientX }) => {
      const { left, width } = svg.getBoundingClientRect();
      read(nearest(placesOf(svg, chart), (clientX - left) * chartWidth / width));
    });
  }
  // A finger leaves with every touch: what it pointed at stays until something else is touched.
  over.addEventListener("pointerleave", ({ pointerType }) => { if (pointerType === "mouse") end(); });
  over.addEventListener("blur", end);
  over.addEventListener("focus", () => { if (over.matches(":focus-visible")) read(from()); });
  over.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "Escape") end();
    if (!Object.hasOwn(steps, key)) return;
    event.preventDefault();
    read(from() + steps[key]);
  });
};
