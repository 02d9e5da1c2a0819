// Formulas of the cost models, computed from their text: names, numbers, + - * / **, comparisons, && || !, ?: and min max ceil floor.
// They are parsed here and never run as a program, which the page's own policy forbids.

const tokenForm = /\s*(?:([A-Za-z]\w*)|(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(\*\*|&&|\|\||[<>!=]==?|[-+*/()?:,<>!]))\s*/y;
const functions = { min: Math.min, max: Math.max, ceil: Math.ceil, floor: Math.floor };

// Operators of two operands, from those that bind least.
const levels = [
  { "||": (a, b) => a || b },
  { "&&": (a, b) => a && b },
  { "==": (a, b) => a === b, "===": (a, b) => a === b, "!=": (a, b) => a !== b, "!==": (a, b) => a !== b },
  { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b },
  { "+": (a, b) => a + b, "-": (a, b) => a - b },
  { "*": (a, b) => a * b, "/": (a, b) => a / b },
];

const fail = (formula) => {
  throw new SyntaxError("No formula: " + formula);
};

const tokensOf = (formula) => {
  const tokens = [];
  for (tokenForm.lastIndex = 0; tokenForm.lastIndex < formula.length;) tokens.push((tokenForm.exec(formula) || fail(formula)).slice(1));
  return tokens;
};

// The value of a formula, given those of its names; throws where it is no formula, or has a name that has no value.
export const compute = (formula, values) => {
  const tokens = tokensOf(formula);
  let at = 0;
  const peek = () => tokens[at] && tokens[at][2];
  const take = (sign) => peek() === sign && ++at;
  const need = (sign) => take(sign) || fail(formula);
  const choice = () => {
    const test = level(0);
    if (!take("?")) return test;
    const yes = choice();
    need(":");
    const no = choice();
    return test ? yes : no;
  };
  const level = (depth) => {
    if (depth === levels.length) return unary();
    let left = level(depth + 1), operate;
    while (peek() && Object.hasOwn(levels[depth], peek())) {
      operate = levels[depth][tokens[at++][2]];
      left = operate(left, level(depth + 1));
    }
    return left;
  };
  const unary = () => {
    if (take("-")) return -unary();
    if (take("!")) return !unary();
    const base = atom();
    return take("**") ? base ** unary() : base;
  };
  const atom = () => {
    if (take("(")) {
      const inner = choice();
      need(")");
      return inner;
    }
    const [name, number] = tokens[at++] || fail(formula);
    if (number) return Number(number);
    if (name && Object.hasOwn(functions, name) && take("(")) {
      const given = [choice()];
      while (take(",")) given.push(choice());
      need(")");
      return functions[name](...given);
    }
    return Object.hasOwn(values, name) ? values[name] : fail(formula);
  };
  const value = choice();
  return at === tokens.length ? value : fail(formula);
};
