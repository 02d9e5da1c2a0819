// The published files of a site, as its server has them now.

export const bytesOf = (text) => new TextEncoder().encode(text);

export const hexOf = async (bytes) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
  .map((byte) => byte.toString(16).padStart(2, "0")).join("");

// The bytes of a file with their digest; null where the server has none.
export const read = async (address) => {
  try {
    const response = await fetch(address, { cache: "no-store" });
    const bytes = await response.arrayBuffer();
    return response.ok ? { bytes, digest: await hexOf(bytes), text: new TextDecoder().decode(bytes) } : null;
  } catch {
    return null;
  }
};

export const readJson = async (address) => {
  const file = await read(address);
  try {
    return file && { ...file, json: JSON.parse(file.text) };
  } catch {
    return null;
  }
};
