// Sorts a table by the column whose heading is pressed: first as numbers where all are, then as text; a second press turns the order round.

const key = (row, column) => row.cells[column].textContent.trim();

for (const table of document.querySelectorAll("[data-sortable]")) {
  const headings = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const turn = heading.ariaSort === "ascending" ? -1 : 1;
      const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = turn > 0 ? "ascending" : "descending";
      body.append(...[...body.rows].sort((a, b) => turn * compare(key(a, column), key(b, column))));
    });
  });
}
