// The published model behind a calculator, with the origins of its values: fetched once, and only where one of them is asked for.

const definitions = {};

export const definitionOf = (address) => definitions[address] ||= fetch(address).then((response) => response.json());
