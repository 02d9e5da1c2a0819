// Gives blocks of code a button that copies them, and shows tabs one at a time. Nothing is fetched; without this script code is selected by
// hand, and tabs stand one below the other.

const page = document;
const [, , copyWord = "Copy", copied = "Copied", selected = "Selected"] = (page.documentElement.dataset.words || "").split("|");

const make = (tag, properties, ...content) => {
  const element = Object.assign(page.createElement(tag), properties);
  element.append(...content);
  return element;
};

const copy = async ({ target }) => {
  const code = target.previousElementSibling;
  let said = copied;
  try {
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ""));
  } catch {
    // Pages without a secure origin may not write to the clipboard: the reader does, with the keys for it.
    getSelection().selectAllChildren(code);
    said = selected;
  }
  target.textContent = said;
  setTimeout(() => target.textContent = copyWord, 2000);
};

for (const code of page.querySelectorAll("article pre")) {
  const box = make("div", { className: "code" });
  code.replaceWith(box);
  box.append(code, make("button", { type: "button", className: "copy", ariaLive: "polite", onclick: copy }, copyWord));
}

const sets = [];

// A choice holds for all tabs of the page that have one of that name.
const choose = (name) => {
  for (const set of sets) {
    const chosen = set.find((tab) => tab.button.textContent === name);
    for (const tab of chosen ? set : []) {
      const isChosen = tab === chosen;
      tab.button.ariaSelected = String(isChosen);
      tab.button.tabIndex = isChosen ? 0 : -1;
      tab.panel.hidden = isChosen ? false : "until-found";
    }
  }
};

for (const box of page.querySelectorAll("article .tabs")) {
  const panels = [...box.children].filter((child) => child.className === "tab");
  if (panels.length < 2) {
    continue;
  }
  const list = make("div", { role: "tablist" });
  const set = panels.map((panel, place) => {
    const [title] = panel.children;
    const isTitle = title?.localName === "p" && title.className;
    const name = isTitle ? title.textContent : panel.querySelector("code")?.className.slice(9) || String(place + 1);
    const id = `tab-${sets.length}-${place}`;
    const button = make("button", { type: "button", role: "tab", id, onclick: () => choose(name) }, name);
    button.setAttribute("aria-controls", id + "-panel");
    Object.assign(panel, { id: id + "-panel", role: "tabpanel", onbeforematch: () => choose(name) });
    panel.setAttribute("aria-labelledby", id);
    if (isTitle) {
      title.hidden = true;
    }
    list.append(button);
    return { button, panel };
  });
  list.onkeydown = ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) {
      const at = set.findIndex((tab) => tab.button === page.activeElement);
      const { button } = set[(at + step + set.length) % set.length];
      button.focus();
      button.click();
    }
  };
  sets.push(set);
  box.prepend(list);
  choose(set[0].button.textContent);
}
