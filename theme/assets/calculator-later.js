// What a calculator needs only when a reader asks for it: files of their numbers, and the sources of options that are not the published
// ones.

// The reader's numbers as CSV, with a column for each input and result, as the command line's calc reads and writes it.
const written = (name) => name.replaceAll("_", "-");

const csv = (model, { chosen, given, values }) => {
  const cells = Object.entries({ ...chosen, ...given, ...Object.fromEntries(Object.keys(model.results).map((name) => [name, values[name]])) });
  return cells.map(([name]) => written(name)).join() + "\r\n" + cells.map(([, value]) => value).join() + "\r\n";
};

// Numbers are strings, so that none is rounded, and may be Infinity.
const json = (model, { chosen, given, ranges, values, definition }) => {
  const bands = model.bands(ranges), results = {}, inputs = {};
  for (const name in given) inputs[name] = String(given[name]);
  for (const name in model.results) {
    const [low, , high] = bands[name] || [];
    results[name] = { value: String(values[name]), display: model.show(name, values[name]), low: low && String(low), high: high && String(high) };
  }
  return JSON.stringify({ model: definition, page: location.href, choices: chosen, inputs, results, verdict: model.verdict(values) }, null, 2) + "\n";
};

export const take = (kind, model, state) => {
  const content = kind === "csv" ? new Blob([csv(model, state)], { type: "text/csv" }) : new Blob([json(model, state)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = model.name + "." + kind;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
};

const definitions = {};

// Adds to a cell, which names an option and nothing more unless it has changed since, the source of one of the values it sets, from the published model.
export const cite = async (cell, label, definition, choice, option, at) => {
  definitions[definition] ||= fetch(definition).then((response) => response.json());
  const { choices } = await definitions[definition], { sources = [] } = choices.find(({ name }) => name === choice).options.find(({ name }) => name === option).values[at].origin;
  if (cell.textContent !== label) return;
  for (const { id, url } of sources) {
    const href = id && document.getElementById("source-" + id) ? "#source-" + id : url;
    if (href) cell.append(": ", Object.assign(document.createElement("a"), { href, textContent: id || url }));
  }
};
