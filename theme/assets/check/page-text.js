// The page text of the bytes of a page: cite-text-1, the rules T1 to T8 of the format.

const blockElements = new Set((
  "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr " +
  "li main ol p pre section summary table tbody td tfoot th thead tr ul"
).split(" "));
const skippedElements = new Set("script style template noscript svg nav button head".split(" "));

// A page parsed with scripting off, as the format asks.
export const parsePage = (html) => new DOMParser().parseFromString(html, "text/html");

// The text, as a list of its code points; empty where the page has not exactly one root.
export const pageTextOf = (parsed) => {
  const roots = parsed.querySelectorAll("[data-cite-root]");
  let raw = "";
  const emit = (node) => {
    if (node.nodeType === 3) raw += node.data;
    if (node.nodeType !== 1 || skippedElements.has(node.localName) || node.hasAttribute("data-cite-skip")) return;
    const edge = blockElements.has(node.localName) ? "\0" : "";
    raw += edge;
    node.childNodes.forEach(emit);
    raw += edge;
  };
  if (roots.length === 1) roots[0].childNodes.forEach(emit);
  const parts = raw.normalize("NFC").replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, " ").split("\0");
  return [...parts.map((part) => part.replace(/^ | $/g, "")).filter(Boolean).join("\n")];
};
