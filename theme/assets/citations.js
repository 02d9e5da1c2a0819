// Opens, beside the words a citation stands at, what the page's own source list and manifest say of it. Nothing is fetched; without this
// script a citation is a link to that list.

const page = document;
let opener, pressed;

const make = (tag, properties, ...content) => {
  const element = Object.assign(page.createElement(tag), properties);
  element.append(...content);
  return element;
};

const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

const contents = (link) => {
  const { id, dataset } = link.parentNode.previousElementSibling || link, claim = id || dataset.claim;
  const [, grounds, confidence] = (page.querySelector(`[data-claim-ref="${claim}"]`) || { cells: [] }).cells;
  const part = (cell, words) => cell ? [make("p", {}, words, ...copies(cell.childNodes))] : [];
  const parts = copies(page.querySelectorAll(
      `${link.hash} :is(.ref, .meta, div:has([href="#${claim}"]) > blockquote)`
    )),
    quote = parts.at(-1) || {},
    { cite } = quote;
  // A computed claim names its model; the reason of an assumption is the accessible name of its marker.
  const said = link.hash === "#manifest"
    ? [make("p", { className: "ref" }, link.ariaLabel), ...part(grounds.querySelector("a") && grounds, "")]
    : parts;
  return [
    ...said,
    ...part(confidence, "Confidence: "),
    ...(cite ? [make("a", {
      href: cite + (cite.includes("#") ? "" : "#") + ":~:text=" + encodeURIComponent(quote.textContent).replaceAll("-", "%2D")
    }, "To the passage")] : []),
  ];
};

// What only some readers ask for is loaded when they do.
const offer = page.querySelector("[data-check]"), later = (link) => import(new URL(link, page.baseURI));

const onclick = () => box.hidePopover();
const box = make("div", {
  className: "note",
  popover: "auto",
  tabIndex: -1,
  autofocus: true,
  role: "dialog",
  onbeforetoggle: ({ newState }) => {
    if (newState !== "open") opener.ariaExpanded = null;
  },
});
box.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !box.contains(relatedTarget)) onclick();
});

page.addEventListener("pointerdown", () => pressed = opener && opener.ariaExpanded && opener);
page.addEventListener("click", (event) => {
  const link = event.target.closest(".cite a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !box.showPopover) return;
  event.preventDefault();
  // A press on the open citation has already closed it when the click arrives: the click must not open it again.
  if (event.detail && link === pressed) return;
  opener = link;
  box.replaceChildren(
    ...contents(link),
    make("a", { href: link.hash, onclick }, "In the list below"),
    make("button", { type: "button", onclick }, "Close")
  );
  box.ariaLabel = link.ariaLabel;
  page.body.append(box);
  const sum = box.querySelector("[data-sum]");
  if (sum) later(page.querySelector("[data-lens]").dataset.lens).then((claim) => claim.showSum(sum));
  link.ariaExpanded = true;
  box.showPopover({ source: link });
});

if (offer) {
  const check = () => later(offer.dataset.check).then((claim) => claim.checkPage(offer));
  offer.append(make("button", { type: "button", onclick: check }, "Check this page now"));
}
