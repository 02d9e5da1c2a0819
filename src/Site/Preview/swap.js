// Brings the page that is shown up to what is served now, by changing only what differs: where a reader is, what they opened and what they
// have typed stays. What the page's own scripts have changed is not touched: where that differs, or what they would have to see anew, the
// page is not swapped, and has to be loaded again.
"use strict";

// Takes the page that is served now; says whether it is shown.
let pageSwap;

// A block, so that the other names stay out of the page.
{
  const client = document.currentScript;

  // Of each node as it was sent, the one that is shown. This script stands at the end of the page and is run before those that wait for it.
  const shown = new Map();

  const pair = (sent, live) => {
    shown.set(sent, live);
    sent.childNodes.forEach((child, i) => pair(child, live.childNodes[i]));
  };

  // The preview's own scripts and what stands behind them are no part of the page.
  const withoutClient = (body) => {
    const own = body.querySelector(`script[src^="/_preview/"]`);
    while (own?.nextSibling) own.nextSibling.remove();
    own?.remove();
    return body;
  };

  // A document that runs no scripts reads what is for those without them as elements; where they run it is text.
  const asSent = (page) => {
    for (const element of page.body.querySelectorAll("noscript")) element.textContent = element.innerHTML;
    return withoutClient(page.body);
  };

  const whole = document.body.cloneNode(true);
  pair(whole, document.body);
  let sent = withoutClient(whole);

  // What the page is run and drawn by; where it differs, all of it may.
  const parts = "script:not([type$=json]), link[rel=stylesheet], style, base, meta[http-equiv]";
  const machinery = (page) => [...page.head.querySelectorAll(parts)].map((element) => element.outerHTML).join("\n");
  const machineryAsSent = machinery(document);

  class Owned extends Error {}
  const refuse = () => {
    throw new Owned("A script of the page has changed what differs.");
  };

  const allIn = (node) => [...node.childNodes].flatMap((child) => [child, ...allIn(child)]);
  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  const kindOf = (node) => isElement(node) ? `${node.localName}.${node.getAttribute("class") ?? ""}` : node.nodeName;

  // What a node stands in directly within its parent: itself, or what a script has put around it.
  const slotOf = (node, parent) => {
    while (node && node.parentNode !== parent) node = node.parentNode;
    return node;
  };

  // Whether an element that is shown holds what was sent, perhaps with something around it, and nothing else.
  const isAsSent = (old) => {
    const live = shown.get(old);
    const slots = [...old.childNodes].map((child) => slotOf(shown.get(child), live));
    return slots.every((slot) => slot) && (live === document.body || new Set(slots).size === live.childNodes.length);
  };

  // The kinds of elements that scripts add to, or put something around; a new one of them they would have to see.
  const ownedKinds = () => {
    const kinds = new Set(["script."]);
    for (const old of allIn(sent).filter(isElement)) {
      if (!isAsSent(old) || shown.get(old).parentNode !== shown.get(old.parentNode)) kinds.add(kindOf(old));
    }
    return kinds;
  };

  // Which node of the old children each of the new ones continues; null for a new one. Equal ones first, as many as stand in the same
  // order, then between them those of one kind.
  const align = (before, after) => {
    const from = after.map(() => null);
    let start = 0, ends = [before.length, after.length];
    while (start < Math.min(...ends) && before[start].isEqualNode(after[start])) from[start] = before[start++];
    while (Math.min(...ends) > start && before[ends[0] - 1].isEqualNode(after[ends[1] - 1])) from[--ends[1]] = before[--ends[0]];
    const olds = before.slice(start, ends[0]), news = after.slice(start, ends[1]);
    if (olds.length * news.length <= 40_000) {
      const most = Array.from({ length: olds.length + 1 }, () => new Uint16Array(news.length + 1));
      for (let i = olds.length - 1; i >= 0; i--) {
        for (let j = news.length - 1; j >= 0; j--) {
          most[i][j] = olds[i].isEqualNode(news[j]) ? most[i + 1][j + 1] + 1 : Math.max(most[i + 1][j], most[i][j + 1]);
        }
      }
      for (let i = 0, j = 0; i < olds.length && j < news.length;) {
        if (olds[i].isEqualNode(news[j])) from[start + j++] = olds[i++];
        else if (most[i + 1][j] >= most[i][j + 1]) i++;
        else j++;
      }
    }
    let next = 0;
    for (let j = start; j < ends[1]; j++) {
      if (from[j]) {
        next = before.indexOf(from[j]) + 1;
      } else {
        const follows = from.slice(j).find((node) => node), end = follows ? before.indexOf(follows) : ends[0];
        const same = before.slice(Math.max(next, start), end).find((node) => kindOf(node) === kindOf(after[j]));
        if (same) next = before.indexOf(from[j] = same) + 1;
      }
    }
    return from;
  };

  const swapAttributes = (old, next, isClean) => {
    const live = shown.get(old);
    for (const { name } of [...old.attributes, ...next.attributes]) {
      const [was, is] = [old.getAttribute(name), next.getAttribute(name)];
      if (was === is) continue;
      if (live.getAttribute(name) !== was || !isClean) refuse();
      if (is === null) live.removeAttribute(name);
      else live.setAttribute(name, is);
    }
  };

  const swapChildren = (old, next, owned, isClean) => {
    const live = shown.get(old), before = [...old.childNodes], from = align(before, [...next.childNodes]);
    const kept = new Set(from), gone = before.filter((child) => !kept.has(child));
    if ((gone.length > 0 || kept.has(null)) && !isClean) refuse();
    let place = old === sent ? client : null;
    const places = from.map(() => null);
    for (let i = from.length - 1; i >= 0; i--) {
      places[i] = place;
      if (from[i]) place = slotOf(shown.get(from[i]), live) ?? place;
    }
    gone.forEach((child) => slotOf(shown.get(child), live).remove());
    [...next.childNodes].forEach((child, i) => {
      if (from[i]) {
        swap(from[i], child, owned, isClean);
        return;
      }
      if (isElement(child) && [child, ...child.querySelectorAll("*")].some((element) => owned.has(kindOf(element)))) refuse();
      const made = document.importNode(child, true);
      live.insertBefore(made, places[i]);
      pair(child, made);
    });
  };

  // What is equal is shown already.
  const follow = (old, next) => {
    shown.set(next, shown.get(old));
    next.childNodes.forEach((child, i) => follow(old.childNodes[i], child));
  };

  // Whether the parent is as it was sent is asked before anything in it is changed.
  const swap = (old, next, owned, isParentClean) => {
    const live = shown.get(old);
    if (old.isEqualNode(next)) {
      follow(old, next);
    } else if (isElement(old)) {
      shown.set(next, live);
      const isClean = isAsSent(old);
      swapAttributes(old, next, isClean);
      swapChildren(old, next, owned, isClean);
    } else {
      if (live.data !== old.data || !isParentClean) refuse();
      shown.set(next, live);
      live.data = next.data;
    }
  };

  pageSwap = (page) => {
    const isSame = machinery(page) === machineryAsSent &&
      [...page.documentElement.attributes].every(({ name, value }) => document.documentElement.getAttribute(name) === value);
    if (!isSame) return false;
    const next = asSent(page), owned = ownedKinds();
    try {
      swap(sent, next, owned, true);
    } catch (refused) {
      if (refused instanceof Owned) return false;
      throw refused;
    }
    document.title = page.title;
    sent = next;
    const stay = new Set([sent, ...allIn(sent)]);
    for (const node of shown.keys()) if (!stay.has(node)) shown.delete(node);
    return true;
  };
}
