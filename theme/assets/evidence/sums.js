// Shows how a computed number follows: its sum, from the page of its model's sums. Where that cannot be fetched, as from a folder, the link
// to it remains.

const sheet = (link) => document.head.querySelector(`[href="${link.getAttribute("href")}"]`) || document.head.append(link);

export const showSum = async (link) => {
  const { href, hash } = link, found = new DOMParser().parseFromString(
    await fetch(href).then((answer) => answer.text(), () => ""), "text/html"
  );
  const sum = found.getElementById(hash.slice(1)), at = link.closest("p");
  if (!sum || !at || !link.isConnected) return;
  sum.removeAttribute("id");
  for (const inner of sum.querySelectorAll("a")) inner.href = new URL(inner.getAttribute("href"), href);
  for (const style of found.querySelectorAll("[href*='/models.']")) {
    style.href = new URL(style.getAttribute("href"), href);
    sheet(style);
  }
  at.after(sum);
};
