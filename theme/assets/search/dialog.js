// The search a reader opens: a field, and below it what answers best. The files it looks in are loaded as they are needed.
import { wordsOf } from "./words.js";
import { find } from "./ranking.js";

const page = document, mostShown = 10;
const [
  fieldWord = "Search this site", answersWord = "Answers", claimWord = "Claim", sourceWord = "Source",
  nothing = "Nothing found. Try fewer words, or another spelling.", best = "The best # of ##", many = "# answers", one = "1 answer",
  notLoaded = "The search could not be loaded. Are you online?", closeWord = "Esc: close the search",
] = (page.documentElement.dataset.words || "").split("|").slice(5);
const kinds = ["", "", claimWord, sourceWord];
const style = new URL("./search.css", page.currentScript.src);
const { dataset: { root } } = page.querySelector("[data-search]");
const files = new Map(), waiting = new Map();

const make = (tag, properties, ...content) => {
  const element = Object.assign(page.createElement(tag), properties);
  element.append(...content);
  return element;
};

const load = (name) => {
  if (!files.has(name)) {
    files.set(name, new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const onerror = () => {
        files.delete(name);
        reject(new Error(name));
      };
      page.head.append(make("script", { src: new URL(`${root}search/${name}.js`, page.baseURI), onerror }));
    }));
  }
  return files.get(name);
};

// The words asked for, where one begins in a text, stand out.
const marked = (text, words) => {
  const pieces = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [first = ""] = wordsOf(run);
    if (words.some((word) => first.startsWith(word) || (first.length > 2 && word.length < first.length + 3 && word.startsWith(first)))) {
      pieces.push(text.slice(end, index), make("mark", {}, run));
      end = index + run.length;
    }
  }
  return [...pieces, text.slice(end)];
};

const option = ([kind, href, title, place, beginning], words, id) => make(
  "a",
  { id, href: new URL(root + href, page.baseURI), role: "option", tabIndex: -1, ariaSelected: false },
  make("b", {}, ...marked(title, words)),
  make("small", {}, [kinds[kind], place].filter(Boolean).join(" \u00b7 ")),
  make("span", {}, ...marked(beginning, words))
);

// The parts of a search, to be put where it is wanted: a field that keeps the focus, and a list in which the arrows move.
const finder = (id) => {
  const list = make("div", { id: id + "-list", role: "listbox", ariaLabel: answersWord });
  const says = make("p", { role: "status" });
  const field = make("input", {
    type: "text", inputMode: "search", role: "combobox", ariaLabel: fieldWord, placeholder: fieldWord,
    autocomplete: "off", spellcheck: false, ariaExpanded: false, ariaAutoComplete: "list", enterKeyHint: "go",
  });
  field.setAttribute("aria-controls", list.id);
  let chosen = -1, asked = 0, answered;

  const choose = (place) => {
    const options = [...list.children];
    options.forEach((each, i) => each.ariaSelected = i === place);
    chosen = place;
    if (!options[place]) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", options[place].id);
    options[place].scrollIntoView({ block: "nearest" });
  };

  const show = (words, { entries, count }) => {
    list.replaceChildren(...entries.map((entry, i) => option(entry, words, `${id}-${i}`)));
    field.ariaExpanded = entries.length > 0;
    choose(entries.length ? 0 : -1);
    says.textContent = !words.length ? ""
      : !count ? nothing
      : count > entries.length ? best.replace("##", count).replace("#", entries.length)
      : count > 1 ? many.replace("#", count) : one;
  };

  const ask = async () => {
    const question = field.value, turn = ++asked, words = wordsOf(question);
    try {
      const answers = words.length ? await find(question, mostShown, load) : { entries: [], count: 0 };
      if (turn === asked) show(words, answers);
    } catch {
      if (turn === asked) says.textContent = notLoaded;
    }
  };

  field.addEventListener("input", () => answered = ask());
  field.addEventListener("keydown", (event) => {
    const { length } = list.children, step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && length) choose((chosen + step + length) % length);
    // Who is quicker than the answer means the answer to all they typed.
    else if (event.key === "Enter") Promise.resolve(answered).then(() => list.children[chosen]?.click());
    else return;
    event.preventDefault();
  });
  return { field, parts: [field, says, list], ask };
};

const ready = new Promise((resolve) => {
  page.head.append(make("link", { rel: "stylesheet", href: style, onload: resolve, onerror: resolve }));
});

let box, opened;
const open = async () => {
  await ready;
  if (!box) {
    opened = finder("found");
    const close = make("button", { type: "button", ariaLabel: closeWord, onclick: () => box.close() }, "×");
    box = make("dialog", { className: "finder", ariaLabel: fieldWord }, close, ...opened.parts);
    box.addEventListener("click", ({ target }) => {
      if (target === box || target.closest("a")) box.close();
    });
    page.body.append(box);
  }
  if (!box.open) box.showModal();
  opened.field.select();
};

const address = () => {
  try {
    return decodeURI(location.pathname);
  } catch {
    return location.pathname;
  }
};

// On a page that is there for searching the search stands open. A page that was not found asks for the words of its address.
const place = async (element) => {
  await ready;
  const { field, parts, ask } = finder("here");
  element.className = "finder";
  element.append(...parts);
  const query = new URLSearchParams(location.search).get("q");
  field.value = query ?? (element.dataset.find === "address" ? wordsOf(address().replace(/\.\w+$/, "")).join(" ") : "");
  ask();
};

window.siteSearch = Object.assign((name, data) => waiting.get(name)(data), { open, place });
