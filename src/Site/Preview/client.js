// Follows the preview: brings the page up to date when a newer site is served, and shows what is wrong with the input.
// Served by `site preview` only; a published page never holds it.
"use strict";

// A block, so that the names stay out of the page.
{
  const script = document.currentScript;
  let mine = script.dataset.site;
  let catchingUp = false, isBehind = false;
  let events = null;
  let panel = null;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const describe = (diagnostic) => {
    const item = element("li", diagnostic.severity);
    const head = element("p", "head");
    head.append(element("strong", "", `${diagnostic.severity} ${diagnostic.code}`), " ", diagnostic.message);
    item.append(head);
    if (diagnostic.place) item.append(element("p", "place", diagnostic.place));
    if (diagnostic.excerpt) item.append(element("pre", "", diagnostic.excerpt));
    if (diagnostic.suggestion) item.append(element("p", "suggestion", diagnostic.suggestion));
    return item;
  };

  const show = (state) => {
    if (!panel) {
      // A shadow tree, so that neither the page's styles nor ours reach the other.
      panel = element("site-preview");
      panel.setAttribute("data-cite-skip", "");
      panel.attachShadow({ mode: "open" });
      document.body.append(panel);
    }

    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/_preview/client.css";
    const details = element("details", state.succeeded ? "found" : "failed");
    const last = panel.shadowRoot.querySelector("details");
    details.open = last?.className === details.className ? last.open : !state.succeeded;
    details.append(element("summary", "", state.summary));
    const list = element("ul");
    list.append(...state.diagnostics.map(describe));
    details.append(list);
    const region = element("section");
    region.setAttribute("role", state.succeeded ? "status" : "alert");
    region.setAttribute("aria-label", "What the build found");
    region.append(details);
    panel.shadowRoot.replaceChildren(style, region);
  };

  const reload = () => {
    stop();
    location.reload();
  };

  // What the page has loaded besides, pictures above all, may have changed though the page has not.
  const hasStaleFiles = async (before) => {
    const answer = await fetch(`/_preview/changed?since=${encodeURIComponent(before)}`);
    const changed = await answer.json();
    const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    return !changed || loaded.some((path) => path !== location.pathname && changed.includes(decodeURIComponent(path)));
  };

  // The page as it is served now; null where it is not.
  const newest = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  };

  // Whether the page was put in the place of this one. Where that fails half-way this one is a mixture, and is to be loaded anew.
  const swapped = (page) => {
    try {
      return pageSwap(page);
    } catch (problem) {
      console.error(problem);
      return false;
    }
  };

  // Shows the newest page in the place of this one; where that cannot be done it is loaded anew.
  const catchUp = async () => {
    isBehind = catchingUp;
    if (catchingUp) return;
    catchingUp = true;
    try {
      const before = mine, page = await newest();
      const served = page?.querySelector("script[data-site]")?.dataset.site;
      if (!served || !swapped(page)) return reload();
      mine = served;
      if (await hasStaleFiles(before)) reload();
    } catch {
      // The preview ended, or the page is left: there is nothing to catch up with.
    } finally {
      catchingUp = false;
    }
    if (isBehind) catchUp();
  };

  const take = (event) => {
    const state = JSON.parse(event.data);
    if (state.site !== mine) catchUp();
    if (state.diagnostics.length > 0) {
      show(state);
    } else if (panel) {
      panel.remove();
      panel = null;
    }
  };

  // A browser allows six connections to a host: only pages in sight hold one, and the others catch up when looked at.
  const start = () => {
    if (!events) {
      events = new EventSource("/_preview/events");
      events.addEventListener("message", take);
    }
  };
  const stop = () => {
    events?.close();
    events = null;
  };
  const follow = () => (document.visibilityState === "visible" ? start() : stop());

  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", follow);
  follow();
}
