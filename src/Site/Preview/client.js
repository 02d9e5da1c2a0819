// Follows the preview: reloads the page when a newer site is served, and shows what is wrong with the input.
// Served by `site preview` only; a published page never holds it.
"use strict";

// A block, so that the names stay out of the page.
{
  const script = document.currentScript;
  const mine = script.dataset.site;
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
    details.open = !state.succeeded;
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

  const take = (event) => {
    const state = JSON.parse(event.data);
    if (state.site !== mine) {
      stop();
      location.reload();
    } else if (state.diagnostics.length > 0) {
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
