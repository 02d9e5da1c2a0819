// A list of so many values, each made from its index.
export const range = (count, value) => Array.from({ length: count }, (_, i) => value(i));
