// What the page's address says.

// Whether it has the numbers of calculators, and what an entry of the history keeps of them for itself.
export const inHash = () => location.hash.includes("calc.");
export const kept = () => history.state?.calc;

// An address in the page, made absolute.
export const absolute = (href) => new URL(href, document.baseURI);
