"""What the golden vectors of the models share: reading the facts, and writing the cases down.

A case has every input of the model as a number in the input's own unit, and every result. The first cases are the model's defaults and
its scenarios, the others are drawn at random, always the same ones. Nothing here knows any formula.
"""
import json
import math
import os
import random
import re
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../input")
NUMBER = r"[$£€]?(-?[\d.]+(?:e-?\d+)?)"
HOURS, SECONDS = 730, 730 * 3600  # of a month, a twelfth of 365 days


def _read():
    """Every fact as the number written, whatever its unit: by name, and in tables by row and column."""
    found, tables = {}, {}
    for name in sorted(os.listdir(FOLDER + "/_facts")):
        table = row = None
        single = False
        for line in open(f"{FOLDER}/_facts/{name}", encoding="utf-8"):
            if re.match(r"^(facts|tables):", line):
                single = line.startswith("facts")
            elif m := re.match(r"^  ([\w.-]+):(.*)$", line):
                if single:
                    if v := re.search(r"\bvalue: " + NUMBER, m[2]):
                        found[m[1]] = float(v[1])
                else:
                    table, row = tables.setdefault(m[1], {}), None
            elif m := re.match(r"^      ([\w-]+):\s*(\{.*\})?\s*$", line):
                row = table.setdefault(m[1], {}) if table is not None else None
                for column, cell in re.findall(r"([\w-]+): (\{ (?:value|fact): [^,}]+|-?[\d.]+(?=[ ,}]))", (m[2] or "")[1:]):
                    row[column] = cell
            elif row is not None and (m := re.match(r"^        ([\w-]+): (\{ (?:value|fact): [^,}]+|[$£€]?-?[\d.]+)", line)):
                row[m[1]] = m[2]
    cells = {f"{r}.{c}": v for t in tables.values() for r, columns in t.items() for c, v in columns.items()}

    def number(cell):
        linked = re.search(r"fact: ([\w.-]+)", cell)
        return number(cells[linked[1]]) if linked and linked[1] in cells else found[linked[1]] if linked else float(re.search(NUMBER, cell)[1])

    return found, {t: {r: {c: number(v) for c, v in columns.items()} for r, columns in rows.items()} for t, rows in tables.items()}


FACTS, TABLES = _read()


def write(work, defaults, choices, scenarios, ranges, seed=2026, count=40, speeds=None, further=None):
    """Prints the cases.

    speeds: for a model that takes a server's speed from the throughput model, that speed in each scenario (the tests check that it is the
    throughput model's); such a case says what was set, and a random one starts from any of them. further: cases like scenarios.

    choices: for each choice of the model its table, its default, and what its columns set; a column with a value after it takes that
    value where a row has none. scenarios: what each changes. ranges: from where to where an input is drawn.
    """
    def row(choice, name):
        table, _, sets = choices[choice]
        rows = TABLES[table] if isinstance(table, str) else table
        return {i: rows[name].get(c[0], c[1]) if isinstance(c, tuple) else rows[name][c] for i, c in sets.items()}

    def inputs(settings):
        chosen = {c: settings.get(c, choices[c][1]) for c in choices}
        given = dict(defaults)
        for choice, name in chosen.items():
            given |= row(choice, name)
        given |= {n: float(v) if v != "any" else math.inf for n, v in settings.items() if n in given and n not in choices}
        return given

    cases = [("", inputs({}))] + [(name, inputs(settings)) for name, settings in scenarios.items()]
    if speeds is not None:
        everything = {"": {}} | scenarios | (further or {})
        cases = [(name if name not in (further or {}) else None, inputs(settings), name) for name, settings in everything.items()]
    draw = random.Random(seed)
    start = inputs({})
    for _ in range(count):
        like = draw.choice(list(everything)) if speeds is not None else ""
        drawn = dict(start) if speeds is None else inputs(everything[like])
        for name, (low, high) in ranges.items():
            drawn[name] = draw.randint(low, high) if isinstance(low, int) and isinstance(high, int) else draw.uniform(low, high)
        cases.append((None, drawn) if speeds is None else (None, drawn, like))

    def text(value):
        return "Infinity" if value == math.inf else repr(float(value))

    def case(name, given, like=""):
        results = work(given) if speeds is None else work(given, speeds[like])
        said = {}
        if speeds is not None:
            said = {"like": like, "settings": {n: str(v) for n, v in everything[like].items()}, "speed": text(speeds[like])}
        return {"scenario": name} | said | {"inputs": {n: text(v) for n, v in given.items()}, "results": {n: text(v) for n, v in results.items()}}

    print(json.dumps([case(*c) for c in cases], indent=1))
