// What every page does before anything is touched: it waits for a reader who wants to search. Everything works without it.

const page = document;

page.addEventListener("DOMContentLoaded", () => {
  const link = page.querySelector("[data-search]"), here = page.querySelector("[data-find]");
  if (!link) return;
  let loaded;

  const search = () => loaded ??= new Promise((resolve, reject) => {
    const script = page.createElement("script");
    script.src = link.dataset.search;
    script.onload = () => resolve(siteSearch);
    script.onerror = reject;
    page.head.append(script);
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
});
