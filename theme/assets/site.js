// What every page does by itself: it keeps the colours a reader chose, shows where on the page they are, gives headings a link of their
// own, opens what an address leads to, and waits for somebody who wants to search. It stands in the head and waits for nothing, so that
// the colours are right from the first moment. Everything works without it.

const page = document, schemes = ["auto", "light", "dark"], remembered = "scheme";
const { documentElement: { dataset } } = page;
// What is said here, in the language of the page.
const [colours, toHere] = dataset.words?.split("|") ?? ["Colours", "Link to this section"];

// Browsers may refuse to keep anything, and say so by an exception.
const recall = (scheme) => {
  try {
    if (scheme) localStorage[remembered] = scheme;
    return localStorage[remembered];
  } catch {
    return scheme;
  }
};

const paint = (scheme) => dataset.scheme = schemes.includes(scheme) ? scheme : schemes[0];
paint(recall());

const make = (tag, properties) => Object.assign(page.createElement(tag), properties);

const switchScheme = (header) => {
  const button = make("button", { className: "scheme", type: "button" });
  const name = () => button.ariaLabel = `${colours}: ${dataset.scheme}`;
  name();
  button.onclick = () => {
    paint(recall(schemes[(schemes.indexOf(dataset.scheme) + 1) % 3]));
    name();
  };
  header.append(button);
};

// What an address leads to; nothing where it is no proper one.
const targetOf = (hash) => {
  try {
    return page.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
};

// The last heading that has passed the upper quarter of the window is where a reader is.
const markPlace = (links) => {
  const headings = links.map(({ hash }) => targetOf(hash));
  const watch = new IntersectionObserver(() => {
    const here = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 4);
    links.forEach((link, i) => link.ariaCurrent = i === here ? "true" : null);
  }, { rootMargin: "0px 0px -75%" });
  headings.forEach((heading) => watch.observe(heading));
};

// Where there is room the menu and the contents stand open beside the text; the menu shows the page it is on.
const openWhere = (selector, query) => {
  const fold = page.querySelector(selector), wide = matchMedia(query);
  if (!fold) return;
  (wide.onchange = () => fold.open = wide.matches)();
  const { parentNode: menu } = fold, here = menu.querySelector("[aria-current]");
  if (wide.matches && here) menu.scrollTop = here.offsetTop - menu.clientHeight / 2;
};

const openTarget = () => {
  for (let fold = targetOf(location.hash)?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
};

const offerSearch = (link) => {
  const here = page.querySelector("[data-find]");
  let loaded;

  const search = () => loaded ??= new Promise((resolve, reject) => {
    page.head.append(make("script", { src: link.dataset.search, onload: () => resolve(siteSearch), onerror: reject }));
  });

  // A search that cannot be loaded leaves the link, which leads to a page of all pages.
  const open = (event) => {
    event.preventDefault();
    search().then((finder) => finder.open(), () => location.assign(link.href));
  };

  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  page.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=range]), select, textarea, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isSlash || (event.key === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey)) open(event);
  });
  if (here) search().then((finder) => finder.place(here), () => {});
};

page.addEventListener("DOMContentLoaded", () => {
  for (const heading of page.querySelectorAll("article :is(h2, h3, h4)[id]")) {
    // The link is no part of the heading's name.
    heading.ariaLabel = heading.textContent;
    heading.append(make("a", { className: "anchor", href: "#" + heading.id, ariaLabel: toHere }));
  }
  openWhere(".side details", "(min-width: 62rem)");
  openWhere(".toc details", "(min-width: 78rem)");
  const log = page.getElementById("updates");
  if (log) import("./news.js").then(({ sayNews }) => sayNews(log), () => {});
  switchScheme(page.querySelector(".top"));
  markPlace([...page.querySelectorAll(".toc a")]);
  const link = page.querySelector("[data-search]");
  if (link) offerSearch(link);
  openTarget();
  addEventListener("hashchange", openTarget);
});
