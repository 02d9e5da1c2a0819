// What the address says of each calculator: #calc.NAME=v1;input=value;…&calc.OTHER=…. Links within the page have addresses without it;
// those entries of the history keep it for themselves.

import { inHash, kept } from "./page.js";

// The calculators of the page; each has a key, calc.NAME=, and a state, its part of the address.
export const calculators = [];

const interval = 300;

export const saved = () => inHash() ? location.hash.slice(1) : kept() || "";
export const states = () => [
  ...saved().split("&").filter((part) => part && !calculators.some(({ key }) => part.startsWith(key))),
  ...calculators.map(({ state }) => state),
].filter(Boolean).join("&");
export const keep = (calc, ...address) => history.replaceState({ ...history.state, calc }, "", ...address);

let writing, wroteAt = 0;

// Browsers refuse an address that changes with every movement of a slider: it follows at intervals, unless it is wanted now.
export const writeAddress = (now) => {
  const since = Date.now() - wroteAt;
  clearTimeout(writing);
  if (since < interval && !now) {
    writing = setTimeout(writeAddress, interval - since);
    return;
  }
  wroteAt = Date.now();
  const calc = states();
  keep(calc, location.pathname + location.search + (calc ? "#" + calc : inHash() ? "" : location.hash));
};
