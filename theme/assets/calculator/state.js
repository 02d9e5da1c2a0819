// The reader's settings: a scenario, options of choices by name, and values of inputs by name, each only where it is not the published one.
// A model here is what its module exports, and also what each option of each choice sets, which is read from the lists in the page.

import { decoded, has, written } from "./text.js";

export const noSettings = () => ({ scenario: "", choices: {}, values: {} });

export const optionsOf = (lists) => Object.fromEntries(lists.map((list) => [
  list.dataset.choice,
  Object.fromEntries([...list.options].filter(({ value }) => value).map(({ value, dataset }) => [value, JSON.parse(dataset.sets)])),
]));

export const allows = (model, name, value) => {
  const { min = -Infinity, max = Number.MAX_VALUE, infinite } = has(model.inputs, name) ? model.inputs[name] : { min: NaN };
  return value >= min && (value === Infinity ? infinite !== undefined : value <= max);
};

// Settings, name=value each, checked; what is not understood goes to a list.
export const readSettings = (model, parts, bad) => {
  const { inputs, choices, scenarios, options } = model, own = noSettings();
  for (const part of parts.filter(Boolean)) {
    const [key, text = ""] = part.split("=").map(decoded), name = key.replaceAll("-", "_");
    const value = has(inputs, name) ? text === inputs[name].infinite ? Infinity : text ? Number(text) : NaN : NaN;
    if (key === "scenario" && has(scenarios, text)) own.scenario = text;
    else if (has(choices, name) && has(options[name], text)) own.choices[name] = text;
    else if (allows(model, name, value)) own.values[name] = value;
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
  scenario && scenarios[scenario].choices[name] || choices[name].value || "";

// The inputs with some settings laid over each other, and why each differs from what is published.
export const inputsOf = ({ scenarios, choices, inputs, options }, ...layers) => {
  const given = { ...inputs }, why = {};
  const lay = (chosen, values, reason) => {
    for (const name in chosen) {
      choices[name].sets.forEach((input, i) => {
        const [value, low, high] = [options[name][chosen[name]][i]].flat();
        given[input] = { value, low, high };
        why[input] = chosen[name] === choices[name].value ? undefined : { choice: name, option: chosen[name], at: i };
      });
    }
    for (const name in values) {
      given[name] = { value: values[name] };
      why[name] = reason;
    }
  };
  for (const { scenario, choices, values } of layers) {
    if (scenario) lay(scenarios[scenario].choices, scenarios[scenario].inputs, { scenario });
    lay(choices, values, {});
  }
  return { given, why };
};

export const valuesOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));
