// The elements of a drawing, byte for byte as SvgText.cs writes them.

import { pixel } from "./chart-scale.js";

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);

export const pathOf = (line) => line.map((point, i) => point ? `${line[i - 1] ? "L" : "M"}${point[0]} ${point[1]}` : "").join("");

// The path around the areas between two lines: for each point [along, upper, lower], or nothing for a gap.
export const areaOf = (edges) => {
  let path = "", upper = [], lower = [];
  for (const edge of [...edges, null]) {
    if (edge) {
      upper.push(`${edge[0]} ${edge[1]}`);
      lower.unshift(`${edge[0]} ${edge[2]}`);
    } else {
      if (upper.length > 1) path += `M${[...upper, ...lower].join("L")}Z`;
      upper = [];
      lower = [];
    }
  }
  return path;
};

export const path = (name, d) => `<path class="${name}" d="${d}"/>`;

export const text = (name, x, y, anchor, words) =>
  `<text class="${name}" x="${pixel(x)}" y="${pixel(y)}" text-anchor="${anchor}">${escape(words)}</text>`;

export const rectangle = (name, x, y, width, height) =>
  `<rect class="${name}" x="${x}" y="${y}" width="${pixel(width)}" height="${height}"/>`;

export const circle = (name, x, y, radius) => `<circle class="${name}" cx="${x}" cy="${y}" r="${radius}"/>`;
