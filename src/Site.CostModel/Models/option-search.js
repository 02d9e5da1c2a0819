// Finds the options of choices that are searched, step for step as in OptionSearch.cs.

// Goes to the next combination, the last choice changing fastest; tells whether there is one.
const advance = (at, free) => {
  for (let c = at.length - 1; c >= 0; c--) {
    if (++at[c] < free[c].tried.length) return true;
    at[c] = 0;
  }
  return false;
};

const lay = ({ inputs, numbers }, at, values) => {
  for (let i = 0; i < inputs.length; i++) values[inputs[i]] = numbers[at][i];
};

// Which option of each free choice makes the score greatest, or the least; what is not a number never wins.
const bestOf = (free, most, score, values) => {
  const at = free.map(() => 0);
  let found = [...at], best = NaN;
  do {
    free.forEach((choice, c) => lay(choice, at[c], values));
    const value = most ? score(values) : -score(values);
    if (value > best || Number.isNaN(best) && !Number.isNaN(value)) [best, found] = [value, [...at]];
  } while (advance(at, free));
  return found;
};

// Inputs {value, low, high, by}: those with the name of a choice in by get the values of the option that is found, and its name. Options
// are lists of {name, values, over} by choice; without them, what was found before stays, and so it does where one input alone was changed
// since, on which no search depends.
export const Settle = (searches, choices, options, given, changed) => {
  const groups = Object.values(searches);
  if (!options || !groups.some(({ needs }) => !changed || needs.includes(changed))) return given;
  const settled = { ...given }, values = {};
  for (const name in given) values[name] = given[name].value;
  for (const { most, names, scoreOf } of groups) {
    const free = names.map((name) => {
      const all = options[name], left = all.filter(({ over }) => !over);
      const sets = choices[name].sets.map((input, i) => [input, i]).filter(([input]) => given[input].by === name);
      const tried = left.length ? left : all, numbers = tried.map(({ values }) => sets.map(([, i]) => [values[i]].flat()[0]));
      return { name, sets, tried, inputs: sets.map(([input]) => input), numbers };
    }).filter(({ sets }) => sets.length);
    const found = bestOf(free, most, scoreOf(values), values);
    free.forEach((choice, c) => {
      const { name, sets, tried } = choice, option = tried[found[c]];
      lay(choice, found[c], values);
      for (const [input, i] of sets) {
        const [value, low, high] = [option.values[i]].flat();
        settled[input] = { value, low, high, by: name, option: option.name };
      }
    });
  }
  return settled;
};
