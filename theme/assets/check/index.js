// What the index of a site says of a file, from the root down (I3, I5, I6), and who signed the index (S1 to S6).

import { bytesOf, hexOf, readJson } from "./files.js";

const indexName = "cite-index.json";
const partName = "cite-index-part.json";
const signatureName = "cite-index.dsse.json";
const payloadType = "application/vnd.in-toto+json";

// A file that a file of the index names in its parts, if its bytes are those that are named.
const named = async ({ parts }, at, address) => {
  const entry = (parts || []).find(({ url }) => new URL(url, at).href === address), part = entry && await readJson(address);
  return part && part.digest === entry.digest.sha256 ? part.json : null;
};

// The piece of a file of the index that has the entry of a key; the file itself where it is not cut.
const pieceOf = async (json, at, name, key) => {
  const stem = name.slice(0, -5), { parts } = json;
  if (!parts || !parts.length || !parts[0].url.startsWith(stem + "-0.")) return json;
  const place = parseInt((await hexOf(bytesOf(key))).slice(0, 8), 16) % parts.length;
  return named(json, at, new URL(`${stem}-${place}.json`, at).href);
};

// The digest that the index of a site has for a file of it; null where it has none.
const listed = async (index, root, address) => {
  const folder = new URL(".", address).href, file = address.slice(folder.length);
  const top = await pieceOf(index, root, indexName, folder.slice(root.length).replace(/\/$/, ""));
  const part = top && await named(top, root, folder + partName);
  const piece = part && await pieceOf(part, folder, partName, file.replace(/(\.cite\.json|\.html|\.md)$/, ""));
  const entry = piece && (piece.files || []).find(({ url }) => new URL(url, folder).href === address);
  return entry ? entry.digest.sha256 : null;
};

const fromBase64 = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

// The numbers r and s of a signature in DER, 32 bytes each, as browsers want them.
const rawOf = (sig) => {
  const raw = new Uint8Array(64), wrong = new Error("This is no pair of numbers in DER.");
  let at = 2;
  if (sig[0] !== 0x30 || sig[1] !== sig.length - 2) throw wrong;
  for (const end of [32, 64]) {
    if (sig[at] !== 2) throw wrong;
    const number = sig.slice(at + 2, at += 2 + sig[at + 1]), digits = number.slice(number[0] === 0 ? 1 : 0);
    raw.set(digits, end - digits.length);
  }
  if (at !== sig.length) throw wrong;
  return raw;
};

const holds = async ({ sig, publicKey }, payload) => {
  const curve = { name: "ECDSA", namedCurve: "P-256" }, signer = { name: "ECDSA", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("spki", fromBase64(publicKey), curve, false, ["verify"]);
  const head = bytesOf(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `);
  return crypto.subtle.verify(signer, key, rawOf(fromBase64(sig)), new Uint8Array([...head, ...payload]));
};

const judgeSignature = async (envelope, digest) => {
  const payload = fromBase64(envelope.payload), { subject } = JSON.parse(new TextDecoder().decode(payload));
  if (envelope.payloadType !== payloadType || subject.length !== 1 || subject[0].digest.sha256 !== digest) {
    return [["bad", "The signature is of another index."]];
  }
  const keys = [];
  for (const signature of envelope.signatures.filter(({ publicKey }) => publicKey)) {
    if (!await holds(signature, payload)) return [["bad", "A signature of the index does not hold."]];
    keys.push(await hexOf(fromBase64(signature.publicKey)));
  }
  return keys.map((key) => [
    "good", `The index is signed by the key ${key}. Anybody can make a key: compare it with one that you have from elsewhere.`,
  ]);
};

// What is found of the index of a site, and of the file of it that vouches for the page.
export const judgeIndex = async (root, address, digest) => {
  const index = await readJson(root + indexName);
  if (!index) return [["bad", "The index of the site cannot be read from here."]];
  const found = [await listed(index.json, root, address) === digest
    ? ["good", "The index of the site lists the twin with these bytes."]
    : ["bad", "The index of the site does not list the twin with these bytes."]];
  const envelope = await readJson(root + signatureName);
  try {
    return found.concat(envelope ? await judgeSignature(envelope.json, index.digest) : [["open", "The index is not signed."]]);
  } catch {
    return [...found, ["bad", "The signature of the index cannot be understood."]];
  }
};
