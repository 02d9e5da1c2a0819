// Turns a page into its evidence: claims are underlined by how well they are supported, and what each rests on stands below its paragraph
// or table, taken from the page's own list of claims and sources.

const root = document.documentElement, longest = 60, most = 4;

const make = (tag, className, ...content) => {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...content);
  return element;
};

const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

const shortened = (text) => text.length > longest ? text.slice(0, text.lastIndexOf(" ", longest)) + " …" : text;

const entryOf = (claim, row) => {
  const [, grounds, rating] = row.cells, level = rating.querySelector("[data-level]");
  const quotes = document.querySelectorAll(`#sources div:has([href="#${claim.id}"]) > blockquote`);
  return make(
    "div", "", make("p", "", make("b", "", shortened(claim.textContent.trim())), " ", ...copies(grounds.childNodes), " ",
      ...(level ? [level.cloneNode(true)] : [])),
    ...copies(quotes)
  );
};

const legend = () => {
  const kind = (proof, words) => {
    const sample = make("span", "", words);
    sample.dataset.proof = proof;
    return sample;
  };
  return make(
    "p", "proof", "How well it is supported: ", kind("high", "high"), ", ", kind("medium", "medium"), ", ", kind("low", "low"), ", ",
    kind("none", "not rated"), ". Behind the words: a number for a source, c computed, a assumed, o opinion."
  );
};

const prepare = () => {
  const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("./evidence.css", import.meta.url) });
  document.head.append(sheet);
  document.querySelector(".facts").after(legend());
  const blocks = new Map();
  for (const row of document.querySelectorAll("[data-claim-ref]")) {
    const id = row.dataset.claimRef, claim = document.getElementById(id), level = row.cells[2].querySelector("[data-level]");
    if (!claim) continue;
    for (const part of [claim, ...document.querySelectorAll(`[data-claim="${id}"]`)]) part.dataset.proof = level?.dataset.level || "none";
    const block = claim.closest(".table-wrap, table, li, dd, p, blockquote, h2, h3, h4, figure");
    if (block) blocks.set(block, [...blocks.get(block) || [], entryOf(claim, row)]);
  }
  for (const [block, entries] of blocks) {
    const note = make("aside", "proof", ...entries);
    if (entries.length > most) note.replaceChildren(make("details", "", make("summary", "", `${entries.length} claims`), ...entries));
    note.dataset.citeSkip = "";
    note.setAttribute("aria-label", "Evidence");
    if (block.matches("li, dd")) block.append(note);
    else block.after(note);
  }
};

let prepared;

export const showEvidence = (on) => {
  if (on && !prepared) prepare();
  prepared ||= on;
  root.toggleAttribute("data-evidence-on", on);
};
