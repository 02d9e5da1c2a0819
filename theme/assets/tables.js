// Sorts a table by the column whose heading is pressed: first as numbers where all are, then as text; a second press turns the order round.

const key = (row, column) => row.cells[column].textContent.trim();

// A cell that is a number as a whole, with the sign of a currency before it or a unit behind; NaN for any other, such as a date or a name.
const numberOf = (text) => {
  const [, before, after, digits] = /^([-\u2212]?)[^\w.\u2212-]*([-\u2212]?)([\d,]*\.?\d+)\D*$/.exec(text) ?? [];
  return digits ? (before || after ? -1 : 1) * digits.replaceAll(",", "") : NaN;
};

// Cells without a word stand last among numbers.
const comparisonOf = (texts) => {
  const numbers = texts.map((text) => text ? numberOf(text) : Infinity);
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  return numbers.some(Number.isNaN) ? compare : (a, b) => {
    const [first, second] = [a, b].map((text) => text ? numberOf(text) : Infinity);
    return first === second ? 0 : first - second;
  };
};

for (const table of document.querySelectorAll("[data-sortable]")) {
  const headings = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const turn = heading.ariaSort === "ascending" ? -1 : 1;
      const rows = [...body.rows], compare = comparisonOf(rows.map((row) => key(row, column)));
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = turn > 0 ? "ascending" : "descending";
      body.append(...rows.sort((a, b) => turn * compare(key(a, column), key(b, column))));
    });
  });
}
