// The check a reader starts with a button: the published files are fetched anew and held against one another, claim by claim. It says what
// it found beside each claim, and in a list what it checked. Rules are those of the format.

import { placeOf, recompute } from "./claims.js";
import { bytesOf, hexOf, read, readJson } from "./files.js";
import { judgeIndex } from "./index.js";
import { pageTextOf, parsePage } from "./page-text.js";

const marks = { good: "\u2713 ", changed: "~ ", open: "\u2013 ", bad: "\u2717 " };

const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

const share = (right, all, one, many, words) => [
  right === all ? "good" : "bad", `${right === all ? "" : right + " of "}${counted(all, one, many)} ${words}`,
];

// Each model the twin lists, by its name, if its bytes are those the twin vouches for.
const modelsOf = async (listed, at) => {
  const models = {};
  for (const { name, url, version, digest } of listed) {
    const file = await readJson(new URL(url, at));
    if (file && file.digest === digest.sha256 && file.json.version === version) models[name] = file.json;
  }
  return models;
};

// What one claim's checks come to: whether it is right, and in words.
const judge = (claim, text, parsed, models) => {
  const { derivation } = claim, place = placeOf(claim, text);
  if (!place) return [false, "Its words do not stand on the page."];
  if (!parsed.getElementById(claim.id)) return [false, "The page has no element for it."];
  const words = place === "stands" ? "Stands on the page as stated." : "Stands on the page, but has moved.";
  if (!derivation) return [true, words];
  const model = models[derivation.model];
  if (!model) return [false, "Its model is not the published one."];
  if (Number.isNaN(recompute(derivation, model))) return [false, "Its number does not come out of its formulas."];
  return [true, `${words} Computed again: ${derivation.result.display}.`];
};

const judgeFiles = async ({ page, claims }, html, text, at) => {
  const found = [];
  const same = await hexOf(bytesOf(text.join(""))) === page.text.digest.sha256;
  found.push(same
    ? ["good", `The page text is the one its twin describes: ${text.length.toLocaleString("en")} characters.`]
    : ["bad", "The page text is not the one its twin describes."]);
  for (const { type, url, digest } of page.alternate) {
    const file = type === "text/html" ? html : await read(new URL(url, at));
    const isSame = file && file.digest === digest.sha256, isPage = type === "text/html";
    found.push([
      isSame ? "good" : isPage && same ? "changed" : "bad",
      `The bytes of ${isPage ? "the page" : "its Markdown"} are ${isSame ? "" : "not "}those its twin vouches for` +
        (isSame || !isPage || !same ? "." : ", though its text is: they were rewritten on the way here."),
    ]);
  }
  return found;
};

const show = (found, claims, judged) => {
  for (const [index, { id }] of claims.entries()) {
    const [isRight, words] = judged[index], row = document.querySelector(`[data-claim-ref="${CSS.escape(id)}"]`);
    const cell = row && row.cells[0], note = document.createElement("p");
    if (!cell) continue;
    cell.querySelectorAll(".checked").forEach((old) => old.remove());
    note.className = "checked";
    note.dataset.found = isRight ? "good" : "bad";
    note.textContent = marks[note.dataset.found] + words;
    cell.append(note);
  }
  const list = document.createElement("ul");
  for (const [kind, words] of found) {
    const item = document.createElement("li");
    item.dataset.found = kind;
    item.textContent = marks[kind] + words;
    list.append(item);
  }
  return list;
};

const findings = async (twinLink, root) => {
  const html = await read(location.href.split("#")[0]), twin = twinLink && await readJson(twinLink.href);
  if (!html || !twin) return [[["bad", `The ${html ? "twin" : "page"} cannot be read from here.`]], [], []];
  const { claims } = twin.json, at = twinLink.href, parsed = parsePage(html.text), text = pageTextOf(parsed);
  const models = await modelsOf(twin.json.models || [], at);
  const judged = claims.map((claim) => judge(claim, text, parsed, models));
  const computed = claims.filter(({ derivation }) => derivation).length;
  const wrong = judged.filter(([isRight]) => !isRight).length;
  return [
    [
      ...await judgeFiles(twin.json, html, text, at),
      ...await judgeIndex(root, at, twin.digest),
      share(claims.length - wrong, claims.length, "claim", "claims", "stand where the twin says" +
        (computed ? `, ${counted(computed, "number", "numbers")} among them computed again from the published formulas.` : ".")),
    ],
    claims,
    judged,
  ];
};

// Checks the page that is shown, and says what was found in the section that has the button.
export const checkPage = async (offer) => {
  const output = offer.querySelector("output") || offer.appendChild(document.createElement("output"));
  output.textContent = "Checking\u2026";
  if (!crypto.subtle) {
    output.textContent = "Browsers compute digests on pages that came over HTTPS only, and this one did not.";
    return;
  }
  const root = new URL(offer.dataset.root, document.baseURI).href;
  let list;
  try {
    list = show(...await findings(document.querySelector("link[rel=describedby][type='application/json']"), root));
  } catch (problem) {
    list = show([["bad", "The twin has not the form it should have: " + problem.message]], [], []);
  }
  output.replaceChildren(
    list,
    "Not checked here: whether the sources say what is quoted, and whether this script, which comes from the site itself, is honest. " +
      "A program of your own can check both."
  );
  const more = offer.parentNode.querySelector("details");
  if (more && list.querySelector("[data-found=bad]")) more.open = true;
};
