// Shows how a computed number follows: its sum, from the page of its model's sums. Where that cannot be fetched, as from a folder, the link
// to it remains.

export const showSum = async (link) => {
  const { href, hash } = link, found = new DOMParser().parseFromString(
    await fetch(href).then((answer) => answer.text(), () => ""), "text/html"
  );
  const sum = found.getElementById(hash.slice(1));
  if (!sum) return;
  sum.removeAttribute("id");
  for (const inner of sum.querySelectorAll("a")) inner.href = new URL(inner.getAttribute("href"), href);
  for (const style of found.querySelectorAll("[href*='/models.']")) {
    style.href = new URL(style.getAttribute("href"), href);
    if (!document.head.querySelector(`[href="${style.href}"]`)) document.head.append(style);
  }
  // How far it may be trusted comes first. Meanwhile the note may be another's.
  link.closest("p").nextElementSibling?.after(sum);
};
