// The reader's settings: a scenario, options of choices by name, and values of inputs by name, each only where it is not the published one.
// A model here is what its module exports, and also what each option of each choice sets, which is read from the lists in the page.

import { decoded, has, written } from "./text.js";

export const noSettings = () => ({ scenario: "", choices: {}, values: {} });

// The option that stands for the one that is found.
export const best = "best";

export const optionsOf = (lists) => Object.fromEntries(lists.map((list) => [
  list.dataset.choice,
  [...list.options].filter(({ dataset }) => dataset.sets).map(({ value, dataset }) => ({
    name: value, values: JSON.parse(dataset.sets), over: has(dataset, "over"),
  })),
]));

const optionOf = ({ options }, choice, option) => options[choice].find(({ name }) => name === option);

export const allows = (model, name, value) => {
  const { min = -Infinity, max = Number.MAX_VALUE, infinite } = has(model.inputs, name) ? model.inputs[name] : { min: NaN };
  return value >= min && (value === Infinity ? infinite !== undefined : value <= max);
};

// Settings, name=value each, checked; what is not understood goes to a list. A value of 2x is twice that of the case.
export const readSettings = (model, parts, bad) => {
  const { inputs, choices, scenarios } = model, own = noSettings(), times = [];
  for (const part of parts.filter(Boolean)) {
    const [key, text = ""] = part.split("=").map(decoded), name = key.replaceAll("-", "_");
    const value = has(inputs, name) ? text === inputs[name].infinite ? Infinity : text ? Number(text) : NaN : NaN;
    if (key === "scenario" && has(scenarios, text)) own.scenario = text;
    else if (has(choices, name) && (choices[name].searched && text === best || optionOf(model, name, text))) own.choices[name] = text;
    else if (allows(model, name, value)) own.values[name] = value;
    else if (has(inputs, name) && /^[\d.]+x$/.test(text)) times.push([part, name, parseFloat(text)]);
    else bad.push(decoded(part));
  }
  for (const [part, name, factor] of times) {
    const value = Number((factor * inputsOf(model, own).given[name].value).toPrecision(12));
    if (allows(model, name, value)) own.values[name] = value;
    else bad.push(decoded(part));
  }
  return own;
};

export const writeSettings = ({ inputs }, { scenario, choices, values }) => [
  ...(scenario ? [["scenario", scenario]] : []),
  ...Object.entries(choices),
  ...Object.entries(values).map(([name, value]) => [name, value === Infinity ? inputs[name].infinite : value]),
].map(([name, value]) => `${written(name)}=${encodeURIComponent(value)}`).join(";");

// The option of a choice where the reader chose none.
export const baseOf = ({ scenarios, choices }, { scenario }, name) =>
  scenario && scenarios[scenario].choices[name] || (choices[name].searched ? best : choices[name].value) || "";

// The option that was found of a choice; undefined where none was searched for.
export const foundOf = ({ choices }, given, name) => choices[name].sets.map((input) => given[input]).find(({ by }) => by === name)?.option;

// A number, or a list of it and the ends of its range.
const ranged = (given) => {
  const [value, low, high] = [given].flat();
  return { value, low, high };
};

// The inputs with some settings laid over each other and the options found that are left to a search, and why each differs from what is
// published.
export const inputsOf = (model, ...layers) => {
  const { scenarios, choices, inputs } = model, laid = { ...inputs }, why = {};
  const explain = (choice, option, at) => option === choices[choice].value ? undefined : { choice, option, at };
  const lay = (chosen, values, reason) => {
    for (const name in chosen) {
      choices[name].sets.forEach((input, i) => {
        const option = optionOf(model, name, chosen[name]);
        laid[input] = option ? ranged(option.values[i]) : { by: name };
        why[input] = option && explain(name, option.name, i);
      });
    }
    for (const name in values) {
      laid[name] = ranged(values[name]);
      why[name] = reason;
    }
  };
  for (const { scenario, choices, values } of layers) {
    if (scenario) lay(scenarios[scenario].choices, scenarios[scenario].inputs, { scenario });
    lay(choices, values, {});
  }
  const given = model.settle(laid, model.options);
  for (const name in choices) {
    choices[name].sets.forEach((input, i) => {
      if (given[input].by === name) why[input] = explain(name, given[input].option, i);
    });
  }
  return { given, why };
};
