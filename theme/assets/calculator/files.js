// Files of the reader's numbers, the pictures and numbers of charts as they stand in the page, and a case on paper. Loaded by whoever takes
// one.

import { definitionOf } from "./definition.js";
import { make, written } from "./text.js";

// Text in quotes where a comma, a quote or an end of line stands in it; what a spreadsheet would compute begins with an apostrophe.
const cellOf = (value = "") => {
  const text = String(value), safe = /^[=+@\t]|^-(?!\d)/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

// The reader's case as CSV: a row for each choice, input and result, with its label, value, unit, likely range and where it is from, and of
// a fact its date and confidence, as the table of assumptions shows them.
const csv = async (model, { chosen, given, why, ranges, values, definition, rows: shown }) => {
  const { choices, inputs, formulas, results } = await definitionOf(definition), bands = model.bands(ranges);
  const from = ({ sources = [], assumption }) => sources.map(({ url }) => url).join(" ") || (assumption ? "Assumed: " + assumption : "");
  const fromOption = ({ choice, option, at }) =>
    from(choices.find(({ name }) => name === choice).options.find(({ name }) => name === option).values[at].origin);
  const whence = (name, origin) => !why[name] ? from(origin) : why[name].choice ? fromOption(why[name]) : why[name].scenario ?
    "Case: " + why[name].scenario : "Yours";
  const said = (name, selector) => shown[name].row.querySelector(selector)?.textContent;
  const head = ["name", "label", "value", "unit", "low", "high", "source", "date", "confidence"], rows = [
    head,
    ...Object.entries(chosen).map(([name, option]) => [written(name), choices.find((c) => c.name === name)?.label, option]),
    ...inputs.map(({ name, label, unit, origin }) => [
      written(name), label, given[name], unit, ranges[name].low, ranges[name].high, whence(name, origin),
      said(name, "time"), said(name, "[data-level]"),
    ]),
    ...results.map(({ name, label }) => {
      const [low, , high] = bands[name] || [], { unit } = formulas.find((formula) => formula.name === name);
      return [written(name), label, model.At(bands, name, model.results[name].shown, values[name]), unit, low, high, definition];
    }),
  ];
  return rows.map((row) => head.map((_, i) => cellOf(row[i])).join()).join("\r\n") + "\r\n";
};

// Numbers are strings, so that none is rounded, and may be Infinity.
const json = (model, { chosen, given, ranges, values, definition }) => {
  const bands = model.bands(ranges), results = {}, inputs = {};
  for (const name in given) inputs[name] = String(given[name]);
  for (const name in model.results) {
    const [low, , high] = bands[name] || [];
    results[name] = {
      value: String(values[name]), display: model.show(name, model.At(bands, name, model.results[name].shown, values[name])),
      low: bands[name] && String(low), high: bands[name] && String(high),
    };
  }
  const all = { model: definition, page: location.href, choices: chosen, inputs, results, verdict: model.verdict(values, bands) };
  return JSON.stringify(all, null, 2) + "\n";
};

const save = (text, type, name) => {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
};

// What a drawing takes from the page's style sheets, for a file has none.
const drawn = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-weight", "paint-order"];

// The colour behind it, without which what is light in the dark could not be seen.
const paper = () => getComputedStyle(document.documentElement).backgroundColor;

const svgOf = (svg) => {
  const copy = svg.cloneNode(true), from = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(from[i]);
    for (const name of drawn) element.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", "sans-serif");
  copy.insertAdjacentHTML("afterbegin", `<rect width="100%" height="100%" fill="${paper()}"/>`);
  return copy.outerHTML;
};

// A drawing as a bitmap: its parts are drawn again one by one, for the pages allow no images from elsewhere, their own among them.
const pngOf = (svg) => {
  const { width, height } = svg.viewBox.baseVal, scale = 2;
  const canvas = make("canvas", { width: width * scale, height: height * scale }), pen = canvas.getContext("2d");
  pen.scale(scale, scale);
  pen.fillStyle = paper();
  pen.fillRect(0, 0, width, height);
  for (const part of svg.querySelectorAll("path, rect, circle, text")) {
    const style = getComputedStyle(part), value = (name) => +part.getAttribute(name), shape = new Path2D(part.getAttribute("d") || "");
    if (part.localName === "rect") shape.rect(value("x"), value("y"), value("width"), value("height"));
    if (part.localName === "circle") shape.arc(value("cx"), value("cy"), value("r"), 0, 2 * Math.PI);
    pen.globalAlpha = style.opacity;
    pen.lineWidth = parseFloat(style.strokeWidth);
    pen.lineJoin = style.strokeLinejoin;
    pen.setLineDash((style.strokeDasharray.match(/[\d.]+/g) || []).map(Number));
    pen.strokeStyle = style.stroke;
    pen.fillStyle = style.fill;
    pen.font = `${style.fontWeight} ${style.fontSize} sans-serif`;
    pen.textAlign = { middle: "center", end: "right" }[part.getAttribute("text-anchor")] || "left";
    const isText = part.localName === "text", words = part.textContent, place = [value("x"), value("y")];
    if (style.stroke !== "none" && isText) pen.strokeText(words, ...place);
    if (style.fill !== "none") isText ? pen.fillText(words, ...place) : pen.fill(shape);
    if (style.stroke !== "none" && !isText) pen.stroke(shape);
  }
  return new Promise((resolve) => canvas.toBlob(resolve));
};

// The picture or the numbers of a chart, as they stand in the page.
export const takeChart = async (figure, kind, name) => kind === "png" ?
  save(await pngOf(figure.querySelector("svg")), "image/png", name + ".png") :
  kind === "svg" ? save(svgOf(figure.querySelector("svg")), "image/svg+xml", name + ".svg") :
  save([...figure.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cellOf(cell.textContent)).join()).join("\r\n") + "\r\n",
    "text/csv", name + ".csv");

export const take = async (kind, model, state) => {
  const [text, type] = kind === "csv" ? [await csv(model, state), "text/csv"] : [json(model, state), "application/json"];
  save(text, type, model.name + "." + kind);
};

// Prints a calculator alone, with what was chosen and the address that brings its numbers back. Of the assumptions those are printed that a
// reader decides, and every price; what else a choice sets is told by its name, and the published model has the rest.
export const printCase = (host) => {
  for (const row of host.querySelectorAll("[data-row]")) {
    const { row: name, yours, before } = row.dataset, control = host.querySelector(`[data-input="${name}"]`);
    row.toggleAttribute("data-fixed", !control || yours === undefined && !before && control.matches("fieldset.calc-more *"));
  }
  for (const group of host.querySelectorAll(".calc-assumptions tbody")) {
    group.toggleAttribute("data-fixed", !group.querySelector("[data-row]:not([data-fixed])"));
  }
  const lists = [...host.querySelectorAll(".calc-form select")].map((list) =>
    `${list.labels[0].textContent}: ${list.selectedOptions[0].textContent}`);
  const choices = make("p", { className: "calc-chosen", textContent: lists.join(" · ") });
  const address = make("p", {
    className: "calc-address", textContent: `${document.title}, printed ${new Date().toLocaleDateString("sv")}: ${location.href}`,
  });
  host.querySelector(".calc-answer").after(choices);
  host.querySelector(".calc-both").before(address);
  host.dataset.printed = "";
  addEventListener("afterprint", () => {
    address.remove();
    choices.remove();
    delete host.dataset.printed;
  }, { once: true });
  print();
};
