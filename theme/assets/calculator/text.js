// Words, numbers, elements and addresses.

export const has = (object, name) => Object.hasOwn(object, name);

// A name as authors and addresses write it; formulas have underscores.
export const written = (name) => name.replaceAll("_", "-");

export const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

// Numbers as people type them: spaces, a currency's sign and commas between thousands are passed over; a comma for a point is not.
export const parse = (text) => {
  const bare = text.replace(/[\s$£€%]/g, "");
  const isNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[+-]?\d+)?$/i.test(bare) && /\d/.test(bare);
  return isNumber ? Number(bare.replaceAll(",", "")) : NaN;
};

export const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

// An address in the page, made absolute.
export const absolute = (href) => new URL(href, document.baseURI);

export const setText = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};
