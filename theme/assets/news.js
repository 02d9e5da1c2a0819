// Says how many entries of the update log are newer than the last visit to this page. What was new stays so until the tab is closed.

// Browsers may refuse to keep anything, and say so by an exception.
const recall = (store, key, value) => {
  try {
    if (value) store()[key] = value;
    return store()[key];
  } catch {
    return value;
  }
};

export const sayNews = (log) => {
  const days = [...log.querySelectorAll("dt time")].map((time) => time.textContent), [newest] = days.toSorted().reverse();
  const key = "seen " + location.pathname, lasting = () => localStorage, ofTab = () => sessionStorage;
  const before = recall(ofTab, key) || recall(lasting, key) || newest, news = days.filter((day) => day > before).length;
  recall(ofTab, key, before);
  recall(lasting, key, newest);
  if (news) {
    document.querySelector(".facts").append(Object.assign(document.createElement("a"), {
      className: "news", href: "#updates", textContent: `${news} update${news > 1 ? "s" : ""} since you were here`,
    }));
  }
};
