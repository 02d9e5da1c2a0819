// The control of an input: a field for text, where its bounds are known a slider, and where it may be without limit a box for that.

import { allows } from "./state.js";
import { numberOf, parse } from "./text.js";

// A slider whose scale is logarithmic counts positions, and runs from and to values of its own.
const sliderOf = (range, min, max) => {
  const { from, to, step } = range.dataset, last = range.max;
  return [
    (position) => {
      if (!to) return position;
      let value = position ? Number((from * Math.pow(to / from, position / last)).toPrecision(2)) : min;
      if (step && value < 100 * step) value = Number((Math.round(value / step) * step).toPrecision(12));
      return Math.min(Math.max(value, min), max);
    },
    (value) => value === Infinity ? last : !to ? value : value < from ? 0 : Math.round(last * Math.log(value / from) / Math.log(to / from)),
  ];
};

const errorOf = ({ min, max }, value, say, current) => {
  const wanted = value < min ? ` from ${say(min)}` : value > max ? ` up to ${say(max)}` : ": 1.5, 32k, or 2x for twice as much";
  return `Enter a number${wanted}. The results still show ${say(current())}.`;
};

// Brings the control to life; gives a function that shows a value in it. Say writes a value with its unit, current tells the value the
// results are shown for, and set takes a good one with the part of the control that it came from.
export const controlOf = (element, model, say, current, set) => {
  const name = element.dataset.input, input = model.inputs[name], { infinite, min, max } = input;
  const parts = ["[type=range]", "[type=text]", "[type=checkbox]", ".calc-error"].map((selector) => element.querySelector(selector));
  const [range, field, box, error] = parts, [valueAt, positionOf] = range ? sliderOf(range, min, max) : [];
  let finite, shown, typed = [];
  const take = (value, source) => {
    const isGood = allows(model, name, value), text = field.value;
    // What is being typed may begin like a number that it is not, as 3 o'clock does: then the one that was there before comes back.
    if (isGood) typed.push([text, value]);
    const [, good = current()] = typed.findLast(([begun]) => isGood || !text.startsWith(begun)) || [];
    if (isGood || good !== current()) set(good, source);
    // Half the world writes 3,600 so.
    const isDoubtful = isGood && /^[1-9]\d{0,2}\.\d{3}$/.test(text);
    error.hidden = isGood && !isDoubtful;
    field.ariaInvalid = !isGood;
    if (!isGood) error.textContent = errorOf(input, value, say, current);
    else if (isDoubtful) error.textContent = `Read as ${say(value)}. For thousands write ${text.replace(".", "")}.`;
  };
  const show = (value, source) => {
    // Another control was moved: this one keeps its text, even one that is not valid.
    if (source && value === shown) return;
    shown = value;
    if (value !== Infinity) finite = value;
    if (box) box.checked = value === Infinity;
    if (source !== field) field.value = value === Infinity ? infinite : numberOf(model, value);
    if (range) {
      if (source !== range) range.value = positionOf(value);
      range.ariaValueText = say(value);
    }
    field.ariaInvalid = false;
    error.hidden = true;
  };
  const unit = say(2).replace(/^\D*2\s*/, "");
  const entered = (text) => text === infinite ? Infinity :
    text.endsWith("x") ? Number((parse(text.slice(0, -1), "") * (typed[0]?.[1] ?? current())).toPrecision(12)) : parse(text, unit);
  field.onfocus = () => typed = [[field.value, current()]];
  field.oninput = () => take(entered(field.value.trim()), field);
  field.onchange = () => error.hidden && show(current());
  if (box) box.onchange = () => take(box.checked ? Infinity : finite || max || 1, box);
  if (range) range.oninput = () => take(valueAt(Number(range.value)), range);
  return show;
};

// Opens the folds with the inputs whose labels or headings have all words of a text, and shows no others of them; all of them, folded, for
// an empty text.
export const findInputs = (form, text) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean), textOf = (part) => part ? part.textContent : "";
  for (const fold of form.querySelectorAll("details")) {
    const controls = [...fold.querySelectorAll(".calc-control")];
    for (const control of controls) {
      const within = control.closest("fieldset, details"), heads = [...control.querySelectorAll("label"), fold.querySelector("summary")];
      const said = [...heads, within.querySelector("legend")].map(textOf).join(" ").toLowerCase();
      control.hidden = !words.every((word) => said.includes(word));
    }
    for (const part of [fold, ...fold.querySelectorAll("fieldset")]) {
      part.hidden = !controls.some((control) => !control.hidden && part.contains(control));
    }
    fold.open = words.length > 0 && !fold.hidden;
  }
  return form.querySelector("details:not([hidden])") !== null;
};
