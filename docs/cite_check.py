#!/usr/bin/env python3
"""Checks a published site against the numbered rules of its format, from the published bytes alone.

    python3 cite_check.py DIR-or-URL
    python3 cite_check.py --set conformance.json

It needs Python 3.9 or later and nothing else, and shares no code with the program that builds sites. Each problem is a line
`FILE: RULE message`; the rules are those of the page "The format" beside this file. It exits with 0 if nothing is wrong, with 1 if
anything is, and with 2 if it was not called as above.

First stand the means, each in a section with the rules it knows: reading a site (W4), JSON (W2), the page text (T1 to T8), coverage (V1 to
V4), formulas (W11), models and numbers (W13, W14), searches (W28), values (W29), wordings (W31, C11), ids (W15), bands (W24), dates and
custodians (C5, C6), confidence (C1 to C11), facts (F1 to F8), the lists and the text of the Markdown (W17, W26), the sections below the
page text (P2 to P4), words beside it (W18). Then come those who apply them: the checks of a page, a class for each kind of rule, the tree
of an index (I1 to I9), what lists its pages and their updates (I8 to I11), and the checks of a site.
"""

from __future__ import annotations

import base64
import collections
import copy
import csv
import datetime
import decimal
import functools
import hashlib
import html.parser
import http.client
import io
import itertools
import json
import math
import os
import re
import stat
import statistics
import sys
import time
import unicodedata
import urllib.error
import urllib.request
from typing import Any, BinaryIO, Callable, Iterable, Iterator, NamedTuple, Optional
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

NOT_CHECKED = (
    "whether the sources say what is quoted, how far quotes carry quantities (`quantities`, and with it the last condition of C7), "
    "schemas, signatures, units of derivations"
)

# Bounds, so that whatever is published the check ends.
KEPT_BYTES, FILE_BYTES, SITE_BYTES = 32 << 20, 2 << 30, 16 << 30
MOST_FILES, MOST_SECONDS, ANSWER_SECONDS = 250_000, 1200, 30
MOST_PROBLEMS, MOST_PROBLEMS_OF_A_FILE = 10_000, 100
MOST_COMBINATIONS = 2000
DEEPEST_HTML, LONGEST_TAG = 512, 1 << 20
DEEPEST_FORMULA, LONGEST_FORMULA, LONGEST_INTEGER = 200, 2000, 18

INDEX, INDEX_PART, LONGEST_INDEX = "cite-index.json", "cite-index-part.json", 1_000_000
SIGNATURE, LLMS, FEED, HEADERS = "cite-index.dsse.json", "llms.txt", "feed.xml", "_headers"
LEVELS = ["low", "medium", "high"]
TYPES = ["sourced", "computed", "assumption", "opinion"]
VOLATILITIES = {"stable": 0, "slow": 1, "volatile": 2}
AGE_LIMITS = {"stable": None, "slow": 365, "volatile": 90}
MARGINS = "1.1 1.25 1.5 2 3 4 5 7 10 15 20 30 40 50 70 100".split()
NO_FACTS = ("assumption", "given", "definition")
MALFORMED = (AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError)

THEME_SENTENCES = """
Confidence says how well the recorded evidence supports a sentence, not how likely it is to be true. | The levels below have been so since |
another answer once | rises by a factor of | falls by a factor of | What would change the answer | to be had until | It could be had until |
ended on | Quote found, but in a copy that can change. | Quote found, but in a copy that holds. | Quote found in a pinned copy. | Quote not
found by machine. | Source not readable by machine. | Quote not yet checked by machine. | No quote recorded. | It lacks a quantity of the
claim. | A unit or relation is the author's word. | What it is about is the author's word. | How it is worded is the author's word. | It may
stand there more than once. | The source is this site itself. | Publisher not recorded. | No known source supports it. | Chosen, not known.
| Declared lower. | agree, and a quote was checked. | Every fact it is computed from is of high confidence. | Rests on assumptions |
Confidence in and more is | Each claim with its source, date and confidence | Left without a source on purpose | Computed by a published
model | Computed: by the model | Source which disputes this | Back to the text | Skip to the content | Skip to content | With JavaScript you
can put your own numbers in. | Likely ranges are carried through to the results: eight times in ten a result lies in its range. | What you
enter yourself is taken as certain. The whole model, with its formulas: | Behind it: the measurements and the predictions. | Nothing was
fitted to these measurements and their predictions.
""".split("|")
THEME_WORDS = set("""
accessed and are as assumed assumption assumptions author authors because by changes change check checked citation claim claims cover
community computed confidence copy date dated declared disputed disputes entities every evidence fact for found from good half high in
is json known list log low lower machine machines manifest markdown measurements medium model more not of on opinion opinions pinned
predicted primary published quantities quote quotes rated read reason reasons rests results same secondary sentences since source
sourced sources stale support supports the their they to twin uncited undated until update updated updates used was with within without
agree agrees holds past twice days its supported formulas question gpu best sum
""".split())
PRECISE = decimal.Context(prec=400)

Json = Any
Day = datetime.date


class LimitReached(Exception):
    """A bound of the whole check was reached."""


class Budget:
    """What may still be spent on the site as a whole."""

    def __init__(self) -> None:
        self.end = time.monotonic() + MOST_SECONDS
        self.bytes = SITE_BYTES
        self.files = MOST_FILES

    def spend(self, of_bytes: int = 0, files: int = 0) -> None:
        """Raises LimitReached where there is not so much left."""
        self.bytes -= of_bytes
        self.files -= files
        if self.bytes < 0 or self.files < 0 or time.monotonic() > self.end:
            raise LimitReached(f"more than {SITE_BYTES} bytes, {MOST_FILES} files or {MOST_SECONDS} seconds; the rest is not checked")


class Report:
    """Prints problems, up to a bound, and counts them all."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.of_file: collections.Counter[str] = collections.Counter()
        self.rules: set[str] = set()

    @property
    def count(self) -> int:
        return sum(self.of_file.values())

    def problem(self, file: str, rule: str, message: str) -> None:
        self.of_file[file] += 1
        self.rules.add(rule)
        if not self.quiet and self.of_file[file] <= MOST_PROBLEMS_OF_A_FILE and self.count <= MOST_PROBLEMS:
            print(printable(f"{file}: {rule} {message}"))

    def warning(self, file: str, rule: str, message: str) -> None:
        self.rules.add(rule)
        if not self.quiet:
            print(printable(f"{file}: {rule} (a warning) {message}"))


def printable(text: str) -> str:
    """Published text is a stranger's: nothing in it may steer a terminal."""
    return "".join(c if c.isprintable() else "?" for c in text)


def short(text: Optional[str]) -> str:
    return "nothing" if text is None else text if len(text) <= 60 else text[:57] + "..."


# Reading a site: a folder, or an address.


class Reading(NamedTuple):
    sha256: Optional[str]
    length: int
    content: Optional[bytes]
    problem: str


class PublishedSite:
    """Reads files by their percent-encoded path from the root, and nothing outside of it."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget

    def open(self, path: str) -> BinaryIO:
        raise NotImplementedError

    def files(self) -> Iterator[str]:
        """Every file there is, where that can be told."""
        return iter(())

    def read(self, path: str, keep: bool) -> Reading:
        digest, length, parts = hashlib.sha256(), 0, []
        try:
            with self.open(path) as stream:
                for chunk in iter(lambda: stream.read(1 << 16), b""):
                    self.budget.spend(len(chunk))
                    length += len(chunk)
                    if length > (KEPT_BYTES if keep else FILE_BYTES):
                        return Reading(None, 0, None, "it is longer than a file of its kind may be")
                    digest.update(chunk)
                    if keep:
                        parts.append(chunk)
        except (OSError, ValueError, http.client.HTTPException) as error:
            return Reading(None, 0, None, str(error))
        return Reading(digest.hexdigest(), length, b"".join(parts) if keep else None, "")


class Folder(PublishedSite):
    def __init__(self, root: str, budget: Budget) -> None:
        super().__init__(budget)
        self.root = os.path.realpath(root)

    def open(self, path: str) -> BinaryIO:
        target = os.path.normpath(os.path.join(self.root, *unquote(path).split("/")))
        if os.path.realpath(target) != target or not target.startswith(os.path.join(self.root, "")):
            raise OSError("it leads out of the site, or through a symbolic link")
        if not stat.S_ISREG(os.lstat(target).st_mode):
            raise OSError("it is not a file")
        return open(target, "rb")

    def files(self) -> Iterator[str]:
        for folder, _, names in os.walk(self.root):
            for name in names:
                self.budget.spend()
                path = os.path.relpath(os.path.join(folder, name), self.root)
                yield "/".join(quote(part, safe="") for part in path.split(os.sep))


class Web(PublishedSite):
    def __init__(self, root: str, budget: Budget) -> None:
        super().__init__(budget)
        self.root = root.split("?")[0].split("#")[0].rstrip("/") + "/"
        inside = self.root

        class Inside(urllib.request.HTTPRedirectHandler):
            """Redirects are followed within the site and nowhere else."""

            def redirect_request(self, request, stream, code, message, headers, address):  # type: ignore[no-untyped-def]
                if not address.startswith(inside):
                    raise urllib.error.URLError("the server leads away, to " + address)
                return super().redirect_request(request, stream, code, message, headers, address)

        self.opener = urllib.request.build_opener(Inside)

    def open(self, path: str) -> BinaryIO:
        address = urljoin(self.root, path)
        if not address.startswith(self.root):
            raise OSError("it leads out of the site")
        return self.opener.open(address, timeout=ANSWER_SECONDS)


class Files(PublishedSite):
    """A site of a set."""

    def __init__(self, contents: dict[str, bytes], budget: Budget) -> None:
        super().__init__(budget)
        self.contents = contents

    def open(self, path: str) -> BinaryIO:
        if unquote(path) not in self.contents:
            raise OSError("there is no such file")
        return io.BytesIO(self.contents[unquote(path)])

    def files(self) -> Iterator[str]:
        return ("/".join(quote(part, safe="") for part in path.split("/")) for path in self.contents)


class Addresses:
    """W4: turns references into paths from the root of what is checked; absolute ones count by what follows the site's base."""

    def __init__(self, base: str, folder: str) -> None:
        self.is_known = base.startswith(("http://", "https://")) and base.endswith("/")
        self.root = base if self.is_known else "http://site.invalid/site/"
        self.folder = folder

    def path_of(self, reference: str, page: str = "") -> Optional[str]:
        try:
            address, root = urlsplit(urljoin(urljoin(self.root, page[len(self.folder):]), reference)), urlsplit(self.root)
        except ValueError:
            return None
        same = (address.scheme, address.netloc.lower()) == (root.scheme, root.netloc.lower())
        if not same or not address.path.startswith(root.path):
            return None
        return self.folder + "/".join(quote(unquote(part), safe="") for part in address.path[len(root.path):].split("/"))

    def page_of(self, reference: str) -> Optional[str]:
        """The page that a reference leads to: that of a folder where it leads to one."""
        path = self.path_of(reference)
        return path + "index.html" if path is not None and path == folder_of(path) else path


def read_json(content: bytes) -> Json:
    """W2: JSON in UTF-8, in which no object names a member twice. Raises ValueError or RecursionError."""

    def members(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        if len(found := dict(pairs)) < len(pairs):
            raise ValueError("an object names a member twice")
        return found

    def integer(text: str) -> int:
        if len(text) > LONGEST_INTEGER:
            raise ValueError("an integer is too long")
        return int(text)

    def refuse(text: str) -> Json:
        raise ValueError(f"{text} is not JSON")

    document = json.loads(content.decode("utf-8"), object_pairs_hook=members, parse_int=integer, parse_constant=refuse)
    json.dumps(document, ensure_ascii=False).encode("utf-8")  # half a surrogate pair, which no UTF-8 has, fails here
    return document


# The page text: rules T1 to T8.

BLOCKS = set(
    "address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header "
    "hr li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
SKIPPED = set("script style template noscript svg nav button head".split())
VOID = set("area base br col embed hr img input link meta source track wbr".split())
SPACE = re.compile("[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
DELETED = re.compile("[\u00ad\u200b\u2060\ufeff]")


def one_line(text: str) -> str:
    """T4 and T5 alone: a text on one line."""
    return SPACE.sub(" ", DELETED.sub("", unicodedata.normalize("NFC", text))).strip(" ")


def fold(raw: str) -> str:
    """T4 to T6."""
    text = DELETED.sub("", unicodedata.normalize("NFC", raw))
    return "\n".join(part for part in (SPACE.sub(" ", part).strip(" ") for part in text.split("\0")) if part)


class Element:
    """An element with its attributes and, in order, the texts and elements in it."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Optional[Element]) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def elements(self) -> Iterator[Element]:
        """Every element in it, in document order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def words(self) -> str:
        """All text in it on one line."""
        texts = [child if isinstance(child, str) else child.raw() for child in self.children]
        return one_line("".join(texts))

    def raw(self) -> str:
        return "".join(child if isinstance(child, str) else child.raw() for child in self.children)

    def has_class(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()

    def within(self, matches: Callable[[Element], bool]) -> bool:
        """Whether it, or an element around it, is one of a kind."""
        element: Optional[Element] = self
        while element is not None and not matches(element):
            element = element.parent
        return element is not None

    def links(self) -> list[str]:
        return [e.attributes["href"] for e in self.elements() if e.tag == "a" and "href" in e.attributes]


def is_skipped(element: Element) -> bool:
    """T2."""
    return element.tag in SKIPPED or "data-cite-skip" in element.attributes


def block_text(element: Element, skipped: Callable[[Element], bool] = is_skipped) -> str:
    """T2 to T6, of what is in an element."""
    parts: list[str] = []

    def walk(inner: Element) -> None:
        for child in inner.children:
            if isinstance(child, str):
                parts.append(child.replace("\0", ""))
            elif not skipped(child):
                mark = "\0" if child.tag in BLOCKS else ""
                parts.append(mark)
                walk(child)
                parts.append(mark)

    walk(element)
    return fold("".join(parts))


class Page(html.parser.HTMLParser):
    """T1: a page as a tree of elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = self.at = Element("", {}, None)
        self.depth = self.foreign = 0
        self.problem = self.text = ""
        self.root: Optional[Element] = None
        self.all: list[Element] = []
        self.ids: dict[str, list[Element]] = {}

    def take(self, content: bytes, budget: Budget) -> None:
        text = content.decode("utf-8", errors="replace")
        for at in range(0, len(text), 1 << 16):
            budget.spend()
            self.feed(text[at:at + (1 << 16)])
            if len(self.rawdata) > LONGEST_TAG:
                raise ValueError(f"a tag or a remark is longer than {LONGEST_TAG} characters")
        if "<" in self.rawdata:
            raise ValueError("a tag or a remark at its end is not closed")  # closing would look for its end at each "<" anew
        self.close()
        if self.at is not self.document:
            self.refuse(f"<{self.at.tag}> is not closed")
        roots = [e for e in self.all if "data-cite-root" in e.attributes]
        if len(roots) != 1:
            self.refuse(f"it has {len(roots)} elements with data-cite-root and not one")
            return
        self.root = roots[0]
        self.text = block_text(self.root)

    def words_of(self, element: str) -> Optional[str]:
        """The words of an element of the page text; None where it is none."""
        found = self.ids.get(element, [None])[0]
        if found is None or found is self.root or not found.within(lambda e: e is self.root):
            return None
        return None if found.within(is_skipped) else block_text(found)

    def refuse(self, problem: str) -> None:
        self.problem = self.problem or problem

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        attributes: dict[str, str] = {}
        for name, value in attrs:
            attributes.setdefault(name, value or "")
        element = Element(tag, attributes, self.at)
        self.at.children.append(element)
        self.all.append(element)
        self.ids.setdefault(attributes.get("id", ""), []).append(element)
        if tag in VOID:
            return
        self.foreign += tag in ("svg", "math")
        self.at = element
        self.depth += 1
        if self.depth > DEEPEST_HTML:
            raise ValueError(f"elements are nested more than {DEEPEST_HTML} deep")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.foreign and tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.at.tag != tag or self.at.parent is None:
            self.refuse(f"</{tag}> does not close the element before it")
            return
        self.foreign -= tag in ("svg", "math")
        self.at = self.at.parent
        self.depth -= 1

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


# Coverage: rules V1 to V4.


def is_letter(c: str) -> bool:
    return unicodedata.category(c).startswith("L")


def is_word(c: str) -> bool:
    """A letter or decimal digit of the basic plane."""
    return c <= "\uffff" and (is_letter(c) or unicodedata.category(c) == "Nd")


CLOSING = "\"'\u201d\u2019)]\u300d\u300f\uff09\u3011"
WIDE_ENDS = "\u3002\uff01\uff1f"
ENDS = [*".!?\u2026\u061f\u06d4\u0964", *WIDE_ENDS]


def mark_before(text: str, start: int, end: int) -> str:
    """What stands in a stretch before the closing marks at its end."""
    while end > start and text[end - 1] in CLOSING:
        end -= 1
    return text[end - 1:end] if end > start else ""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """V1, V2."""
    start = 0
    for end in range(1, len(text) + 1):
        behind = text[end:end + 1]
        ends = not behind or text[end - 1] == "\n" or behind == " " and mark_before(text, 0, end) in ENDS
        if not ends and text[end - 1] in CLOSING + WIDE_ENDS and behind not in CLOSING:
            ends = mark_before(text, 0, end) in WIDE_ENDS
        if ends:
            mark = mark_before(text, start, start + len(text[start:end].rstrip(" \n")))
            if mark and mark in ENDS and any(is_letter(c) for c in text[start:end]):
                yield start, end
            start = end


def quantities(text: str) -> Iterator[tuple[int, int]]:
    """V3."""
    for at, c in enumerate(text):
        if "0" <= c <= "9":
            before, beyond = text[at - 1:at], text[at - 2:at - 1] if at > 1 else ""
            glued = before and (before in "_#@" or is_word(before))
            inner = before and before in ".,-/" and beyond and (beyond == "_" or is_word(beyond))
            if not glued and not inner:
                yield at, at + 1


def share(stretches: Iterable[tuple[int, int]], spans: list[tuple[int, int]]) -> dict[str, int]:
    """V4: how many stretches there are, and how many a claim's position overlaps."""
    total, covered, begun, farthest = 0, 0, 0, 0
    for start, end in stretches:
        while begun < len(spans) and spans[begun][0] < end:
            farthest = max(farthest, spans[begun][1])
            begun += 1
        total += 1
        covered += farthest > start
    return {"total": total, "inClaims": covered}


# Derivations: rule W11. Formulas are parsed and never run.

TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\*\*|&&|\|\||[<>!=]==?|[-+*/()?:,<>!]))", re.ASCII)
EXACT = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
PRECEDENCE = {"||": 1, "&&": 2, "==": 3, "!=": 3, "===": 3, "!==": 3, "<": 4, "<=": 4, ">": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6}


def exact(text: str) -> float:
    """A number as twins write it; NaN, which agrees with nothing, for any other text."""
    if text in ("Infinity", "-Infinity"):
        return float(text)
    value = float(text) if EXACT.fullmatch(text) else math.nan
    return value if math.isfinite(value) else math.nan


def agree(mine: float, theirs: float) -> bool:
    return mine == theirs or (math.isfinite(mine - theirs) and math.isclose(mine, theirs, rel_tol=1e-12))


def divide(a: float, b: float) -> float:
    if b:
        return a / b
    return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1, b)


def power(a: float, b: float) -> float:
    if math.isnan(b) or (abs(a) == 1 and math.isinf(b)):
        return math.nan
    try:
        value = a ** b
        return math.nan if isinstance(value, complex) else value
    except (OverflowError, ZeroDivisionError):
        return math.copysign(math.inf, a) if b % 2 == 1 else math.inf


def extreme(choose: Callable[[list[float]], float]) -> Callable[..., float]:
    return lambda *values: math.nan if any(map(math.isnan, values)) else choose(list(values))


def whole(choose: Callable[[float], int]) -> Callable[[float], float]:
    return lambda value: float(choose(value)) if math.isfinite(value) else value


ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": divide,
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "===": lambda a, b: a == b, "!=": lambda a, b: a != b, "!==": lambda a, b: a != b,
}
FUNCTIONS = {"min": extreme(min), "max": extreme(max), "ceil": whole(math.ceil), "floor": whole(math.floor)}


Values = dict  # of names to floats


class Added:
    """What two parts of a formula add up to."""

    def __init__(self, left: Callable[[Values], Any], right: Callable[[Values], Any]) -> None:
        self.left, self.right = left, right

    def __call__(self, values: Values) -> float:
        return number(self.left(values)) + number(self.right(values))


class Chosen:
    """One of two parts of a formula, by a condition."""

    def __init__(self, test: Callable[[Values], Any], yes: Callable[[Values], Any], no: Callable[[Values], Any]) -> None:
        self.test, self.yes, self.no = test, yes, no

    def chosen(self, values: Values) -> Callable[[Values], Any]:
        return self.yes if condition(self.test(values)) else self.no

    def __call__(self, values: Values) -> Any:
        return self.chosen(values)(values)


class Used(Values):
    """Values of names that remember which of them were asked for."""

    def __init__(self, values: Values) -> None:
        super().__init__(values)
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Any:
        self.names.add(name)
        return super().__getitem__(name)


def terms_of(part: Callable[[Values], Any], values: Values) -> list[tuple[float, set[str]]]:
    """What a formula adds up, from left to right: values, and the names that each is computed from; none where it is no sum."""
    while isinstance(part, Chosen):
        part = part.chosen(values)
    terms: list[tuple[float, set[str]]] = []
    waiting = [part] if isinstance(part, Added) else []
    while waiting:
        one = waiting.pop()
        if isinstance(one, Added):
            waiting += [one.right, one.left]
        else:
            used = Used(values)
            terms.append((number(one(used)), used.names))
    return terms


class Formula:
    """Reads a formula by recursive descent into a function of the values of names. Raises ValueError where it is none."""

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST_FORMULA:
            raise ValueError(f"it is longer than {LONGEST_FORMULA} characters")
        self.tokens, self.depth, at = [], 0, 0
        while at < len(text.rstrip()):
            found = TOKEN.match(text, at)
            if not found:
                raise ValueError(f"'{short(text[at:])}' is no part of a formula")
            self.tokens.append(found.group(found.lastindex or 0))
            at = found.end()
        self.tokens.append("")
        self.compute = self.choice()
        if self.tokens != [""]:
            raise ValueError(f"'{self.tokens[0]}' does not belong there")

    def value(self, values: Values) -> float:
        return number(self.compute(values))

    def take(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens[0] in wanted else ""

    def need(self, wanted: str) -> None:
        if not self.take(wanted):
            raise ValueError(f"'{wanted}' is missing before '{self.tokens[0]}'")

    def choice(self) -> Callable[[Values], Any]:
        test = self.binary(1)
        if not self.take("?"):
            return test
        yes = self.choice()
        self.need(":")
        no = self.choice()
        return Chosen(test, yes, no)

    def binary(self, least: int) -> Callable[[Values], Any]:
        left = self.unary()
        while PRECEDENCE.get(self.tokens[0], 0) >= least:
            sign = self.tokens.pop(0)
            left = self.joined(sign, left, self.binary(PRECEDENCE[sign] + 1))
        return left

    @staticmethod
    def joined(sign: str, left: Callable[[Values], Any], right: Callable[[Values], Any]) -> Callable[[Values], Any]:
        if sign == "&&":
            return lambda values: condition(left(values)) & condition(right(values))
        if sign == "||":
            return lambda values: condition(left(values)) | condition(right(values))
        compute = ARITHMETIC[sign]
        return Added(left, right) if sign == "+" else lambda values: compute(number(left(values)), number(right(values)))

    def unary(self, signed: bool = False) -> Callable[[Values], Any]:
        self.depth += 1
        if self.depth > DEEPEST_FORMULA:
            raise ValueError(f"it nests more than {DEEPEST_FORMULA} deep")
        sign = self.take("-", "!")
        if sign:
            operand = self.unary(signed=True)
            result = (lambda values: -number(operand(values))) if sign == "-" else (lambda values: not condition(operand(values)))
        else:
            result = base = self.atom()
            if self.take("**"):
                if signed:
                    raise ValueError("a power after a sign wants brackets")
                exponent = self.unary()
                result = lambda values: power(number(base(values)), number(exponent(values)))  # noqa: E731
        self.depth -= 1
        return result

    def atom(self) -> Callable[[Values], Any]:
        token = self.tokens.pop(0)
        if token[:1].isdigit() or token == "Infinity":
            constant = float(token)
            return lambda values: constant
        if token in FUNCTIONS and self.take("("):
            given = [self.choice()]
            while self.take(","):
                given.append(self.choice())
            self.need(")")
            if (len(given) == 1) != (token in ("ceil", "floor")):
                raise ValueError(f"{token} is given {len(given)} values")
            compute = FUNCTIONS[token]
            return lambda values: compute(*[number(one(values)) for one in given])
        if token == "(":
            result = self.choice()
            self.need(")")
            return result

        def named(values: Values) -> float:
            if token not in values:
                raise ValueError(f"'{token}' is not given")
            return values[token]

        return named


def number(value: Any) -> float:
    if value is True or value is False:
        raise ValueError("a condition stands where a number must")
    return value


def condition(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("a number stands where a condition must")
    return value


def steps_of(model: Json, result: str) -> tuple[list[Json], set[str]]:
    """The formulas of a model that a result depends on, in order, and the names of its inputs and conversions that they do."""
    needed, steps = {result}, []
    for formula in reversed(model["formulas"]):
        if formula["name"] in needed:
            steps.insert(0, formula)
            needed |= set(re.findall(r"\w+", formula["formula"]))
    return steps, needed & {given["name"] for given in [*model["inputs"], *model["conversions"]]}


def underivable(derivation: Json, steps: list[Json]) -> Iterator[str]:
    """What in a derivation does not follow by the formulas that its result depends on."""
    values: dict[str, float] = {}
    for name, given in derivation["inputs"].items():
        values[name] = exact(given["value"])
    for step in steps:
        if step["name"] in values:
            yield f"'{step['name']}' is given twice"
        try:
            values[step["name"]] = Formula(step["formula"]).value(values)
        except (ValueError, OverflowError) as error:
            yield f"the formula of '{step['name']}' is not sound: {error}"
            return
    result = derivation["result"]
    units = [derivation["inputs"].get(result["name"]), *(s for s in steps if s["name"] == result["name"])]
    if result["name"] not in values:
        yield f"nothing in it is called '{result['name']}', as its result is"
    elif not agree(values[result["name"]], exact(result["value"])):
        yield f"the result is {values[result['name']]!r} and not {result['value']}"
    elif all(u is None or u["unit"] != result["unit"] for u in units):
        yield f"the unit of the result, {result['unit']}, is not that of '{result['name']}'"


# Published models, and the numbers that are shown: rules W13 and W14.


def identifier(name: str) -> str:
    return name.replace("-", "_")


def decimals(value: float, digits: int, significant: bool) -> str:
    """A number rounded half away from zero, first to 13 significant digits, with commas between thousands."""
    number_ = decimal.Decimal(repr(abs(value)))
    for places in (12, digits - 1 if significant else None):
        if number_:
            last = -digits if places is None else number_.adjusted() - places
            number_ = number_.quantize(decimal.Decimal(1).scaleb(last), rounding=decimal.ROUND_HALF_UP, context=PRECISE)
    places = max(0, digits - 1 - number_.adjusted() if number_ else digits - 1) if significant else digits
    return ("-" if value < 0 and number_ else "") + f"{number_:,.{places}f}"


def plain(value: float, digits: int, prefix: str = "") -> str:
    """A number as people write it: with the digits it has, of one that is not whole at most some significant ones."""
    number_ = decimal.Decimal(repr(abs(value)))
    for most in (13, digits):
        if number_:
            last = number_.adjusted() + 1 - max(most, number_.adjusted() + 1)
            number_ = number_.quantize(decimal.Decimal(1).scaleb(last), rounding=decimal.ROUND_HALF_UP, context=PRECISE)
    whole, _, part = f"{number_:,f}".partition(".")
    part = part.rstrip("0")
    part += "0" if prefix and len(part) == 1 else ""
    return ("-" if value < 0 and number_ else "") + whole + ("." + part if part else "")


def prefix_of(shown: str) -> str:
    """What stands before the number of a text, as the sign of a currency does."""
    return NUMERAL.split(shown)[0].removeprefix("-")


def end_in_words(value: float, prefix: str) -> str:
    """An end of a range, of its unit only what stands before the number."""
    if math.isinf(value):
        return "-\u221e" if value < 0 else "\u221e"
    return ("-" if value < 0 else "") + prefix + plain(abs(value), 12, prefix)


def show(form: Json, value: float, infinite: Optional[str]) -> str:
    """A value in one of a model's formats."""
    shown = value * exact(form["multiply"]) / exact(form["divide"])
    if math.isnan(shown):
        return "undefined"
    if math.isinf(shown):
        return "-\u221e" if shown < 0 else infinite or "\u221e"
    significant = "significantDigits" in form
    text = plain(shown, form["mostDigits"], form["prefix"]) if "mostDigits" in form else decimals(
        shown, form["significantDigits" if significant else "decimals"], significant)
    suffix = form.get("suffixOfOne", form["suffix"]) if text == "1" else form["suffix"]
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    return sign + form["prefix"] + text + suffix


def inputs_of(model: Json, scenario: Json, found: dict[str, str]) -> dict[str, Json]:
    """What a model begins with, in a scenario: values, and their ranges; with the options that are said to be found."""
    inputs: dict[str, Json] = {given["name"]: given for given in reversed(model["inputs"])}
    inputs = laid_over(chosen_over(inputs, model, found, {}), model, scenario["settings"], found, "assumption")
    inputs.update((name, {**inputs[name], **ends}) for name, ends in scenario.get("ranges", {}).items() if name in inputs)
    return inputs


def is_searched(choice: Json) -> bool:
    return "most" in choice or "least" in choice


def chosen_over(inputs: dict[str, Json], model: Json, chosen: dict[str, str], found: dict[str, str]) -> dict[str, Json]:
    """Inputs with what options set; `best` stands for the option that is said to be found."""
    inputs = dict(inputs)
    for choice in model["choices"]:
        name = chosen.get(choice["name"])
        name = found.get(choice["name"]) if name == "best" and is_searched(choice) else name
        option = next((o for o in choice["options"] if o["name"] == name), None)
        if option:
            inputs.update(zip(map(identifier, choice["sets"]), option["values"]))
    return inputs


def laid_over(inputs: dict[str, Json], model: Json, settings: dict[str, str], found: dict[str, str], origin: str) -> dict[str, Json]:
    """Inputs with what is set: options first, so that a number overrides what an option sets."""
    inputs = chosen_over(inputs, model, settings, found)
    inputs.update((name, {"value": value, "from": origin}) for name, value in settings.items() if name in inputs)
    return inputs


def settings_of(derivation: Json, model: Json) -> list[dict[str, str]]:
    """What is set over the inputs that a model begins with: by the scenario of a derivation, and by its page."""
    return [scenario_of(derivation, model)["settings"], derivation.get("settings", {})]


def scenario_of(derivation: Json, model: Json) -> Json:
    return next((s for s in model["scenarios"] if s["name"] == derivation.get("scenario")), {"settings": {}})


def all_inputs(derivation: Json, model: Json) -> dict[str, Json]:
    """All inputs of the model that a derivation names, as it has them."""
    own, found = derivation.get("settings", {}), derivation.get("options", {})
    return laid_over(inputs_of(model, scenario_of(derivation, model), found), model, own, found, "given")


def derivation_inputs(derivation: Json, model: Json) -> dict[str, Json]:
    """The inputs that the result of a derivation depends on, by the model it names."""
    found = all_inputs(derivation, model)
    needed = steps_of(model, derivation["result"]["name"])[1]
    inputs: dict[str, Json] = {}
    for given in (given for given in model["inputs"] if given["name"] in needed):
        one = found[given["name"]]
        ends = {end: one[end] for end in ("low", "high") if end in one}
        origin = one["from"] if "from" in one else origin_of(one["origin"])
        inputs[given["name"]] = {"value": one["value"], "unit": given["unit"], "wasDerivedFrom": origin, **ends}
    for given in (given for given in model["conversions"] if given["name"] in needed):
        inputs[given["name"]] = {"value": given["value"], "unit": given["unit"], "wasDerivedFrom": "definition"}
    return inputs


def origin_of(origin: Json) -> str:
    return origin.get("fact") or ("assumption" if "assumption" in origin else "definition")


def size_of(unit: str) -> tuple[float, dict[str, int]]:
    """How much a unit such as `USD/Mtok` is, and of what."""
    size, kinds = 1.0, collections.Counter[str]()
    for at, symbols in enumerate(unit.split("/")):
        for symbol in re.split("[ *\u00b7]", symbols):
            kind, one = unit_of(symbol) or ("" if symbol == "1" else symbol, 1.0)
            size = size / one if at else size * one
            kinds[kind] += -1 if at else 1
    return size, {kind: power_ for kind, power_ in kinds.items() if kind and power_}


def is_fact(fact: Json, value: str, unit: str) -> bool:
    """F6."""
    (mine, kinds), (size, others) = size_of(unit), size_of(fact["unit"])
    scaled = agree(exact(fact["value"]) * size / mine, exact(value))
    return scaled and kinds == others if unit != fact["unit"] else agree(exact(fact["value"]), exact(value))


def not_the_facts(model: Json, facts: dict[str, Json], addresses: dict[str, str]) -> Iterator[str]:
    """F6: what a model says of facts that they do not say."""
    units = {given["name"]: given["unit"] for given in model["inputs"]}
    given = [(one["name"], one) for one in model["inputs"]]
    for choice in model["choices"]:
        for option in choice["options"]:
            given += zip(map(identifier, choice["sets"]), option["values"])
    for name, one in given:
        origin = one["origin"]
        fact = facts.get(origin.get("fact", ""))
        if "fact" in origin and fact is None:
            yield f"'{name}' is said to be the fact '{short(origin['fact'])}', which is not published"
        elif fact is not None:
            evidence, sources = fact["evidence"], origin.get("sources", [])
            ids = [source.get("id", piece["source"]) for source, piece in zip(sources, evidence)]
            alike = len(sources) == len(evidence) and ids == [piece["source"] for piece in evidence]
            alike = alike and all(source.get("url") == addresses.get(one) for source, one in zip(sources, ids))
            terms = [(e.get("conditions"), e.get("availableUntil"), e.get("date")) for e in evidence]
            said = origin.get("conditions"), origin.get("availableUntil")
            if name in units and not is_fact(fact, one["value"], units[name]):
                yield f"'{name}' is {one['value']} {units[name]}; the fact '{fact['id']}' is {fact['value']} {fact['unit']}"
            elif not alike or any(t[:2] != said or origin.get("date", t[2]) != t[2] for t in terms):
                yield f"what is said of the fact '{fact['id']}' is not what its evidence says"


def wrong_in_model(model: Json, path: str, budget: Budget) -> Iterator[str]:
    """What a published model says that does not come out of its own formulas."""
    if path.split("/")[-1] != model["name"] + ".json":
        yield f"it is called '{short(model['name'])}' and not as its file"
    for result in model["results"]:
        form = result["format"]
        digits = re.search(r"(~?)([0-9]+)$", form["text"])
        said = form.get("significantDigits" if digits and digits[1] else "decimals")
        if not digits or said != int(digits[2]):
            yield f"the parts of the format of '{result['name']}' are not those of '{short(form['text'])}'"
    vectors = {vector["name"]: vector for vector in model["vectors"]}
    for name, scenario in [("defaults", {"settings": {}}), *((s["name"], s) for s in model["scenarios"])]:
        if name not in vectors:
            yield f"it gives no values for '{short(name)}'"
        else:
            for problem in wrong_in_vector(model, vectors[name], inputs_of(model, scenario, vectors[name].get("options", {})), budget):
                yield f"in '{short(name)}' {problem}"


def names_in(entries: list[Json]) -> set[str]:
    return {entry["name"] for entry in entries}


def wrong_in_vector(model: Json, vector: Json, inputs: dict[str, Json], budget: Budget) -> Iterator[str]:
    for member, known in ("inputs", inputs), ("values", names_in(model["formulas"])), ("results", names_in(model["results"])):
        for name in vector[member].keys() - known:
            yield f"'{short(name)}' stands among the {member}, and the model has none of that name"
    for name, given in inputs.items():
        if not agree(exact(given["value"]), exact(vector["inputs"].get(name, ""))):
            yield f"the input '{name}' is {vector['inputs'].get(name)}; by the model it is {given['value']}"
    values = {name: exact(value) for name, value in vector["inputs"].items()}
    values.update((given["name"], exact(given["value"])) for given in model["conversions"])
    ranges = {name: one for name, one in ((name, range_of(given)) for name, given in inputs.items()) if one}
    samples = drawn_results(model["formulas"], values, ranges, [result["name"] for result in model["results"]], budget)
    drawn, means = bands_of(samples), means_of(samples)
    for step in model["formulas"]:
        try:
            values[step["name"]] = mine = Formula(step["formula"]).value(values)
        except (ValueError, OverflowError) as error:
            yield f"the formula of '{step['name']}' is not sound: {error}"
            return
        if not agree(mine, exact(vector["values"].get(step["name"], ""))):
            yield f"'{step['name']}' is {mine!r} by its formula and not {vector['values'].get(step['name'])}"
    later: Values = {}
    for result in model["results"]:
        asked = told(result["name"], values[result["name"]], drawn, means)
        said, shown = vector["results"].get(result["name"], {}).get("display"), show(
            result["format"], asked.get(result.get("shown"), values[result["name"]]), result.get("infinite"))
        average = vector["results"].get(result["name"], {}).get("mean")
        if (average is None) != (result.get("shown") != "mean") or average is not None and not agree(asked["mean"], exact(average)):
            yield f"the mean of '{result['name']}' is {average}; drawn again it is {asked['mean']!r}"
        later.update((f"{result['name']}_{end}", value) for end, value in asked.items())
        band = [vector["results"].get(result["name"], {}).get(end) for end in ("low", "middle", "high")]
        mine = drawn.get(result["name"])
        if mine is None and band != [None] * 3 or mine and (None in band or not all(agree(m, exact(b)) for m, b in zip(mine, band))):
            yield f"the band of '{result['name']}' is {band[0]} to {band[2]}; drawn again it is {mine or 'none'}"
        if said != shown:
            yield f"'{result['name']}' is displayed as '{said}'; by its format it is '{shown}'"
    values = {**later, **values}
    for what, rules in ("verdict", model["verdict"]), ("flip", model.get("comparison", {}).get("flip", [])):
        rule: Json = next((r for r in rules if "when" not in r or condition(formula_of(r["when"]).compute(values))), {})
        words = "".join(
            part.get("text", "") + (show(part["format"], values[part["value"]], part.get("infinite")) if "value" in part else "")
            for part in rule["say"]
        ) if rule else None
        if words != vector.get(what):
            yield f"the {what} is '{short(str(vector.get(what)))}'; by its rules it is '{short(str(words))}'"


# What is searched for: rule W28.


def left_to_search(model: Json, layers: list[dict[str, str]]) -> dict[str, str]:
    """The inputs that are left to a search once everything is set, with the choice that is searched."""
    searched = [choice for choice in model["choices"] if is_searched(choice)]
    left: dict[str, str] = {}
    for layer in [{choice["name"]: "best" for choice in searched}, *layers]:
        for choice in (choice for choice in searched if choice["name"] in layer):
            for name in map(identifier, choice["sets"]):
                left.pop(name, None)
                if layer[choice["name"]] == "best":
                    left[name] = choice["name"]
        for name in layer:
            left.pop(name, None)
    return left


formula_of = functools.lru_cache(maxsize=10_000)(Formula)


class Search(NamedTuple):
    """Choices whose options are searched together, and how what decides is computed."""

    formula: str
    most: bool
    choices: list[Json]
    inputs: set[str]
    steps: list[tuple[str, Formula]]


def tried(choice: Json) -> list[Json]:
    return [option for option in choice["options"] if "endedOn" not in option] or choice["options"]


def searches_of(model: Json) -> list[Search]:
    """The searches of a model, each after those that it depends on. Raises ValueError where there is no such order, or too much."""
    groups: dict[tuple[str, bool], list[Json]] = {}
    for choice in filter(is_searched, model["choices"]):
        groups.setdefault((choice.get("most") or choice["least"], "most" in choice), []).append(choice)
    waiting = []
    for (formula, most), choices in groups.items():
        steps, inputs = steps_of(model, formula)
        waiting.append(Search(formula, most, choices, inputs, [(step["name"], formula_of(step["formula"])) for step in steps]))
    ordered: list[Search] = []
    while waiting:
        sets = [{identifier(name) for choice in search.choices for name in choice["sets"]} for search in waiting]
        ready = [
            search for at, search in enumerate(waiting)
            if not any(search.inputs & others for other, others in enumerate(sets) if other != at)
        ]
        if not ready:
            raise ValueError("which options are the best depends on each other")
        if math.prod(len(tried(choice)) for choice in ready[0].choices) > MOST_COMBINATIONS:
            raise ValueError(f"more than {MOST_COMBINATIONS} combinations of options are to be searched for '{ready[0].formula}'")
        waiting.remove(ready[0])
        ordered.append(ready[0])
    return ordered


def wrong_options(
    model: Json, layers: list[dict[str, str]], stated: dict[str, str], inputs: dict[str, Json], needed: Optional[set[str]], budget: Budget,
) -> Iterator[str]:
    """W28: options that are said to be found and are not the best, and those that are not said."""
    left = left_to_search(model, layers)
    wanted = {choice for name, choice in left.items() if needed is None or name in needed}
    if wanted != set(stated):
        said, others = (", ".join(sorted(names)) or "none" for names in (stated, wanted))
        yield f"options are said to be found of {short(said)}; left to a search are {short(others)}"
        return
    values = {name: exact(given["value"]) for name, given in inputs.items()}
    values.update((given["name"], exact(given["value"])) for given in model["conversions"])
    try:
        for search in searches_of(model) if left else []:
            if not is_best(search, left, stated, values, budget):
                yield f"{'greatest' if search.most else 'least'} is '{search.formula}' at other options than those that are said to be found"
    except (ValueError, OverflowError) as error:
        yield str(error)


def is_best(search: Search, left: dict[str, str], stated: dict[str, str], values: dict[str, float], budget: Budget) -> bool:
    """Whether no combination of options is better than one that is stated, which is left in the values; one that is best where none is."""
    free = [choice for choice in search.choices if choice["name"] in left.values()]
    best: dict[bool, tuple[float, dict[str, float]]] = {}
    for options in itertools.product(*map(tried, free)) if free else ():
        budget.spend()
        laid = {
            name: exact(given["value"]) for choice, option in zip(free, options)
            for name, given in zip(map(identifier, choice["sets"]), option["values"]) if left.get(name) == choice["name"]
        }
        values.update(laid)
        for name, formula in search.steps:
            values[name] = formula.value(values)
        score = values[search.formula] if search.most else -values[search.formula]
        is_stated = all(stated.get(choice["name"], option["name"]) == option["name"] for choice, option in zip(free, options))
        for kind in {False, is_stated}:
            if kind not in best or score > best[kind][0] or math.isnan(best[kind][0]) and not math.isnan(score):
                best[kind] = score, laid
    if not best:
        return True
    values.update(best.get(True, best[False])[1])
    return True in best and (agree(best[False][0], best[True][0]) or all(math.isnan(score) for score, _ in best.values()))


def wrong_options_of_model(model: Json, budget: Budget) -> Iterator[str]:
    """W28: what a model says was found at its defaults and in its scenarios."""
    vectors = {vector["name"]: vector for vector in model["vectors"]}
    for name, settings in [("defaults", {}), *((s["name"], s["settings"]) for s in model["scenarios"])]:
        if name in vectors:
            vector = vectors[name]
            inputs = {given: {"value": value} for given, value in vector["inputs"].items()}
            for problem in wrong_options(model, [settings], vector.get("options", {}), inputs, None, budget):
                yield f"in '{short(name)}' {problem}"


def alike(one: Json, other: Json) -> bool:
    """Whether two values and their ranges are the same."""
    return all(
        agree(exact(one.get(end, one["value"])), exact(other.get(end, other["value"]))) for end in ("value", "low", "high"))


def not_of_model(derivation: Json, model: Json) -> Iterator[str]:
    """W14: what a derivation sets that the model it names does not know, and what it has otherwise."""
    scenario, settings, result = derivation.get("scenario"), derivation.get("settings", {}), derivation["result"]
    if scenario is not None and all(one["name"] != scenario for one in model["scenarios"]):
        yield f"the model has no scenario '{short(scenario)}'"
    options = {
        choice["name"]: {option["name"] for option in choice["options"]} | ({"best"} if is_searched(choice) else set())
        for choice in model["choices"]
    }
    inputs = names_in(model["inputs"])
    for name, value in settings.items():
        known = value in options[name] if name in options else name in inputs and not math.isnan(exact(value))
        if not known:
            yield f"the model does not know '{short(value)}' for '{short(name)}'"
    vector: Json = next((v for v in model["vectors"] if v["name"] == (scenario or "defaults")), {"results": {}})
    band = vector["results"].get(result["name"])
    if band and not settings and any(result.get(end) != band.get(end) for end in ("low", "high")):
        yield "the likely range is not the one that the model gives"


# What Python takes for part of a word and is neither letter nor decimal digit: superscripts, fractions, numbers in rings.
NO_LETTERS = "".join(c for c in map(chr, range(0x80, 0x10000)) if c.isalnum() and not is_word(c))
NUMERAL = re.compile("(?:(?:[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+|[0-9]+)(?:\\.[0-9]+)?|(?<![^\\W_" + NO_LETTERS + "])(?<![._])\\.[0-9]+)("
                     "?:[eE][+-]?[0-9]{1,3}(?![0-9])(?![^\\W\\d_" + NO_LETTERS + "]))?")
SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "m": 1e6, "mn": 1e6, "MM": 1e6, "B": 1e9, "b": 1e9, "bn": 1e9, "T": 1e12, "t": 1e12,
          "dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SIGNS = {"$": "USD", "\u20ac": "EUR", "\u00a3": "GBP"}
UNITS = {
    name: (kind, size) for kind, size, names in (
        ("tok", 1, "tok token tokens"), ("req", 1, "req request requests"), ("seq", 1, "seq sequence sequences"),
        ("param", 1, "param params parameter parameters weight weights"), ("elem", 1, "elem element elements"),
        ("B", 1, "B byte bytes"), ("B", 0.125, "bit bits"), ("FLOP", 1, "FLOP FLOPs OP FLOPS OPS"), ("GPU", 1, "GPU GPUs gpu gpus"),
        ("layer", 1, "layer layers"), ("person", 1, "person persons people"), ("server", 1, "server servers"), ("rack", 1, "rack racks"),
        ("s", 1, "s second seconds sec"), ("s", 60, "min minute minutes"), ("s", 3600, "h H hour hours hr"), ("s", 86400, "day days d"),
        ("s", 604800, "week weeks"), ("s", 730 * 3600, "month months mo"), ("s", 8760 * 3600, "year years yr"),
        ("J", 1, "J joule joules"), ("J", 3600, "Wh"), ("W", 1, "W watt watts"),
        ("W", 1e6, "megawatt megawatts"), ("W", 1e9, "gigawatt gigawatts"), ("m", 1, "m metre metres meter meters"),
        ("m", 0.01, "cm centimetre centimetres centimeter centimeters"), ("m", 0.001, "millimetre millimetres millimeter millimeters"),
        ("m", 1000, "kilometre kilometres kilometer kilometers kmh kph"), ("m", 0.0254, "inch inches"), ("m", 0.3048, "ft foot feet"),
        ("m", 1609.344, "mi mile miles mph"), ("g", 1, "g gram grams"), ("g", 1000, "kilogram kilograms"), ("g", 1e6, "tonne tonnes"),
        ("g", 453.59237, "lb lbs"), ("litre", 1, "litre litres liter liters"), ("V", 1, "V volt volts"), ("Hz", 1, "Hz hertz"),
        ("A", 1, "A amp amps ampere amperes"), ("VA", 1, "VA"), ("dB", 1, "dB decibels"), ("degC", 1, "degC C"), ("degF", 1, "degF F"),
        ("", 0.01, "% percent"),
        ("USD", 1, "USD $ dollar dollars"), ("EUR", 1, "EUR \u20ac euro euros"), ("GBP", 1, "GBP \u00a3 pound pounds"),
        ("GBP", 0.01, "p pence penny"), ("USD", 0.01, "cent cents"),
    ) for name in names.split()
}
PREFIXES = {"n": 1e-9, "u": 1e-6, "\u00b5": 1e-6, "m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18}
PREFIXES.update((f"{c}i", 1024.0 ** (at + 1)) for at, c in enumerate("KMGTP"))
DOLLARS = {"US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CAN": "CAD", "NZ": "NZD", "HK": "HKD", "S": "SGD", "SG": "SGD",
           "NT": "TWD", "MX": "MXN", "R": "BRL"}
SPELLINGS = {  # what prose writes of units, in small letters where their case says nothing
    spelling: symbol for symbol, spellings in (
        ("kB", "kb KB kilobyte kilobytes"), ("MB", "mb MByte megabyte megabytes"), ("GB", "gb GByte gigabyte gigabytes"),
        ("TB", "tb TByte terabyte terabytes"), ("PB", "pb petabyte petabytes"), ("KiB", "kib"), ("MiB", "mib"), ("GiB", "gib"), ("TiB", "tib"),
        ("kbit", "Kb Kbit kBit kbps Kbps kilobit kilobits"), ("Mbit", "Mb MBit mbps Mbps megabit megabits"),
        ("Gbit", "Gb GBit gbps Gbps gigabit gigabits"), ("Tbit", "Tb TBit Tbps terabit terabits"), ("Pbit", "Pb"), ("kB", "kBps KBps"),
        ("MB", "MBps"), ("GB", "GBps"), ("TB", "TBps"), ("ms", "millisecond milliseconds"), ("us", "\u03bcs microsecond microseconds"),
        ("ns", "nanosecond nanoseconds"), ("s", "secs"), ("min", "mins"), ("h", "hrs hourly"), ("day", "daily"), ("week", "weekly"),
        ("month", "monthly"), ("year", "yrs yearly annually"), ("mW", "milliwatt milliwatts"), ("W", "w"), ("kW", "kw kilowatt kilowatts"),
        ("GW", "gw"), ("Wh", "wh"), ("kWh", "kwh kilowatthour kilowatthours"), ("GWh", "gwh"), ("TWh", "twh"), ("kVA", "kva"), ("kV", "kv"), ("Hz", "hz"),
        ("kHz", "khz"),
        ("MHz", "mhz MHZ"), ("GHz", "ghz"), ("degC", "\u00b0c"), ("degF", "\u00b0f"), ("dB", "db"), ("tok", "toks tps tpm"),
        ("Mtok", "mtok mtoks"), ("req", "reqs rps qps rpm"), ("seq", "seqs"), ("GFLOP", "gflop gflops gigaflops"), ("TFLOP", "tflop tflops teraflops"),
        ("PFLOP", "pflop pflops petaflops"), ("FLOP", "flop flops"),
    ) for spelling in spellings.split()
}
DENIED = "\\b(no|not|never|cannot|nothing|none|nor|neither|without)\\b|n['\u2019]t\\b"
CASED = {"kb", "mb", "gb", "tb", "pb", "s", "ms", "us", "ns", "mw", "mwh", "mm", "nm", "mg", "mhz", "kbps", "mbps", "gbps"}
BOUNDS = {
    "at-most": "at most|up to|than|below|under|maximum|max|limited to|capped at|south of|as much as|as many as|as high as|or less|or fewer"
               "|or lower|the most|bounded by|or equal to|ceiling"
               "|[\u2264<\u2a7d\u2266\u2272\uff1c]",
    "at-least": "at least|than|over|above|exceed|excess|beyond|upwards? of|\\btop(?:s|ped|ping)?\\b|surpass|north of|minimum"
                "|starting at|from|as little as|as low as|or more|and more|or higher|or above|or greater|the very least|min\\b"
                "|the least|starts at|begins at|onwards|and up\\b|or up\\b|or better|-plus|as few as|floor of|or equal to"
                "|[+\u2265>\u2a7e\u2267\u2273\uff1e]",
    "about": "about|around|roughly|approx|circa|some|nearly|almost|or so|estimate|\\best\\b|\\bca\\b|region of|order of"
             "|neighbou?rhood of|give or take|thereabouts|\\bnear\\b|close to|ballpark|-ish|[~\u2248\u223c\u2243\u2245]",
}


def unit_of(word: str) -> Optional[tuple[str, float]]:
    """What a word measures, and how much of it, in any case where that tells nothing; None where it is no unit."""
    lower = word.lower()
    return unit_written(word) or (unit_written(lower) if len(word) > 1 and lower not in CASED else None)


def unit_written(word: str) -> Optional[tuple[str, float]]:
    """What a word measures as it is written."""
    word = SPELLINGS.get(word, SPELLINGS.get(word.lower(), word) if word.lower() not in CASED else word)
    if word in UNITS:
        return UNITS[word]
    if word in DOLLARS.values() or re.fullmatch("[A-Z]{3}", word) and word not in ("GPU", "DIV"):
        return word, 1.0
    for prefix in (word[:2], word[:1]):
        if prefix in PREFIXES and word[len(prefix):] in UNITS:
            kind, size = UNITS[word[len(prefix):]]
            return kind, PREFIXES[prefix] * size
    return None


def read_number(text: str) -> Optional[tuple[float, float, float, Optional[tuple[str, float]]]]:
    """The first number in a text, half of its last digit, the scale after it, and the first unit beside it."""
    found = NUMERAL.search(text)
    if not found:
        return None
    digits, after = found[0].replace(",", ""), text[found.end():].strip()
    words = re.findall("\u00b0?[^\\W\\d_]+|[%\u20ac\u00a3]", after)
    scale = SCALES.get(words[0], 1.0) if words and after.startswith(words[0]) else 1.0
    glued = after[:1] == text[found.end():found.end() + 1]
    words = words if scale == 1.0 or words[0] in UNITS and not glued else words[1:]  # "8 m" may be metres, and "8m" are millions
    if watts := re.match("([^\\W\\d_]*)watt[- \u00a0]hours?\\b", after):
        words = [{"kilo": "kWh", "mega": "MWh", "giga": "GWh"}.get(watts[1].lower(), "Wh")]
    if re.match("per cent\\b", after):
        words = ["%"]
    dollars = re.search("([A-Z]{1,3})[ \u00a0]?[$]-?[ \u00a0]?\\Z", text[:found.start()])
    signs = [DOLLARS.get(dollars[1], dollars[1])] if dollars else [text[:found.start()].strip(), *text[:found.start()]]
    mantissa, _, exponent = digits.lower().partition("e")
    places = len(mantissa.partition(".")[2])
    step = min(300, -places if places else len(mantissa) - len(mantissa.rstrip("0")))
    half = 0.5 * 10.0 ** min(300, step + max(-300, min(300, int(exponent or 0))))
    return float(digits), half, scale, next(filter(None, map(unit_of, [*signs, *words])), None)


def shows(text: str, value: float, unit: str) -> bool:
    """W13: whether a text is a value, rounded to the digits shown, in its unit or one of the same kind; "1" is no unit."""
    read, wanted = read_number(text), unit_of(re.split("[ */]", unit)[0])
    if read is None or (wanted and wanted[0] and read[3] and read[3][0] != wanted[0]):
        return False
    shown, half, scale, beside = read
    size = beside[1] / (wanted[1] if wanted else 1.0) if beside and (wanted or not beside[0]) else 1.0
    return any(abs(abs(value) - shown * f) <= half * f * (1 + 1e-9) for f in (size * scale, size))


def shows_fact(fact: Json) -> bool:
    """F3: whether the text of a fact is its value."""
    value = exact(fact["value"])
    if math.isfinite(value):
        said, _, unit = fact["text"].partition(" ")
        return unit == fact["unit"] and agree(exact(said), value) or shows(fact["text"], value, fact["unit"])
    return not math.isnan(value) and fact["text"] == ("\u221e" if value > 0 else "-\u221e")


@functools.lru_cache(maxsize=1000)
def units_beside(text: str, words: str) -> frozenset[Optional[tuple[str, float]]]:
    """The units of what stands right behind a text in words."""
    besides: set[Optional[tuple[str, float]]] = set()
    for found in itertools.islice(re.finditer(re.escape(text), words), 100):
        besides |= {unit_of(word) for word in re.findall("[^\\W\\d_]+|[%\u20ac\u00a3]", words[found.end():found.end() + 40])}
    return frozenset(besides)


def says(words: str, value: Json) -> bool:
    """W13: whether words say a value that is listed of them. Of a unit only the first part is looked for, of a relation any word."""
    text, unit, relation = value["text"], value.get("unit"), value.get("relation")
    read = read_number(text)
    if read is None or text not in words:
        return False
    number_, _, scale, beside = read
    besides = {beside} | (units_beside(text, words) if beside is None else set())  # the unit of "15 to 20%" is behind the second number
    bounds = [BOUNDS[relation]] if relation else []
    if relation in ("at-most", "at-least") and re.search(DENIED, words, re.IGNORECASE):  # "never over" is at most
        bounds.append(BOUNDS["at-least" if relation == "at-most" else "at-most"])
    bound = not relation or any(re.search(one, words, re.IGNORECASE) for one in bounds)
    wanted = unit_of(re.split("[ */]", unit.removeprefix("1/"))[0]) if unit else None
    unit_stands = not unit or wanted in besides - {None}
    money = wanted if wanted and wanted[0] in SIGNS.values() else None
    cents = money is not None and (money[0], money[1] / 100) in besides - {None}
    sizes = [number_ * scale / 100] if cents else [number_, number_ * scale]
    return bound and (unit_stands or cents) and any(agree(abs(exact(value["value"])), f) for f in sizes)


# The values of a claim: rule W29.

MOST_NUMBERS = 200  # that a claim may have

PLAIN_CAPITALS = set("""
a about above add after all allow almost an and any around as assume at before below between but by costs divide during each even every
exactly expect fewer first for from half if in is it its just last less like more most multiply nearly next no not of on only or other over
past per plus roughly say since so some take than that the then these they this those through to top under until up use was we were when
where while with within without yes you january february march april may june july august september october november december jan feb mar
apr jun jul aug sep sept oct nov dec usd gbp eur jpy cny chf cad aud us published updated accessed
""".split())
NUMBERING = set("""
section step page figure table option version chapter article level tier type part line column row item appendix annex phase stage layer
compute capability port python cuda sm
""".split())


TELLING_UNITS = set("""
% percent ns ms s min h milliseconds seconds minutes hours days weeks months years kB KB MB GB TB PB KiB MiB GiB TiB megabytes gigabytes
terabytes mW W kW MW GW Wh kWh MWh GWh watts kilowatts megawatts gigawatts Hz kHz MHz GHz USD EUR GBP dollars euros pounds
""".split())


def has_unit(text: str, end: int) -> bool:
    """Whether a unit follows that stands behind no name."""
    at = from_ = end + (text[end:end + 1] in (" ", "\u00a0") and end < len(text))
    while at < len(text) and (is_word(text[at]) or at == from_ and text[at] == "%"):
        at += 1
    return text[from_:at] in TELLING_UNITS


def is_letter_of_name(c: str) -> bool:
    return is_word(c) and unicodedata.category(c) not in ("Nd", "Lo")


def is_capital(c: str) -> bool:
    return bool(c) and unicodedata.category(c) == "Lu"


SPLITTING = "[.,'^\u2019\u00a0\u202f\u2009]"  # what parts digits of one number, in a version or as other languages write it
RAISED = "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u00bc\u00bd\u00be"
DIGITS = set("0123456789")
SPACED = re.compile("(?<![0-9][.,'^\u2019\u00a0\u202f\u2009 ])(?<![0-9])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])")
THOUSANDS = re.compile("[1-9][0-9]{0,2}\\.[0-9]{3}")
COMMA_LANGUAGES = set("""
af ast az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lt lv mk mn nb nl nn no pl pt ro ru sk sl sq sr sv tg tk tr tt
uk uz vi
""".split())


def is_of_name(text: str, start: int, end: int, name_end: int) -> bool:
    """Whether a number belongs to a name, a version or an address; `name_end` is where the word of the last such number ends."""
    before, rest = text[start - 1:start], text[end:]
    if before and (is_letter_of_name(before) or before in "#@"):
        return True
    if start > 1 and before in "-_/.+\u2011":
        at = start - 2
        while at > 0 and text[at] in "0123456789-._":
            at -= 1
        if is_letter_of_name(text[at]) and not (before == "/" and at == start - 2 and not is_capital(text[at])):
            return True
    if rest.startswith(("st", "nd", "rd", "th")) or rest[:4].lower() == "-bit" or re.match(f"{SPLITTING}[0-9]|[{RAISED}]", rest):
        return True
    if re.search("(?<![^\\W_])[Pp]er[ \u00a0]\\Z", text[max(0, start - 5):start]) and re.fullmatch("1[0,]*", text[start:end]):
        return True
    if re.search(f"[0-9]{SPLITTING}\\Z", text[max(0, start - 2):start]):
        return True
    if before not in {" ", "\u00a0"}:
        return False
    if name_end == start - 1:
        return is_capital(text[end:end + 1])
    at = start - 1
    while at > 0 and (text[at - 1] in "-._" or is_word(text[at - 1])):
        at -= 1
    word = text[at:start - 1]
    capital = is_capital(word[:1]) or re.search("[A-Z]", word[1:]) is not None
    return bool(word) and not has_unit(text, end) and (word.lower() in NUMBERING or capital and word.lower() not in PLAIN_CAPITALS)


def spaced(text: str) -> set[int]:
    """Where digits stand that spaces part into thousands."""
    return {at for found in SPACED.finditer(text) for at in range(found.start(), found.end())
            if not (found.start() and is_word(text[found.start() - 1])) and not is_word(text[found.end():found.end() + 1] or " ")}


def is_read(language: str) -> Callable[[str], bool]:
    """W29: which numbers can be read on a page of a language: not 1.500 where that may be a thousand and more."""
    parts = language.partition("-")[0].lower() in COMMA_LANGUAGES
    return lambda digits: not (parts and THOUSANDS.fullmatch(bare(digits)))


def stated(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text that are quantities and not names."""
    at, name_end, apart = 0, -1, spaced(text)
    while number_ := NUMERAL.search(text, at):
        at = number_.end()
        while at < len(text) and (is_word(text[at]) or text[at] in "._" and is_word(text[at + 1:at + 2] or " ")):
            at += 1
        if number_.start() in apart or is_of_name(text, number_.start(), number_.end(), name_end):
            name_end = at
        else:
            yield number_


NUMBER_WORDS = set("""
two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
fifty sixty seventy eighty ninety dozen half twice thrice hundred thousand million billion double doubles doubled doubling triple triples
tripled tripling quadruple quadruples quadrupled quadrupling halve halves halved halving
""".split())


def tells_number(text: str) -> bool:
    """C3: whether a text has a numeral of any kind or a number in words."""
    return any(unicodedata.category(c)[0] == "N" or c == "\U0001f51f" for c in text) or any(
        word.lower() in NUMBER_WORDS for word in re.findall("[A-Za-z]+", text))


def bare(digits: str) -> str:
    """Digits without what does not make the number another."""
    return digits.replace(",", "").lstrip("0") or "0"


def sizes_at(text: str, number_: re.Match[str]) -> set[float]:
    """What a number in a text may be: with what multiplies it, and as a share where it is per cent."""
    read = read_number(text[number_.start():number_.end() + 12])
    size = float(number_[0].replace(",", ""))
    return {size, size / 100} | ({read[0] * read[2]} if read else set())


def unlisted(claim: Json, language: str, own: str, start: int, end: int) -> Optional[str]:
    """A number that a claim states and its values do not list; its words, without numbers of others, are `own` between two offsets."""
    text, reads = claim["text"], is_read(language)
    numbers = [number_[0] for number_ in stated(text) if reads(number_[0])]
    listed = [found[0] if (found := NUMERAL.search(value["text"])) else "" for value in claim.get("values", [])]
    for place, digits in enumerate(numbers):
        if listed[place:place + 1] != [digits]:
            return digits
    if claim["appearance"]["quote"]["exact"].replace("\n", " ") == text:
        return None
    all_numbers = list(NUMERAL.finditer(text))
    known, sizes = {bare(found[0]) for found in all_numbers}, [size for found in all_numbers for size in sizes_at(text, found)]
    beginnings, alone = {found.start() - start for found in stated(own)}, own[start:end]
    for found in (found for found in stated(alone) if reads(found[0])):
        repeated = bare(found[0]) in known or any(agree(a, b) for a in sizes_at(alone, found) for b in sizes)
        if found.start() in beginnings and not repeated and found[0] not in listed[len(numbers):]:
            return found[0]
    return None


# Wordings that stand alone: rules W31 and C11.

DENIALS = set("barely cannot hardly neither never no nobody none not nothing nowhere scarcely without".split())
OPPOSITES = [tuple(pair.split("/")) for pair in """
more/less more/fewer most/least most/fewest greater/less greater/smaller higher/lower highest/lowest larger/smaller largest/smallest
bigger/smaller biggest/smallest longer/shorter longest/shortest faster/slower fastest/slowest cheaper/dearer cheapest/dearest better/worse
best/worst earlier/later above/below before/after maximum/minimum rise/fall rises/falls rose/fell increase/decrease increases/decreases
increased/decreased includes/excludes included/excluded allows/forbids allowed/forbidden supports/lacks open/closed
always/sometimes gains/loses wins/loses all/some early/late grew/shrank expanded/contracted beats/trails earns/owes
""".split()]
ALTERNATIVES = [set(line.split()) for line in """
two three four five six seven eight nine ten eleven twelve
january february march april may june july august september october november december
halved doubled tripled quadrupled
twofold threefold fourfold fivefold sixfold tenfold
half third quarter fifth tenth
dozen dozens hundred hundreds thousand thousands million millions billion billions trillion trillions
""".strip().splitlines()]


def turns(text: str, words: str) -> bool:
    """Whether a wording denies, compares or counts otherwise than the words it stands for."""
    if text == words:
        return False
    return words_turn(words_in(text), words_in(words))


def words_in(text: str, characters: str = "A-Za-z") -> list[str]:
    """Words of such letters, in lower case, with one kind of apostrophe."""
    return [word.lower().replace("\u2019", "'") for word in re.findall(f"[{characters}'\u2019]+", text)]


def words_turn(worded: list[str], said: list[str]) -> bool:
    denied = [sum(w in DENIALS or w.endswith("n't") for w in ws) for ws in (worded, said)]
    return (denied[0] - denied[1]) % 2 != 0 or any(
        (one in worded) != (other in worded) and (one in said) != (other in said) and (one in worded) != (one in said)
        for one, other in OPPOSITES
    ) or any(listed.intersection(worded) and listed.intersection(said) and not listed.intersection(worded, said)
             for listed in ALTERNATIVES)


PARTING = set("""
than outperform outperforms outperformed outpace outpaces outpaced beat beats exceed exceeds exceeded surpass surpasses surpassed overtake
overtakes overtook overtaken replace replaces replaced supersede supersedes superseded succeed succeeds succeeded precede precedes preceded
acquire acquires acquired buy buys bought own owns owned sue sues sued contain contains contained require requires required causes caused
""".split())
ANYWHERE = set("""
about all also and any are been but can could did does each every for from had has have how into its may not now one only our over per
should some such that the their them then there they this two under was were what when where which while who will with would you your
""".split())
PLAIN = set("""
about also been could does each every from have into only over should than that their them then there they this under were when where
which while will with would
""".split())


def contradicts(text: str, quote: str, names: Iterable[str]) -> bool:
    """C11: whether a quote says of the same the opposite of a claim."""
    claimed, quoted, named = (words_in(one) for one in (text, quote, " ".join(names)))
    listed = set(itertools.chain(PLAIN, DENIALS, named, *OPPOSITES, *ALTERNATIVES))
    for word in [w for w in claimed if len(w) >= 4 and w not in listed and not w.endswith("n't")]:
        if "un" + word in quoted or "in" + word in quoted:
            quoted.append("not")
        elif not {word, word + "s", word[:-1] if word.endswith("s") else word} & set(quoted):
            return False
    return words_turn(claimed, quoted)


def exchanges(text: str, quote: str) -> bool:
    """C11: whether a quote says of two things what a claim says of them the other way round."""
    worded, quoted = (words_in(one, "A-Za-z0-9") for one in (text, quote))

    def sides(words: list[str], parting: str) -> tuple[set[str], set[str], bool]:
        at = words.index(parting)
        before, behind = (
            {w for w in some if re.search("[a-z]", w) and len(w) > 1 and w not in ANYWHERE and (len(w) > 2 or re.search("[0-9]", w))}
            for some in (words[:at], words[at + 1:])
        )
        return before - behind, behind - before, words[at + 1:at + 2] == ["by"]

    for word in PARTING.intersection(worded):
        if worded.count(word) == quoted.count(word) == 1:
            (before, behind, passive), (first, last, is_passive) = sides(worded, word), sides(quoted, word)
            if passive != is_passive:
                first, last = last, first
            if before & last and behind & first:
                return True
    return False


COLUMNS = (("|", 2), ("\t", 2), (";", 3), (",", 3))  # marks of columns, and how many cells it takes


def cells_of(row: str, mark: str) -> list[str]:
    """The cells of a row: a `|` at its begin or end is its border, and a comma between digits is of a number."""
    cells = re.split(r"(?<![0-9]),|,(?![0-9])" if mark == "," else re.escape(mark), row)
    if mark == "|" and not cells[-1].strip():
        cells.pop()
    return cells[1:] if mark == "|" and cells and not cells[0].strip() else cells


def of_another_column(text: str, values: list[Json], quote: str, context: list[str]) -> bool:
    """C11: whether a row has a value of a claim in other columns only than the claim speaks of."""
    said, numbers = set(words_of_columns(text)), {abs(float(value["value"])) for value in values}

    def is_meant(one: set[str], other: set[str]) -> bool:
        return bool(one - other) and one - other <= said and not (other - one and other - one <= said)

    for headings in context:
        mark, least = next(((mark, least) for mark, least in COLUMNS if mark in quote and mark in headings), ("", 0))
        cells, above = (cells_of(row, mark) for row in (quote, headings)) if mark else ([], [])
        if len(cells) != len(above) or len(cells) < max(least, 1):
            continue
        begins = [re.match(r"\s*[^A-Za-z0-9\s]{0,2}([0-9][0-9,]*(?:\.[0-9]+)?)", cell) for cell in cells]
        columns = [(float(n[1].replace(",", "")), set(words_of_columns(h))) for n, h in zip(begins, above) if n]
        for value in numbers:
            having = [words for n, words in columns if n == value]
            if having and all(any(n not in numbers and is_meant(other, words) for n, other in columns) for words in having):
                return True
    return False


def words_of_columns(text: str) -> list[str]:
    return [word.lower() for word in re.findall("[A-Za-z0-9]+", text)]


def number_of_its_own(text: str, known: Iterable[str]) -> Optional[str]:
    """A number that a wording states and that stands in none of some texts."""
    numbers = {float(found[0].replace(",", "")) for one in known for found in NUMERAL.finditer(one)}
    return next((found[0] for found in stated(text) if float(found[0].replace(",", "")) not in numbers), None)


def known_of(derivation: Json, model: Json) -> list[str]:
    """The texts that say for which case a result is."""
    scenario = next((s for s in model["scenarios"] if s["name"] == derivation.get("scenario")), None)
    texts = [derivation["result"]["display"], model["title"], *([scenario["title"]] if scenario else [])]
    choices, inputs = ({one["name"]: one for one in model[kind]} for kind in ("choices", "inputs"))
    for settings in ((scenario or {}).get("settings", {}), derivation.get("settings", {}), derivation.get("options", {})):
        for name, value in settings.items():
            if name in choices:
                option = next((o["label"] for o in choices[name]["options"] if o["name"] == value), value)
                texts += [choices[name]["label"], option]
            else:
                texts += [inputs[name]["label"] if name in inputs else name, value]
    return texts


def misworded(text: str, label: str, known: list[str], evidence: list[str]) -> Optional[str]:
    """W31: what a wording says of a number that is not known of it."""
    number_ = number_of_its_own(text, [label, *known, *evidence])
    if number_ is not None:
        return f"states {number_}, which stands in nothing that is known of its number"
    rest, plain = text, label
    for one in sorted(filter(None, known), key=lambda k: -len(k.encode("utf-16-le"))):
        rest, plain = rest.replace(one, " "), plain.replace(one, " ")
    return f"denies or compares otherwise than '{short(label)}'" if turns(rest, plain) else None


# Ids of claims: rule W15.


def id_of(kind: str, words: str) -> str:
    folded = one_line(words)
    slug = [word.lower() for word in re.findall("[A-Za-z0-9]+", folded)[:4]]
    return "-".join(["u" if kind == "uncited" else "c", *slug, hashlib.sha256(f"{kind}\n{folded}".encode("utf-8")).hexdigest()[:6]])


def unnumbered(identity: str) -> str:
    """An id without the number that tells claims of the same words apart."""
    return re.sub(r"(-[0-9a-f]{6})-([2-9]|[1-9][0-9]+)$", r"\1", identity)


def reference_at(markdown: str, at: int) -> Optional[tuple[str, int]]:
    """What a computed number was asked for with, by the remark `(computed: LABEL, REFERENCE)` at an offset, and where that ends."""
    depth, comma = 0, -1
    for end in range(at, min(len(markdown), at + LONGEST_FORMULA)):
        c = markdown[end]
        if c == "\n":
            return None
        depth += (c == "(") - (c == ")")
        comma = end if c == "," and comma < 0 else comma
        if depth == 0:
            model, reference = markdown[at + len("(computed: "):comma], markdown[comma + 1:end]
            return (reference[1:], end + 1) if comma > 0 and reference.startswith(f" {model}.") else None
    return None


def references_in(markdown: str) -> list[str]:
    found = (reference_at(markdown, match.start()) for match in re.finditer(r"\(computed: ", markdown))
    return [one[0] for one in found if one]


def asks_for(reference: str, derivation: Json) -> bool:
    """Whether a reference such as `light.cost(hours=8)` asks for a derivation's result, with the inputs that were given."""
    parts = re.fullmatch(r"([^.()\s]+)\.([^.()\s]+)\s*(?:\((.*)\))?", reference)
    if not parts or identifier(parts[2]) != derivation["result"]["name"]:
        return False
    asked = dict([*map(str.strip, setting.split("=")), ""][:2] for setting in (parts[3] or "").split(",") if setting.strip())
    named, set_ = {identifier(name) for name in asked}, set(derivation.get("settings", {}))
    scenario = derivation.get("scenario")
    right = "scenario" not in asked or "scenario" in set_ or asked["scenario"] == scenario
    return bool(right and derivation["model"] == parts[1] and named == (set_ if scenario is None else set_ | {"scenario"}))


# Bands of results: rule W24.

Range = tuple[float, float, float]


def draws(name: str, low: float, likely: float, high: float) -> Iterator[float]:
    """The numbers that are drawn for an input: xoshiro128** and the triangular distribution."""
    mask, seed, state = 0xFFFFFFFF, 2166136261, []
    for unit in memoryview(name.encode("utf-16-le")).cast("H"):
        seed = (seed ^ unit) * 16777619 & mask
    for _ in range(4):
        seed = seed + 0x9E3779B9 & mask
        z = (seed ^ seed >> 16) * 0x85EBCA6B & mask
        z = (z ^ z >> 13) * 0xC2B2AE35 & mask
        state.append(z ^ z >> 16)
    a, b, c, d = state

    def rotated(word: int, by: int) -> int:
        return (word << by | word >> 32 - by) & mask

    def following() -> int:
        nonlocal a, b, c, d
        result, shifted = rotated(b * 5 & mask, 7) * 9 & mask, b << 9 & mask
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = rotated(d, 11)
        return result

    while True:
        u = ((following() >> 5) * 67108864 + (following() >> 6)) / 9007199254740992
        if high == low:
            yield low
        elif u < (likely - low) / (high - low):
            yield low + math.sqrt(u * (high - low) * (likely - low))
        else:
            yield high - math.sqrt((1 - u) * (high - low) * (high - likely))


def drawn_results(
    steps: list[Json], values: Values, ranges: dict[str, Range], results: list[str], budget: Budget, count: int = 1001,
) -> dict[str, list[float]]:
    """What each draw gives for each result, in the order drawn; nothing where no input has a range."""
    if not ranges:
        return {}
    formulas, drawn = [(step["name"], formula_of(step["formula"])) for step in steps], {n: draws(n, *r) for n, r in ranges.items()}
    samples: dict[str, list[float]] = {name: [] for name in results}
    for at in range(count):
        if at % 100 == 0:
            budget.spend()
        inside = {**values, **{name: next(numbers) for name, numbers in drawn.items()}}
        for name, formula in formulas:
            inside[name] = formula.value(inside)
        for name in results:
            samples[name].append(inside.get(name, math.nan))
    return samples


def bands_of(samples: dict[str, list[float]]) -> dict[str, Range]:
    """Low, middle and high of results, by their names, where the ranges of inputs make a difference."""
    known = {name: sorted(all_) for name, all_ in samples.items() if not any(map(math.isnan, all_))}
    bands = {}
    for name, all_ in known.items():
        most = len(all_) - 1
        low, middle, high = all_[most // 10], all_[most // 2], all_[most - most // 10]
        if low != high:
            bands[name] = low, middle, high
    return bands


def means_of(samples: dict[str, list[float]]) -> dict[str, float]:
    """The mean of all draws, summed in their order."""
    means: dict[str, float] = {}
    for name, all_ in samples.items():
        total = 0.0
        for one in all_:
            total += one
        means[name] = total / len(all_)
    return means


def told(name: str, value: float, drawn: dict[str, Range], means: dict[str, float]) -> dict[str, float]:
    """What the draws of a result come to, by the words for it: the value itself where their ranges make no difference."""
    mean = means.get(name, math.nan)
    return dict(zip(("low", "middle", "high"), drawn.get(name, (value,) * 3)), mean=value if math.isnan(mean) else mean)


def range_of(given: Json) -> Optional[Range]:
    if "low" not in given and "high" not in given:
        return None
    value = given["value"]
    return exact(given.get("low", value)), exact(value), exact(given.get("high", value))


def narrowed(derivation: Json, steps: list[Json], budget: Budget) -> Optional[str]:
    """W24: what of a derivation's band does not follow from its ranges."""
    inputs, result = derivation["inputs"], derivation["result"]
    ranges = {name: one for name, one in ((name, range_of(given)) for name, given in inputs.items()) if one}
    values = {name: exact(given["value"]) for name, given in inputs.items()}
    samples = drawn_results(steps, values, ranges, [result["name"]], budget)
    band = bands_of(samples).get(result["name"])
    value, end = exact(result["value"]), result.get("end")
    asked = told(result["name"], value, bands_of(samples), means_of(samples)).get(end, value)
    if not agree(asked, exact(result.get(end, result["value"]))):
        return f"the {end} of its draws is {asked!r}, and not {result.get(end, result['value'])}"
    said = [result.get("low"), result.get("high")]
    if band is None:
        return None if said == [None, None] else "it has a band, but none is drawn"
    if None in said or not (agree(band[0], exact(said[0])) and agree(band[2], exact(said[1]))):
        return f"its band is {band[0]!r} to {band[2]!r}, and not {said[0]} to {said[1]}"
    return None


# What calculators and comparisons show beside their results: rule W32.

TEXTS = {"version", "title", "description", "label", "help", "group", "infinite", "assumption", "across", "brief", "verdict", "flip", "display"}
TOLD_ATTRIBUTES = {"data-point", "data-swing", "data-row"}
TOLD_CLASSES = ("compare-strip", "calc-verdict", "compare-flip")
MARKS = ".,;:()!?"
MOST_SWINGS, MOST_STRETCHES, STRIP_DRAWS = 8, 4, 51
NEAR, GAP, LENGTH, ROUGHLY = 1.0, 0.25, 0.2, 0.1


class Case:
    """A published model at one of its vectors, to be computed again with one input moved."""

    def __init__(self, model: Json, vector: Json, budget: Budget) -> None:
        self.model, self.vector, self.budget = model, vector, budget
        self.scenario: Json = next((s for s in model["scenarios"] if s["name"] == vector["name"]), {"settings": {}})
        self.inputs = inputs_of(model, self.scenario, vector.get("options", {}))
        self.values: Values = {**self.start(self.inputs), **{name: exact(value) for name, value in vector["values"].items()}}
        self.results: dict[str, Json] = {result["name"]: result for result in model["results"]}
        called = [*model["results"], *model["formulas"], *model["inputs"]]
        self.labels: dict[str, str] = {one["name"]: one["label"] for one in called if "label" in one}
        self.known: dict[tuple[str, float], tuple[Values, dict[str, str]]] = {}
        self.middles: dict[tuple[str, float], Values] = {}
        self.others: dict[str, Case] = {}
        self.speaking: Optional[int] = None

    def other(self, vector: Json) -> Case:
        """The same model at another of its vectors."""
        if vector["name"] not in self.others:
            self.others[vector["name"]] = Case(self.model, vector, self.budget)
        return self if vector is self.vector else self.others[vector["name"]]

    def start(self, inputs: dict[str, Json]) -> Values:
        values = {name: exact(given["value"]) for name, given in inputs.items()}
        values.update((given["name"], exact(given["value"])) for given in self.model["conversions"])
        return values

    def moved(self, name: str, value: float) -> tuple[Values, dict[str, str]]:
        """All values with one input moved, options searched anew, and the options that are found."""
        if (name, value) in self.known:
            return self.known[name, value]
        values, found = {**self.start(self.inputs), name: value}, dict[str, str]()
        left = left_to_search(self.model, [self.scenario["settings"], {name: repr(value)}])
        for search in searches_of(self.model) if left else []:
            is_best(search, left, {}, values, self.budget)
            for choice in (choice for choice in search.choices if choice["name"] in left.values()):
                names = [one for one in map(identifier, choice["sets"]) if left.get(one) == choice["name"]]
                at = {one: index for index, one in enumerate(map(identifier, choice["sets"]))}
                found[choice["name"]] = next(
                    (o["name"] for o in tried(choice) if all(exact(o["values"][at[n]]["value"]) == values[n] for n in names)), "")
        for step in self.model["formulas"]:
            values[step["name"]] = formula_of(step["formula"]).value(values)
        self.budget.spend()
        self.known[name, value] = values, found
        return values, found

    def middle(self, name: str, value: float) -> Values:
        """The middle of a few draws of each result with one input moved."""
        if (name, value) in self.middles:
            return self.middles[name, value]
        values, found = self.moved(name, value)
        inputs = {**inputs_of(self.model, self.scenario, found), name: {"value": repr(value)}}
        ranges = {one: ends for one, ends in ((one, range_of(given)) for one, given in inputs.items()) if ends}
        samples = drawn_results(self.model["formulas"], self.start(inputs), ranges, list(self.results), self.budget, STRIP_DRAWS)
        most = STRIP_DRAWS - 1
        ends_of = {one: sorted(all_) for one, all_ in samples.items() if not any(map(math.isnan, all_))}
        self.middles[name, value] = {
            one: all_[most // 2] if (all_ := ends_of.get(one)) and all_[most // 10] != all_[most - most // 10] else values[one]
            for one in self.results
        }
        return self.middles[name, value]

    def rule(self, values: Values, inputs: dict[str, Json], draws_: int = 1001) -> int:
        """P5: which rule of the verdict speaks, from 0."""
        ranges = {one: ends for one, ends in ((one, range_of(given)) for one, given in inputs.items()) if ends}
        samples = drawn_results(self.model["formulas"], self.start(inputs), ranges, list(self.results), self.budget, draws_)
        drawn, means = bands_of(samples), means_of(samples)
        ends = {f"{one}_{end}": value for one in self.results for end, value in told(one, values[one], drawn, means).items()}
        known = {**ends, **values}
        rules = enumerate(self.model["verdict"])
        return next((i for i, rule in rules if "when" not in rule or condition(formula_of(rule["when"]).compute(known))), -1)

    def rule_at(self, name: str, value: float) -> int:
        """The same, with one input moved."""
        values, found = self.moved(name, value)
        return self.rule(values, {**inputs_of(self.model, self.scenario, found), name: {"value": repr(value)}}, STRIP_DRAWS)

    def margin(self, names: set[str]) -> str:
        """P5: by what factor the nearest of some inputs would have to move; empty where none turns the verdict."""
        if len(self.model["verdict"]) < 2:
            return ""
        if self.speaking is None:
            self.speaking = self.rule(self.values, self.inputs)
        moved = [(given["name"], self.values[given["name"]]) for given in self.model["inputs"] if given["name"] in names]
        moved = [(one, value) for one, value in moved if value and math.isfinite(value) and self.rule_at(one, value) == self.speaking]
        for factor in MARGINS:
            for one, value in moved:
                for way, at in ("rises", value * float(factor)), ("falls", value / float(factor)):
                    if self.rule_at(one, at) != self.speaking:
                        title = self.scenario.get("title", self.model["title"])
                        return f"{title}: another answer once \u201c{self.labels[one]}\u201d {way} by a factor of {factor}"
        return ""

    def show(self, name: str, value: float) -> str:
        result = self.results[name]
        return show(result["format"], value, result.get("infinite"))

    def shown(self, name: str) -> str:
        return self.show(name, self.values[name]) if name in self.results else ""

    def numbers_of(self, name: str) -> Iterator[str]:
        """The numbers that the formula of a result may be worded with: those written in it, with or without a sign, and its conversions."""
        formula = next(step["formula"] for step in self.model["formulas"] if step["name"] == name)
        for token in re.findall(r"[A-Za-z_]\w*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", formula, re.ASCII):
            if token[0].isdigit():
                written = plain(float(token), 12)
                yield f"{written} \u2212{written}"
        for conversion in (c for c in self.model["conversions"] if c["name"] in re.findall(r"\w+", formula)):
            yield plain(exact(conversion["value"]), 6)

    def range_in_words(self, name: str, other: Optional[str]) -> str:
        """The range of a result; nothing where it would be one number."""
        if name not in self.results:
            return ""
        band = self.vector["results"].get(name, {})
        if other:
            ends = sorted((self.values[name], self.values[other]))
        elif "low" in band and "high" in band and "shown" not in self.results[name]:
            ends = [exact(band["low"]), exact(band["high"])]
        else:
            return ""
        low, high = (self.show(name, end) for end in ends)
        return "" if low == high else f"up to {high}" if other else f"likely {low} to {high}"

    def swings(self, name: str) -> dict[str, tuple[float, float, float, float, float]]:
        """Of each input that moves a result: the ends of its range, the result at both, and how far that is."""
        swings = {}
        for given in self.model["inputs"]:
            ends = range_of(self.inputs[given["name"]])
            if ends and ends[0] < ends[2]:
                low, high = (self.moved(given["name"], end)[0][name] for end in (ends[0], ends[2]))
                width = 0.0 if low == high else abs(high - low)
                if width > 0:
                    swings[given["name"]] = ends[0], ends[2], low, high, width
        return swings


def texts_in(document: Any, member: str = "") -> Iterator[str]:
    """The texts of a model that its pages show."""
    if isinstance(document, str):
        if member in TEXTS:
            yield document
    elif isinstance(document, dict):
        for name, value in document.items():
            yield from texts_in(value, name)
    elif isinstance(document, list):
        for value in document:
            yield from texts_in(value, member)


def figures_of(texts: Iterable[str]) -> set[str]:
    """The words that have digits, without the marks around them."""
    return {word.strip(MARKS) for text in texts for word in text.split() if re.search("[0-9]", word)}


class Told:
    """What a calculator or comparison shows."""

    def __init__(self, calculator: Element) -> None:
        self.all = list(calculator.elements())
        self.compares = calculator.tag == "cost-comparison"
        self.verdict = self.words_of("calc-verdict") or ""
        self.results = {e.attributes["data-result"]: e for e in self.all if "data-result" in e.attributes}
        self.calculator = calculator

    def words_of(self, name: str) -> Optional[str]:
        return next((e.words() for e in self.all if e.has_class(name)), None)

    @staticmethod
    def inside(element: Element, tag: str) -> list[str]:
        return [e.words() for e in element.elements() if e.tag == tag]

    def having(self, attribute: str) -> Iterator[tuple[str, Element]]:
        return ((e.attributes[attribute], e) for e in self.all if attribute in e.attributes)

    def is_of(self, vector: Json) -> bool:
        """W13."""
        return self.verdict == vector.get("verdict", "") and all(
            vector["results"].get(name, {}).get("display") == next(iter(self.inside(e, "output")), "") for name, e in self.results.items())

    def problem(self, case: Case) -> Optional[str]:
        """W32: the first thing that is not of the case."""
        try:
            return next(itertools.chain(
                self.scenario(case), self.ranges(case), self.captions(case), self.fields(case), self.choices(case), self.sums(case), self.charts(case), self.decided(case),
                self.assumptions(case), self.compared(case) if self.compares else (), self.figures(case)), None)
        except (KeyError, ValueError, IndexError, OverflowError) as error:
            return f"something is shown that the model does not have: {short(str(error))}"

    def scenario(self, case: Case) -> Iterator[str]:
        """What is selected and said of the case itself."""
        radios = [e for e in self.all if e.attributes.get("type") == "radio" and e.within(lambda o: o.has_class("compare-choice"))]
        options = [e for e in self.all if e.tag == "option" and e.within(lambda o: "data-scenarios" in o.attributes)]
        chosen = [e.attributes.get("value", "") for e in radios + options if {"checked", "selected"} & e.attributes.keys()]
        mine = case.scenario.get("name", "")
        if radios + options and (chosen or [""])[0] != mine:
            yield f"the scenario is '{short(str(chosen))}'; by the results it is '{mine}'"
        about = self.words_of("compare-about")
        if about is not None and about != case.scenario.get("description"):
            yield f"the scenario is said to be '{short(about)}'"
        for slide in (e for e in self.all if e.has_class("compare-slide")):
            comparison = case.model["comparison"]
            mine = show(comparison["format"], case.values[comparison["x"]], None)
            if self.inside(slide, "output")[:1] not in ([], [mine]):
                yield f"it is said to be for '{short(self.inside(slide, 'output')[0])}'; by the model it is for '{mine}'"

    def captions(self, case: Case) -> Iterator[str]:
        charts = {chart["name"]: chart for chart in case.model["charts"]}
        labels = {given["name"]: given["label"] for given in case.model["inputs"]}
        for name, element in [*self.having("data-chart"), *self.having("data-decides")]:
            said = next((e.words() for e in element.elements() if e.tag == "span" and e.within(lambda o: o.tag == "figcaption")), "")
            if "data-chart" in element.attributes:
                mine = caption_of(charts[name], case)
                holds = said == mine
            elif swings := case.swings(name):
                widest = max(swings, key=lambda given: swings[given][4])
                _, _, at_low, at_high, _ = swings[widest]
                mine = f"Most of all: {labels[widest]} \u2026 {case.show(name, at_low)} \u2026 {case.show(name, at_high)}."
                holds = said.startswith(f"Most of all: {labels[widest]}") and f" it is {case.show(name, at_low)}, at " in said
                holds = holds and said.endswith(f" {case.show(name, at_high)}.")
            else:
                mine, holds = "no number", not re.search("[0-9]", said)
            if not holds:
                yield f"the caption of '{name}' is '{short(said)}'; by the model it is '{short(mine)}'"

    def ranges(self, case: Case) -> Iterator[str]:
        bars = {bar["result"]: bar for bar in case.model.get("comparison", {}).get("bars", [])} if self.compares else {}
        for name, element in self.results.items():
            bar = bars.get(name, {})
            said, mine = next(iter(self.inside(element, "small")), ""), case.range_in_words(name, bar.get("to"))
            if said != mine:
                yield f"the range of '{name}' is '{short(said)}'; by the model it is '{mine}'"
            label = bar.get("label", case.results[name]["label"])
            if self.inside(element, "dt")[:1] != [label]:
                yield f"'{name}' is called {self.inside(element, 'dt')[:1]}; by the model it is '{label}'"

    def fields(self, case: Case) -> Iterator[str]:
        inputs = {given["name"]: given for given in case.model["inputs"]}
        for name, element in self.having("data-input"):
            given, value = inputs[name], case.values[name]
            mine = given.get("infinite", "") if math.isinf(value) else plain(value, 12)
            said = next((e.attributes.get("value", "") for e in element.elements() if e.attributes.get("type") == "text"), "")
            ends = [e.words() for e in element.elements() if e.tag == "i" and e.within(lambda o: o.has_class("calc-range"))]
            if said != mine or ends and ends != [plain(exact(given[end]), 12) if end in given else "" for end in ("min", "max")]:
                yield f"the field of '{name}' holds '{short(said)}' between {ends}; by the model it is '{mine}'"

    def choices(self, case: Case) -> Iterator[str]:
        choices = {identifier(choice["name"]): choice for choice in case.model["choices"]}
        for name, element in self.having("data-choice"):
            choice, selected, best = choices[name], "", ""
            options = {option["name"]: option for option in choice["options"]}
            for shown in (e for e in element.elements() if e.tag == "option"):
                if "selected" in shown.attributes:
                    selected = shown.attributes.get("value", "")
                    best = shown.words()
                if "data-sets" in shown.attributes:
                    option = options[shown.attributes["value"]]
                    if not sets(shown.attributes["data-sets"], option["values"]) or not shown.words().startswith(option["label"]):
                        yield f"the option '{option['name']}' of '{name}' is called otherwise or sets other values than by the model"
            mine = case.scenario["settings"].get(choice["name"], "best" if is_searched(choice) else choice.get("default", ""))
            if selected != mine:
                yield f"the choice of '{name}' is '{short(selected)}'; by the model it is '{mine}'"
            elif mine == "best" and not best.endswith(": " + options[case.vector["options"][choice["name"]]]["label"]):
                yield f"the best of '{name}' is not '{short(best)}'"

    def sums(self, case: Case) -> Iterator[str]:
        formulas = {step["name"]: step["formula"] for step in case.model["formulas"]}
        for name, element in self.having("data-parts"):
            terms = terms_of(formula_of(formulas[name]).compute, case.values)
            said, mine = self.inside(element, "dd"), [case.show(name, term) for term, _ in terms if term]
            called = [
                all(case.labels[one] in words for one in names if one in case.labels)
                for words, (_, names) in zip(self.inside(element, "dt"), [term for term in terms if term[0]])
            ]
            if said != mine or not all(called):
                yield f"the sum of '{name}' is {self.inside(element, 'dt')} {said}; by the model it is {mine}"

    def charts(self, case: Case) -> Iterator[str]:
        charts = {chart["name"]: chart for chart in case.model["charts"]}
        for name, element in self.having("data-chart"):
            chart = charts[name]
            heads = [case.labels[chart["x"]], *(case.results[result]["label"] for result in chart["results"])]
            if heads_of(element) != heads:
                yield f"the heads of the chart '{name}' are {heads_of(element)}; by the model they are {heads}"
            for row in (e for e in element.elements() if "data-point" in e.attributes):
                at = row.attributes["data-point"]
                x = exact(chart["points"][int(at)])
                values = case.moved(chart["x"], x)[0]
                mine = [show(chart["format"], x, None), *(case.show(result, values[result]) for result in chart["results"])]
                said = [*self.inside(row, "th"), *self.inside(row, "td")]
                if said != mine:
                    yield f"row {at} of the chart '{name}' is {said}; by the model it is {mine}"

    def decided(self, case: Case) -> Iterator[str]:
        for name, element in self.having("data-decides"):
            swings, rows = case.swings(name), {e.attributes["data-swing"]: e for e in element.elements() if "data-swing" in e.attributes}
            for given, row in rows.items():
                low, high, at_low, at_high, _ = swings[given]
                between = next(iter(self.inside(row, "small")), "")
                numbers, prefix = NUMERAL.findall(between), prefix_of(between)
                said, mine = self.inside(row, "td"), [case.show(name, at_low), case.show(name, at_high)]
                called = next(iter(self.inside(row, "th")), "").startswith(case.labels[given])
                if not called or said != mine or numbers[:2] != [plain(abs(low), 12, prefix), plain(abs(high), 6, prefix)]:
                    yield f"what '{given}' does to '{name}' is {numbers} {said}; by the model it is {mine}"
            least = min((swings[given][4] for given in rows), default=0)
            for given, (*_, width) in swings.items():
                if given not in rows and (len(rows) < MOST_SWINGS or width > least and not agree(width, least)):
                    yield f"'{given}' is missing among what moves '{name}'"

    def assumptions(self, case: Case) -> Iterator[str]:
        for name, row in self.having("data-row"):
            value, ends = case.values[name], range_of(case.inputs[name])
            said, between = self.inside(row, "td")[:2]
            words = next(given for given in case.model["inputs"] if given["name"] == name).get("infinite", "")
            prefix = prefix_of(said if math.isfinite(value) else between)
            holds = said == words if math.isinf(value) else NUMERAL.findall(said)[:1] == [plain(abs(value), 6, prefix)]
            mine = " to ".join(end_in_words(end, prefix) for end in (ends[0], ends[2])) if ends and ends[0] < ends[2] else ""
            holds = holds and next(iter(self.inside(row, "th")), "").startswith(case.labels[name])
            if not holds or between != mine:
                yield f"'{name}' is '{short(said)}', '{short(between)}' among the assumptions; by the model it is {value!r}, '{mine}'"

    def compared(self, case: Case) -> Iterator[str]:
        comparison = case.model["comparison"]
        if (self.words_of("compare-flip") or "") != case.vector.get("flip", ""):
            yield "what it says would change the answer is not what the model says"
        heads = [case.labels[comparison["x"]], *(text for bar in comparison["bars"] for text in (bar["label"], "Range"))]
        if heads_of(self.calculator) and heads_of(self.calculator)[1:] != heads:
            yield f"the heads of its table are {heads_of(self.calculator)}; by the model they are {heads}"
        lengths = [percent(e, "width") for e in self.all if e.has_class("fill") and e.within(lambda o: o.has_class("compare-bar"))]
        sizes = [(case.values[name], length) for name, length in zip(self.results, lengths)]
        most, longest = max((pair for pair in sizes if math.isfinite(pair[0])), default=(0.0, 0.0))
        for value, length in sizes if most > 0 else []:
            if not abs((longest * value / most if math.isfinite(value) else 0) - length) <= LENGTH:
                yield f"the bar of {value!r} is not as long as its value makes it"
        cases = {vector["name"]: case.other(vector) for vector in case.model["vectors"]}
        for name, strip in self.having("data-case"):
            yield from stripped(name, strip, comparison, cases[name])
        rows = [e for e in self.all if e.tag == "tr" and e.within(lambda o: o.tag == "tbody")]
        titles = {scenario["name"]: scenario["title"] for scenario in case.model["scenarios"]}
        if len(rows) != len(comparison["scenarios"]):
            yield "its table does not have the scenarios of the model"
        for row, name in zip(rows, comparison["scenarios"]):
            one = cases[name]
            mine = [titles[name], show(comparison["format"], one.values[comparison["x"]], None)]
            for bar in comparison["bars"]:
                mine += [one.shown(bar["result"]), one.range_in_words(bar["result"], bar.get("to"))]
            said = [*self.inside(row, "th"), *self.inside(row, "td")]
            if said != mine:
                yield f"the case '{name}' is {said}; by the model it is {mine}"

    def figures(self, case: Case) -> Iterator[str]:
        known = [case.model["name"], *texts_in(case.model)]
        known += [text for e in self.results.values() for tag in ("output", "small") for text in self.inside(e, tag)]
        known += [e.attributes.get("value", "") for _, e in self.having("inputmode")]
        known += [e.words() for e in self.all if e.tag == "i" and e.within(lambda o: o.has_class("calc-range"))]
        known += [text for tag in ("data-row", "data-swing") for _, row in self.having(tag) for text in self.inside(row, "td")]
        known += [text for _, row in self.having("data-swing") for text in self.inside(row, "small")]
        known += [text for name, _ in self.having("data-parts") for text in case.numbers_of(name)]
        for figure in sorted(figures_of([self.loose(self.calculator)]) - figures_of(known)):
            yield f"'{short(figure)}' stands nowhere in the model or among what it gives"

    def loose(self, element: Element) -> str:
        """The words of an element that are not held against the model one by one."""
        words = []
        for child in element.children:
            if isinstance(child, str):
                words.append(child)
            elif not self.is_told(child):
                words.append(self.loose(child))
        return " ".join(words)

    @staticmethod
    def is_told(element: Element) -> bool:
        return (
            element.tag in ("svg", "option", "summary") or bool(TOLD_ATTRIBUTES & element.attributes.keys())
            or any(map(element.has_class, TOLD_CLASSES))
            or element.tag in ("output", "small") and element.within(lambda e: "data-result" in e.attributes)
            or element.tag == "i" and element.within(lambda e: e.has_class("calc-range") or e.tag == "label")
            or element.tag == "dd" and element.within(lambda e: e.has_class("calc-parts"))
            or element.tag == "output" and element.within(lambda e: e.has_class("compare-slide"))
            or element.tag == "span" and element.within(lambda e: e.tag == "figcaption")
            or element.tag == "tbody" and element.within(lambda e: e.tag == "cost-comparison")
        )


def sets(text: str, values: list[Json]) -> bool:
    """Whether a list of numbers, or of triples of the likely value and two ends, is that of an option's values."""
    try:
        shown = json.loads(text)
    except ValueError:
        return False
    mine = [[exact(v["value"]), *(exact(v.get(end, v["value"])) for end in ("low", "high"))] if range_of(v) else exact(v["value"]) for v in values]
    return bool(shown == mine)


def percent(element: Element, attribute: str) -> float:
    text = element.attributes.get(attribute, "")
    return exact(text[:-1]) if text.endswith("%") else math.nan


def heads_of(element: Element) -> list[str]:
    return [e.words() for e in element.elements() if e.tag == "th" and e.within(lambda o: o.tag == "thead")]


def is_drawable(value: float) -> bool:
    return abs(value) < 1e15


def caption_of(chart: Json, case: Case) -> str:
    """What the caption of a chart says: where the case stands, which line is the lowest where or how far a line alone goes, and the limit."""
    points, names, x = [exact(point) for point in chart["points"]], chart["names"], case.values[chart["x"]]
    lines = [[case.moved(chart["x"], point)[0][name] for point in points] for name in chart["results"]]

    def at(value: float) -> str:
        return show(chart["format"], value, None)

    sentences = []
    if is_drawable(x):
        told = "; ".join(f"{name} {case.shown(result)}" for name, result in zip(names, chart["results"]))
        sentences.append(f"At {at(x)}: {told}.")
    if len(lines) > 1:
        sentences += lowest(chart, points, lines)
    else:
        drawn = [f"{case.show(chart['results'][0], value)} at {at(point)}" for value, point in zip(lines[0], points) if is_drawable(value)]
        sentences += [f"From {drawn[0]} to {drawn[-1]}."] if len(drawn) > 1 else []
    limit = chart.get("limit")
    if limit and is_drawable(case.values[limit]):
        label = next((step.get("label") for step in case.model["formulas"] if step["name"] == limit), None)
        sentences.append(f"{label or 'Limit'}: {at(case.values[limit])}.")
    return " ".join(sentences)


def lowest(chart: Json, points: list[float], lines: list[list[float]]) -> list[str]:
    """A sentence of which line is the lowest where; none where they change places too often, or none has a value."""
    least = []
    for at in range(len(points)):
        drawn = [(line[at], index) for index, line in enumerate(lines) if is_drawable(line[at])]
        least.append(min(drawn)[1] if drawn else -1)
    turns = [at for at in range(1, len(points)) if least[at] != least[at - 1]]
    if len(turns) > 3 or -1 in least:
        return []
    rough = {**{k: v for k, v in chart["format"].items() if k not in ("decimals", "mostDigits")}, "significantDigits": 2}
    told = []
    for at in turns:
        one, other = lines[least[at - 1]], lines[least[at]]
        before, after = one[at - 1] - other[at - 1], one[at] - other[at]
        share = before / (before - after) if is_drawable(before) and is_drawable(after) and before < after else 1.0
        start, end = points[at - 1], points[at]
        turn = start * (end / start) ** share if chart["scale"] == "log" else start + (end - start) * share
        told.append(f"{chart['names'][least[at - 1]]} up to about {show(rough, turn, None)}")
    return [f"Lowest: {', then '.join([*told, chart['names'][least[-1]] + ('' if turns else ' throughout')])}."]


def wrong_in_comparison(said: Json, case_of: Callable[[Json], Case], model: Json) -> Optional[str]:
    """W32: what the file of a comparison says that its model does not give."""
    comparison = model.get("comparison")
    if comparison is None or list(said) != comparison["scenarios"]:
        return "it has other cases than its model"
    vectors = {vector["name"]: vector for vector in model["vectors"]}
    for name, frames in said.items():
        case = case_of(vectors[name])
        if len(frames) != len(comparison["positions"]):
            return f"'{short(name)}' has other values than its model"
        for frame, position in zip(frames, comparison["positions"]):
            value = exact(position)
            values = case.moved(comparison["x"], value)[0]
            bars = [case.show(bar["result"], values[bar["result"]]) for bar in comparison["bars"]]
            holds = frame["value"] == value and frame["at"] == show(comparison["format"], value, None) and [b[0] for b in frame["bars"]] == bars
            if value == case.values[comparison["x"]]:
                ranges = [case.range_in_words(bar["result"], bar.get("to")) for bar in comparison["bars"]]
                holds = holds and [b[1] for b in frame["bars"]] == ranges and all(
                    frame[text] == case.vector.get(text) for text in ("verdict", "flip"))
            if not holds:
                return f"what it says of '{short(name)}' at {position} is not what the model gives"
    return None


def stripped(name: str, strip: Element, comparison: Json, case: Case) -> Iterator[str]:
    """What is wrong with the picture of which bar is the least along the input, and with the words beside it."""
    stretches = [
        (int(found[1]) if (found := re.match("c([0-9]+)$", e.attributes.get("class", ""))) else -1, percent(e, "x"), percent(e, "width"))
        for e in strip.elements() if e.tag == "rect"
    ]
    positions, bars = [exact(position) for position in comparison["positions"]], comparison["bars"]
    first, ratio = positions[0], positions[-1] / positions[0]
    for position in positions:
        place = 100 * math.log(position / first) / math.log(ratio)
        if any(abs(start - place) <= NEAR or abs(start + width - place) <= NEAR for _, start, width in stretches):
            continue
        shown = next((bar for bar, start, width in stretches if start < place < start + width), -1)
        middle = case.middle(comparison["x"], position)
        drawn = [(middle[bar["result"]], at) for at, bar in enumerate(bars) if is_drawable(middle[bar["result"]])]
        if shown != (min(drawn)[1] if drawn else -1):
            yield f"the least of '{name}' at {position!r} is another bar than by the model"
            return
    names, end = [], 0.0
    for bar, start, width in stretches:
        names += [("none", end)] if start > end + GAP else []
        names.append((bars[bar]["brief"], start))
        end = start + width
    names += [("none", end)] if end < 100 - GAP else []
    words = next((e.words() for e in strip.elements() if e.tag == "div"), "")
    title = next(scenario["title"] for scenario in case.model["scenarios"] if scenario["name"] == name)
    number_, suffix = "([0-9.,]*[0-9])", f"(?:{re.escape(comparison['format']['suffix'])})?"
    told = [start for _, start in names[1:]]
    if len(names) == 1:
        pattern = re.escape(f"{title} {names[0][0]} throughout")
    elif len(names) > MOST_STRETCHES:
        pattern = (re.escape(f"{title} {names[0][0]} up to about ") + number_ + suffix + re.escape(f", {names[-1][0]} from about ")
                   + number_ + suffix + ", and between them now one, now the other")
        told = [names[1][1], names[-1][1]]
    else:
        pattern = re.escape(f"{title} {names[0][0]}") + "".join(
            f" up to about {number_}{suffix}, then {re.escape(brief)}" for brief, _ in names[1:])
    found = re.fullmatch(pattern, words)
    sizes = [float(text.replace(",", "")) for text in found.groups()] if found else []
    if not found or any(not abs(size - first * ratio ** (start / 100)) <= ROUGHLY * size for size, start in zip(sizes, told)):
        yield f"the words '{short(words)}' are not what is drawn beside them"


# Dates, pinned copies and custodians: rules C5 and C6.

FORGES = {
    "github.com": "github.com", "raw.githubusercontent.com": "github.com", "gist.github.com": "gist.github.com",
    "gist.githubusercontent.com": "gist.github.com", "gitlab.com": "gitlab.com", "codeberg.org": "codeberg.org",
    "bitbucket.org": "bitbucket.org", "git.sr.ht": "git.sr.ht", "huggingface.co": "huggingface.co", "hf.co": "huggingface.co",
}
ARCHIVE_TODAY = ["archive.today", "archive.ph", "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md"]
ARCHIVES = {"archive.org", "web.archive.org", "perma.cc", "archive.softwareheritage.org", *ARCHIVE_TODAY}
ID, PART = "[0-9a-f]{40}", "/[^/]+"
GITHUB = f"{PART}{PART}/(blob|tree|raw|blame|commit)/{ID}(/|$)"
GIST = f"{PART}/[0-9a-f]{{20,32}}/(raw/)?{ID}(/|$)"
HUGGING_FACE = f"(/(datasets|spaces))?{PART}({PART})?/(blob|tree|resolve|raw|commit)/{ID}(/|$)"
COMMIT = re.compile("[0-9a-f]{40}")
PERMALINKS = {
    "github.com": GITHUB, "www.github.com": GITHUB,
    "raw.githubusercontent.com": f"{PART}{PART}/{ID}/",
    "gist.github.com": GIST, "gist.githubusercontent.com": GIST,
    "gitlab.com": f"({PART}){{2,}}/-/(blob|tree|raw|commit)/{ID}(/|$)",
    "codeberg.org": f"{PART}{PART}/((src|raw|media)/)?commit/{ID}(/|$)",
    "huggingface.co": HUGGING_FACE, "hf.co": HUGGING_FACE,
    "bitbucket.org": f"{PART}{PART}/(src|raw|commits)/{ID}(/|$)",
    "git.sr.ht": f"/~[^/]+{PART}/(tree|blob|commit)/{ID}(/|$)",
    "web.archive.org": r"/web/(?P<at>[0-9]{14})([a-z]{2}_)?/.", "archive.org": r"/web/(?P<at>[0-9]{14})([a-z]{2}_)?/.",
    "perma.cc": "/[A-Z0-9]{4}-[A-Z0-9]{4}$",
    **dict.fromkeys(ARCHIVE_TODAY, r"/((?P<at>[0-9]{14}|[0-9]{4}\.[0-9]{2}\.[0-9]{2}-[0-9]{6})/.|[A-Za-z0-9]{5,6}$)"),
    "archive.softwareheritage.org": f"/(browse/)?swh:1:(cnt|dir|rev|rel|snp):{ID}",
}


def parts_of(address: str) -> Optional[tuple[str, str, str, bool]]:
    """Host, host with its port, path without dot segments, and whether nothing but these is said of where it is; None for no address."""
    found = urlsplit(address)
    if found.scheme not in ("http", "https") or not found.hostname:
        return None
    host, port = found.hostname, found.port
    plain = port in (None, 80 if found.scheme == "http" else 443)
    path: list[str] = []
    for part in found.path.split("/")[1:]:
        if part == "..":
            del path[-1:]
        elif part != ".":
            path.append(part)
    return host, host if plain else f"{host}:{port}", "/" + "/".join(path), plain and found.username is None


def is_pinned(address: Optional[str], url: str) -> bool:
    parts = parts_of(address) if address else None
    found = re.match(PERMALINKS.get(parts[0], "(?!)"), parts[2]) if parts is not None and parts[3] else None
    at = found.groupdict().get("at") if found else None
    if found is None or not is_time(at):
        return False
    captured = re.match(r"https?://[^/]+/(?:web/)?[0-9.-]{14,17}(?:[a-z]{2}_)?/(.+)$", address)
    return at is None or captured is not None and captured_page(captured[1]) == captured_page(url)


def captured_page(address: str) -> str:
    """An address of the web without what two addresses of one page may differ in."""
    host, path, query = re.match(r"(?:https?:/{1,2})?([^/?]*)([^?]*)(.*)$", address.split("#")[0], re.IGNORECASE).groups()
    host = host.lower()
    return re.sub(":(80|443)$", "", host[4:] if host.startswith("www.") else host) + path.rstrip("/") + query


def is_time(digits: Optional[str]) -> bool:
    """Whether the digits of an archive's address are a time at which something can have been captured; where it has none, that is fine."""
    try:
        return digits is None or datetime.datetime.strptime(re.sub("[.-]", "", digits), "%Y%m%d%H%M%S").year >= 1996
    except ValueError:
        return False


def captured_on(address: Optional[str]) -> Optional[Day]:
    """The day on which a capture says, by its address, that it was taken."""
    parts = parts_of(address) if address else None
    found = re.match(PERMALINKS.get(parts[0], "(?!)"), parts[2]) if parts is not None and parts[3] else None
    at = found.groupdict().get("at") if found else None
    return datetime.datetime.strptime(re.sub("[.-]", "", at)[:8], "%Y%m%d").date() if at is not None and is_time(at) else None


def custodian(address: str) -> str:
    parts = parts_of(address)
    if parts is None:
        return address
    bare = [part[4:] if part.startswith("www.") else part for part in parts[:2]]
    if bare[0] not in FORGES:
        return bare[1]
    owner = next((part for part in parts[2].split("/") if part not in ("", "datasets", "spaces")), "")
    return f"{FORGES[bare[0]]}/{owner.lower()}".rstrip("/")


def first_day(text: str) -> Day:
    """The first day that a year, month or day may mean. Raises ValueError for anything else."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        raise ValueError(f"'{short(text)}' is no date")
    return Day.fromisoformat(text + "2000-01-01"[len(text):])


def after(day: Day, days: int) -> Day:
    return Day.fromordinal(min(Day.max.toordinal(), day.toordinal() + days))


# What is said once: rule W27.


def day_of(source: Json) -> Optional[str]:
    """The day that a source has for evidence that gives none."""
    date = source.get("issued", source.get("accessed"))
    return csl(date) if date else None


def completed_source(source: Json, read: Optional[Json] = None) -> Json:
    """A source with its pinned address in full, and with how it was read where its file does not say."""
    full = dict(source) if read is None or "check" in source else {**source, "check": read}
    if COMMIT.fullmatch(source.get("pinned", "")) and "/blob/" in source["URL"]:
        full["pinned"] = re.sub("/blob/[^/?#]*", f"/blob/{source['pinned']}", source["URL"], count=1)
    return full


def completed(evidence: Json, source: Json) -> Json:
    """A piece of evidence with its date, and with all that was found when it was looked up."""
    read, found, day = source.get("check"), evidence.get("check"), day_of(source)
    check = {"status": "unchecked"}
    if read is not None and "quote" in evidence and (found is not None or "status" in read):
        status = read["status"] if found is None else "broken" if found.get("quoteFound") is False else "ok"
        check = {**{name: read[name] for name in ("by", "against", "checkedAt") if name in read}, **(found or {}), "status": status}
    return {**({"date": day} if day else {}), **evidence, "check": check}


def findings(document: Json) -> Iterator[tuple[str, Json]]:
    """W8: how a file's sources were read, and what was found of each quote in them, whatever claim it is for."""
    for source in document["sources"]:
        if "check" in source:
            yield f"reading of the source '{short(source['id'])}'", source["check"]
    carried = [claim.get("evidence") or () for claim in document.get("claims") or document.get("facts", ())]
    for evidence in itertools.chain.from_iterable(carried):
        check = evidence.get("check", {})
        if "quote" in evidence and ("quoteFound" in check or "subject" in check):
            words = "' with '".join([evidence["quote"], *evidence.get("context", ())])
            found = {name: check.get(name) for name in ("quoteFound", "occurrences", "lines")}
            yield f"quote '{words}' of '{short(evidence['source'])}'", found


def completed_confidence(confidence: Json) -> Json:
    return {**confidence, "ceiling": confidence.get("ceiling", confidence["level"]), "reasons": confidence.get("reasons", [])}


def completed_facts(document: Json) -> Json:
    sources = {source["id"]: completed_source(source) for source in document["sources"]}
    facts = [
        {**f, "confidence": completed_confidence(f["confidence"]), "evidence": [completed(e, sources[e["source"]]) for e in f["evidence"]]}
        for f in document["facts"]
    ]
    return {**document, "facts": facts, "sources": list(sources.values())}


def completed_twin(twin: Json, facts: list[Facts], models: dict[str, Json]) -> Json:
    """A twin with what it says once, and what its models say, in every place where it holds."""
    read = {name: source["check"] for file in reversed(facts) for name, source in file.sources.items() if "check" in source}
    sources = [completed_source(source, read.get(source["id"])) for source in twin["sources"]]
    by_id = {source["id"]: source for source in reversed(sources)}

    def of_claim(claim: Json) -> Json:
        quote = {"prefix": "", "suffix": "", **claim["appearance"]["quote"]}
        full = {**claim, "appearance": {**claim["appearance"], "quote": quote}}
        fact = next((file.facts[claim["fact"]] for file in facts if claim.get("fact") in file.facts), None)
        if fact is not None:
            full["evidence"] = [{"volatility": fact["volatility"], **e, "check": dict(e["check"])} for e in fact["evidence"]]
        elif "evidence" in claim:
            full["evidence"] = [completed(e, by_id.get(e["source"], {})) for e in claim["evidence"]]
        if "derivation" in claim:
            derivation: Json = claim["derivation"]
            model = models.get(derivation["model"])
            full["derivation"] = {**derivation, "inputs": derivation_inputs(derivation, model) if model else {}}
        if "confidence" in claim:
            full["confidence"] = completed_confidence(claim["confidence"])
        return full

    return {**twin, "sources": sources, "claims": [of_claim(claim) for claim in twin["claims"]]}


def repeated(sources: list[Json], evidence: list[Json]) -> Iterator[str]:
    """W27: what of sources and of evidence that has quotes is said again, or where it does not belong."""
    by_id, looked_up = {source["id"]: source for source in reversed(sources)}, set()
    for piece in (e for e in evidence if e["source"] in by_id):
        source = by_id[piece["source"]]
        read = source.get("check", {})
        if "date" in piece and piece["date"] == day_of(source):
            yield f"evidence from '{short(source['id'])}' repeats the date of its source"
        if "check" in piece and ("quote" not in piece or "against" not in read):
            yield f"something is said to be found in '{short(source['id'])}', without a quote or without bytes"
        if "quote" in piece and ("check" in piece or "status" in read):
            looked_up.add(source["id"])
    for source in sources:
        if "check" in source and source["id"] not in looked_up:
            yield f"'{short(source['id'])}' is said to have been read, and no quote was looked up in it"
        pinned, commit = source.get("pinned", ""), re.search("/blob/([0-9a-f]{40})(?![^/?#])", source.get("pinned", ""))
        if commit and completed_source({**source, "pinned": commit[1]})["pinned"] == pinned:
            yield f"the pinned address of '{short(source['id'])}' repeats its own"


def reasons_said(ceiling: str, reasons: list[str]) -> list[str]:
    """What allows high is always the same, and not said."""
    return [] if ceiling == "high" else reasons


# Confidence: rules C1 to C11.


class Piece:
    """A piece of evidence with its source, as the rules look at it."""

    def __init__(self, evidence: Json, source: Json, claim: Json, site: Optional[str]) -> None:
        self.check, self.source, self.quote = evidence["check"], source, evidence.get("quote")
        self.supports = evidence.get("relation", "supports") == "supports"
        self.volatility = evidence.get("volatility", claim["volatility"])
        self.limit: Optional[int] = AGE_LIMITS[self.volatility]
        self.said = evidence.get("date")
        self.date = first_day(self.said) if self.said else None
        self.until = first_day(evidence["availableUntil"]) if "availableUntil" in evidence else None
        self.status: str = self.check["status"]
        self.found = self.status == "ok" or self.check.get("quoteFound") is True
        self.context: list[str] = evidence.get("context", [])
        self.claimed: str = claim.get("text", "") if "appearance" in claim else claim.get("label", "")
        self.pinned = source.get("pinned")
        self.custodian = custodian(self.pinned or source["URL"])
        self.own = custodian(source["URL"]) == site
        # C11; a fact has neither words nor a text of its own.
        appearance = claim.get("appearance")
        self.turned = bool(appearance) and "fact" not in claim and turns(claim["text"], appearance["quote"]["exact"].replace("\n", " "))

    def age(self, as_of: Day) -> str:
        """C6."""
        if self.limit is None:
            return ""
        if self.date is None:
            return "undated"
        days = (as_of - self.date).days
        return "" if days <= self.limit else "past-limit" if days <= 2 * self.limit else "past-twice-limit"

    def dated_after_capture(self) -> bool:
        """W20."""
        captured = captured_on(self.pinned)
        return self.date is not None and captured is not None and self.date > after(captured, 1)

    def standing(self, as_of: Day) -> int:
        """C3: its level if its quote carried all that is claimed, as a place in LEVELS."""
        bare = copy.copy(self)
        bare.check = {name: value for name, value in self.check.items() if name not in ("quantities", "subject")}
        bare.turned = False
        return bare.judge(as_of)[0]

    def over(self, as_of: Day) -> bool:
        return self.until is not None and self.until < as_of

    def stale_after(self) -> Optional[Day]:
        """W16."""
        days = [self.until, after(self.date, self.limit) if self.date and self.limit else None]
        return min((day for day in days if day), default=None)

    def settled_on(self) -> Iterator[Day]:
        """W22: the days on which it was dated, looked up, or passed a limit."""
        if "checkedAt" in self.check and re.fullmatch(r"[-0-9]{4,10}", self.check["checkedAt"]):
            yield first_day(self.check["checkedAt"])
        if self.until:
            yield after(self.until, 1)
        if self.date:
            yield self.date
            if self.limit:
                yield after(self.date, self.limit + 1)
                yield after(self.date, 2 * self.limit + 1)

    def names(self, subjects: list[str]) -> bool:
        """C10."""
        texts = [named(text) for text in (self.quote or "", *self.context)]
        if is_pinned(self.pinned, self.source["URL"]):
            texts.append(named(unquote(self.pinned), True))
        return bool(subjects) and names_of(self.claimed, subjects, texts)

    def judge(self, as_of: Day) -> tuple[int, list[str]]:
        """C2 to C4 and C9: its level, as a place in LEVELS, and the reasons."""
        kind = self.source["kind"]
        caps = [(0, "own-site") if self.own else (2 if kind == "primary" else 0, f"{kind}-source")]
        if self.status == "ok":
            held = self.custodian in ARCHIVES or self.custodian == custodian(self.source["URL"])
            copy = (2, "quote-in-pinned-copy") if held else (1, "bystander-copy")
            caps.append(copy if is_pinned(self.pinned, self.source["URL"]) else (1, "mutable-copy"))
            if self.check.get("quantities", "found") != "found":
                caps.append((1, f"quantity-{self.check['quantities']}"))
            if self.check.get("occurrences", 2) > 1:
                caps.append((1, "quote-not-unique"))
            if self.check.get("subject") is False:
                caps.append((1, "subject-authors-word"))
            if self.turned:
                caps.append((1, "wording-authors-word"))
        elif self.status in ("broken", "unknown"):
            caps.append((0, "quote-not-found") if self.status == "broken" else (1, "unreadable"))
        else:
            caps.append((1, "no-quote" if self.quote is None else "unchecked"))
        if self.age(as_of):
            caps.append((1 if self.age(as_of) == "past-limit" else 0, self.age(as_of)))
        if self.over(as_of):
            caps.append((0, "no-longer-offered"))
        return min(cap for cap, _ in caps), [reason for _, reason in caps]


GENERAL = set("""
accelerator accelerators ai api apis app apps bandwidth based benchmark benchmarks capacity card cards chip chips class cli cluster
clusters collection com community company compatible context core corp cost costs cpu cpus disk docs documentation dpa engine engines eula
family faq features github gmbh gpu gpus hardware hosted hour hours hub i inc input instance instances itl labs latency library licence
license limited limits llc llm llms ltd mean median memory mmlu model models native node nodes official org organization output paper
platform power powered price prices pricing project pue python ram rate release repository requests research retention saas sdk series
server servers service services sla slo software source specific storage style subscription support system systems tco tdp team tensor
terms throughput tokens tool tools tpot training ttft ui uptime usage user users version vram website weights wiki
""".split())
VARIANTS = set("distill distilled flash laptop lite micro mini mobile nano nvl pcie pro super sxm ti turbo ultra xl".split())
JOINED = VARIANTS | set("""
air chat code coder codex instruct large max medium preview quantized reasoning small thinking tiny vision
""".split())
BEFORE_NAMES = set("code distil distill distilled finetuned micro mini nano pruned quantized tiny tuned uncensored".split())
IN_FILES = set("awq bf16 chat f16 fp16 fp4 fp8 gguf gptq hf instruct int4 int8 it mxfp4 nvfp4".split())
MOST_DETAILS = 8  # of a name are read so many words
Run = tuple[str, int, int]


def runs_in(text: str) -> list[Run]:
    """Runs of letters and digits as they are written, with where they begin and end."""
    runs, start = [], -1
    for at, c in enumerate(text + " "):
        if is_word(c):
            start = at if start < 0 else start
        elif start >= 0:
            runs.append((text[start:at], start, at))
            start = -1
    return runs


def lowered(word: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


class Named:
    """C10: a text in which names are looked for."""

    def __init__(self, text: str, is_address: bool = False) -> None:
        self.text, self.is_address = unicodedata.normalize("NFKC", text), is_address
        self.runs = runs_in(self.text)
        self.words = [lowered(word) for word, _, _ in self.runs]
        self.amounts = {number_.start() for number_ in stated(self.text)}

    def known(self) -> Iterator[str]:
        """Its words, those of versions without their letter, too, and a plus that it has."""
        yield from self.words
        yield from (word[1:] for word in self.words if re.match("v[0-9]", word))
        yield from "+" if "+" in self.text else ""

    def joint(self, at: int) -> str:
        """What stands between a run and the next: `-` where it is joined, ` ` where a space parts them, and emphasis nowhere."""
        if not 0 <= at < len(self.runs) - 1:
            return ""
        between = re.sub("[*`\"']", "", self.text[self.runs[at][2]:self.runs[at + 1][1]])
        joint = {"_": "_", "-": "-", "\u2010": "-", "\u2011": "-", "(": "(", "[": "("}.get(between.strip(" "), "")
        return joint if joint == "(" or between.strip(" ") == between else " " if between and not between.strip(" ") else ""

    def further(self, start: int, end: int, known: set[str]) -> Iterator[str]:
        """The words by which a name that ends before a run goes on, and is another."""
        if self.text[self.runs[end - 1][2]:][:1] == "+":
            yield "+"
        numbered = any(re.search("[0-9]", word) for word in self.words[start:end])
        for at in range(end, min(end + MOST_DETAILS, len(self.runs))):
            joint, (word, offset, _), lower = self.joint(at - 1), self.runs[at], self.words[at]
            general = lower in GENERAL or re.fullmatch("[0-9]+(?:[kmgtp]i?b|w)", lower)
            if not joint or not general and not self.goes_on(joint, word, offset, lower, numbered):
                return
            if not general and not (self.is_address and lower in IN_FILES):
                yield lower
            if general or lower in known:  # behind what is known of it stand details, but for variants
                yield from (word for word in self.chain(at + 1) if word in VARIANTS)
                return

    def goes_on(self, joint: str, word: str, offset: int, lower: str, numbered: bool) -> bool:
        """Whether a name goes on with a word behind a joint."""
        if joint in ("(", "_") or re.fullmatch("(?:[0-9]+x)?[0-9]+b", lower):
            return re.fullmatch("(?:[0-9]+x)?[0-9]+b", lower) is not None or lower.rstrip("0123456789") in VARIANTS
        if re.fullmatch("[0-9]+", word):
            return not numbered and (len(word) < 6 if joint == "-" else offset not in self.amounts)
        if re.search("[0-9]", word):
            return offset not in self.amounts and not re.fullmatch("v[0-9].*", word)
        if is_capital(word[0]) and lower not in PLAIN_CAPITALS:
            return True
        return joint == "-" and (not self.is_address or lower in JOINED) or lower in VARIANTS

    def chain(self, at: int) -> list[str]:
        """A few words that stand in a row from a run on."""
        end = at
        while end < min(at + MOST_DETAILS, len(self.runs)) and self.joint(end - 1):
            end += 1
        return self.words[at:end]

    def before(self, start: int) -> Iterator[str]:
        """A word before a name that makes another of it."""
        if self.joint(start - 1) in ("-", " ") and start and self.words[start - 1] in BEFORE_NAMES:
            yield self.words[start - 1]

    def places(self, name: str, known: set[str]) -> Iterator[set[str]]:
        """Where a name stands: the words that each time make it a longer one, up to those that are known."""
        runs = runs_in(unicodedata.normalize("NFKC", name))
        wanted = [lowered(word) for word, _, _ in runs]
        for end in range(len(wanted), len(self.runs) + 1) if wanted else ():
            if self.words[end - len(wanted):end] == wanted and not self.is_longer(end) and not self.is_a_word(runs, end):
                yield {*self.before(end - len(wanted)), *self.further(end - len(wanted), end, known)}

    def is_longer(self, end: int) -> bool:
        """Whether a version goes on: Sonnet 5 in Sonnet 5.5."""
        (last, _, stop), beyond = self.runs[end - 1], self.runs[end][0] if end < len(self.runs) else ""
        return last[-1] in "0123456789" and self.text[stop:stop + 1] in (".", "-", "_") and bool(re.fullmatch("[0-9]{1,2}", beyond))

    def is_a_word(self, name: list[Run], end: int) -> bool:
        """Whether what looks like a short or plain name is written otherwise, and so is but a word: go, pro, together."""
        word, found = name[0][0], self.runs[end - 1][0]
        plain = len(name) == 1 and not self.is_address and word.isalpha() and is_capital(word[0])
        return plain and (len(word) < 4 and found != word or word[1:] == lowered(word[1:]) and not is_capital(found[0]))


@functools.lru_cache(maxsize=1000)
def named(text: str, is_address: bool = False) -> Named:
    return Named(text, is_address)


def names_of(said: str, subjects: list[str], texts: list[Named]) -> bool:
    """C10: whether one of some names stands in texts, and goes on there as it does in what is said."""
    claimed = named(said)
    known, there = (
        {word for text in (*side, *map(named, subjects)) for word in text.known()}
        for side in ([claimed], texts))
    for name in subjects:
        places = list(claimed.places(name, there))
        if (not places or any(further <= there for further in places)) and any(
                further <= known for text in texts for further in text.places(name, known)):
            return True
    return False


def named_in(text: str, entities: list[Json]) -> list[str]:
    """W30: the ids of the things that a text names."""

    def names(name: str) -> bool:
        for found in re.finditer(f"(?={re.escape(name)})", text) if name else ():
            before, behind = text[found.start() - 1:found.start()], text[found.start() + len(name):][:2]
            version = re.fullmatch(r"\.[0-9]", behind) and "0" <= name[-1] <= "9"
            if not (before and is_word(before)) and not (behind and is_word(behind[0])) and not version:
                return True
        return False

    return [entity["id"] for entity in entities if any(map(names, [entity["name"], *entity.get("aliases", [])]))]


def may_agree(pieces: list[Piece], claim: Json, as_of: Day) -> bool:
    """C7 without its last condition, that each quote carries the claim's quantities."""
    able = [
        p for p in pieces
        if p.supports and p.quote and not p.own and p.source["kind"] != "community" and p.status != "broken"
        and p.age(as_of) in ("", "past-limit") and not p.over(as_of)
    ]
    return bool(claim.get("values")) and any(
        one.status == "ok" and one.source["publisher"].upper() != other.source["publisher"].upper() and one.custodian != other.custodian
        for one in able for other in able
    )


def ceilings(claim: Json, pieces: list[Piece], as_of: Day, facts: Optional[list[Json]] = None) -> list[tuple[str, list[str]]]:
    """C1 to C9: each ceiling the rules allow for a claim, with its reasons; two only where C7 cannot be told from here, none where a fact
    that it is computed from is not to be had."""
    if claim["type"] == "assumption":
        return [("low", ["assumption"])]
    if claim["type"] == "computed":
        origins = [given["wasDerivedFrom"] for given in claim["derivation"]["inputs"].values()]
        chosen = ["rests-on-assumptions"] if {"assumption", "given"} & set(origins) else []
        if facts is None:
            return []
        least = min((LEVELS.index(fact["confidence"]["ceiling"]) for fact in facts), default=2)
        chosen += (["inputs-high"] if least == 2 else ["weakest-input"]) if facts else []
        return [("low" if {"assumption", "given"} & set(origins) else LEVELS[least], chosen)]
    if any(not p.supports for p in pieces):
        return [("low", ["disputed"])] if any(p.supports for p in pieces) else [("low", ["no-source"])]
    if not pieces:
        return [("low", ["no-source"])]
    level, reasons = max((p.judge(as_of) for p in pieces), key=lambda judged: judged[0])
    agreement = [("medium", ["agreement"])] if level == 0 and may_agree(pieces, claim, as_of) else []
    return [(LEVELS[level], reasons), *agreement]


# Facts: rules F1 to F5, F7.


def first_of(pieces: Iterable[Piece]) -> tuple[str, Optional[Day]]:
    """W16: the most volatile of some evidence, and the first day after which a supporting piece is past its limit."""
    pieces = list(pieces)
    days = [piece.stale_after() for piece in pieces if piece.supports]
    volatility = max((piece.volatility for piece in pieces), key=VOLATILITIES.__getitem__, default="stable")
    return volatility, min((day for day in days if day), default=None)


def wrong_in_derived(fact: Json, table: Optional[list[dict[str, str]]]) -> Optional[str]:
    """F7: what is wrong with a fact that is worked out from a table of predictions."""
    said = fact["derivation"]
    if table is None:
        return f"the index lists no table '{short(said['predictions'])}'"
    wanted = said.get("where")
    rows = [row for row in table if not wanted or row[wanted["column"]] == wanted["value"]]
    numbers = [(row[said["of"]] or "", row["measured"] or "") for row in rows]
    pairs = [(float(p), float(m)) for p, m in numbers if EXACT.fullmatch(p) and EXACT.fullmatch(m) and float(m) > 0]
    if not pairs:
        return "its table has nothing of what it counts"
    if said["statistic"] == "count":
        computed, unit = float(len(pairs)), "1"
    elif said["statistic"] == "median-error":
        computed, unit = 100 * statistics.median(abs(p / m - 1) for p, m in pairs), "%"
    else:
        computed, unit = 100 * sum(p > 2 * m or 2 * p < m for p, m in pairs) / len(pairs), "%"
    if fact["unit"] != unit or not abs(exact(fact["value"]) - computed) <= 0.05 + 1e-9:
        return f"it is {short(fact['value'])} {short(fact['unit'])}, but its table gives {computed:.4g} {unit}"
    return None


class Facts:
    """A file of facts."""

    def __init__(self, document: Json) -> None:
        if document["format"]["name"] != "cite-facts" or not document["format"]["version"].startswith("3."):
            raise ValueError("it is not of the format cite-facts 3")
        self.written = document
        self.document = document = completed_facts(document)
        self.sources: dict[str, Json] = {source["id"]: source for source in document["sources"]}
        self.facts: dict[str, Json] = {fact["id"]: fact for fact in document["facts"]}
        site = custodian(document["url"]) if "://" in document["url"] else None
        self.pieces = {
            name: [Piece(e, self.sources[e["source"]], fact, site) for e in fact["evidence"]] for name, fact in self.facts.items()
        }

    def problems(self, built: Day, budget: Budget) -> Iterator[tuple[str, str]]:
        """What of its facts does not follow, each with its rule."""
        if len(self.facts) < len(self.document["facts"]):
            yield "F1", "the id of a fact is given twice"
        named = {evidence["source"] for fact in self.document["facts"] for evidence in fact["evidence"]}
        for name in sorted(set(self.sources) - named):
            yield "F2", f"the source '{short(name)}' carries no fact"
        for problem in repeated(self.written["sources"], [e for fact in self.written["facts"] for e in fact["evidence"]]):
            yield "W27", problem
        days = [day for pieces in self.pieces.values() for piece in pieces for day in piece.settled_on() if day <= built]
        as_of = first_day(self.document["asOf"]) if "asOf" in self.document else None
        if as_of != max(days, default=None):
            yield "F4", f"the levels are of {as_of}, but the evidence last changed by itself on {max(days, default=None)}"
        names = {entity["id"]: [entity["name"], *entity.get("aliases", [])] for entity in self.document["entities"]}
        for name, fact in self.facts.items():
            budget.spend()
            subjects = [subject for entity in fact.get("about", []) for subject in names[entity]]
            if sorted(fact.get("about", [])) != sorted(named_in(fact["label"], self.document["entities"])):
                yield "F2", f"fact '{name}' is said to be about other things than its label names"
            if not shows_fact(fact):
                yield "F3", f"fact '{name}': its text is '{short(fact['text'])}', but it is {fact['value']} {fact['unit']}"
            for rule, message in self.of_fact(fact, self.pieces[name], subjects, as_of, built):
                yield rule, f"fact '{name}': {message}"

    def of_fact(
        self, fact: Json, pieces: list[Piece], subjects: list[str], as_of: Optional[Day], built: Day,
    ) -> Iterator[tuple[str, str]]:
        said, finite = fact["confidence"], math.isfinite(exact(fact["value"]))
        allowed = ceilings({"type": "sourced", "values": [fact["value"]] if finite else []}, pieces, as_of or Day.min)
        reasons = [{"publisher-unknown": "community-source"}.get(reason, reason) for reason in said["reasons"]]
        holds = (said["ceiling"], reasons) in [(most, reasons_said(most, why)) for most, why in allowed]
        if not holds or said["level"] != said["ceiling"]:
            most, why = allowed[0]
            yield "F3", f"its evidence allows '{most}' ({', '.join(why)}) and not '{said['level']}' ({', '.join(reasons)})"
        for piece in pieces:
            if piece.check.get("subject") != (piece.names(subjects) if piece.found else None):
                yield "F3", f"`subject` of '{piece.source['id']}' does not follow"
            if piece.dated_after_capture():
                yield "W20", f"'{piece.source['id']}' is cited as of {short(str(piece.said))}, but pinned by an older capture"
            if "checkedAt" in piece.check and first_day(piece.check["checkedAt"][:10]) > built:
                yield "W20", f"its quote was looked up on {short(piece.check['checkedAt'])}, after the build on {built}"
        volatility, stale = first_of(pieces)
        if (fact["volatility"], fact.get("staleAfter")) != (volatility, stale and stale.isoformat()):
            yield "F4", f"it is {volatility} and grows stale after '{stale}'"


TABLE = "row column value unit low high conditions date confidence source address fact".split()


def wrong_in_table(text: str, of_prices: bool, files: list[Facts]) -> Optional[str]:
    """F8: what in a table of facts for spreadsheets is not what the facts say."""

    def plain(cell: str) -> str:
        return cell[1:] if re.match(r" [=+\-@\t]", cell) and not re.fullmatch(r"[+-]?[0-9.]+(e[+-]?[0-9]+)?", cell[1:], re.I) else cell

    rows = list(csv.reader(io.StringIO(text, newline="")))
    if not rows or rows[0] != TABLE:
        return f"its columns are not {','.join(TABLE)}"
    seen = set()
    for row in rows[1:]:
        file = next((file for file in files if row and row[-1] in file.facts), None)
        if file is None or len(row) != len(TABLE):
            return f"'{short(','.join(row))}' is of no fact"
        fact = file.facts[row[-1]]
        evidence, cells = fact["evidence"][0], [plain(cell) for cell in row]
        source = file.sources[evidence["source"]]
        until = [f"to be had until {evidence['availableUntil']}"] if "availableUntil" in evidence else []
        terms = "; ".join(([evidence["conditions"]] if "conditions" in evidence else []) + until)
        wanted = [fact["value"], fact["unit"], fact.get("low", ""), fact.get("high", ""), terms, evidence.get("date", "")]
        wanted += [fact["confidence"]["level"], source["title"], source.get("pinned", source["URL"])]
        if cells[2:-1] != wanted:
            return f"what it says of '{fact['id']}' is not what the facts say"
        called = f"{cells[0]}: {cells[1]}" if cells[1] else cells[0]
        names = [fact["label"], *fact.get("alsoAs", [])]
        if called not in names and not (of_prices and called.endswith(")") and any(called.startswith(name + " (") for name in names)):
            return f"the fact '{fact['id']}' is not '{short(called)}'"
        key = fact["id"] if of_prices else (cells[0], cells[1], fact["id"])
        if key in seen:
            return f"'{short(called)}' stands there twice"
        seen.add(key)
    return None


def unlike(claim: Json, fact: Json, sources: dict[str, Json]) -> Optional[str]:
    """F5: what of a claim that shows a fact, as it is written, is not the fact's."""
    values = [(value["value"], value.get("unit", "1"), value.get("relation")) for value in claim.get("values", [])]
    if values != ([(fact["value"], fact["unit"], fact.get("relation"))] if math.isfinite(exact(fact["value"])) else []):
        return f"its value is not {fact['value']} {fact['unit']}"

    def bare(evidence: Json, of: Json) -> Json:
        kept = {name: value for name, value in evidence.items() if name not in ("quote", "context", "check")}
        return {**kept, "volatility": evidence.get("volatility", of["volatility"])}

    mine = [bare(completed(evidence, sources.get(evidence["source"], {})), claim) for evidence in claim["evidence"]]
    if any(name in evidence for evidence in claim["evidence"] for name in ("quote", "context", "check")):
        return "it says itself what stands with the fact"
    return None if mine == [bare(evidence, fact) for evidence in fact["evidence"]] else "its evidence is another"


# The lists at the end of the Markdown: rule W17.


def line(text: str) -> str:
    return SPACE.sub(" ", text).strip(" ").replace("<", "&lt;")


def csl(date: Json) -> str:
    return "-".join(f"{part:0{2 if at else 4}d}" for at, part in enumerate(date["date-parts"][0]))


def lists_of(twin: Json) -> str:
    """The lists of sources, claims and updates as the twin has them."""
    lines: list[str] = []
    for number_, source in enumerate(twin["sources"], 1):
        dates = [source["kind"], *([csl(source["issued"])] if "issued" in source else [])]
        dates += ["read " + csl(source["accessed"])] if "accessed" in source else []
        pinned = f" Pinned: <{source['pinned']}>" if source.get("pinned", source["URL"]) != source["URL"] else ""
        lines += ["", "## Sources", ""] if number_ == 1 else []
        lines.append(f"{number_}. {line(source['title'])}. {line(source['publisher'])} ({', '.join(dates)}). <{source['URL']}>{pinned}")
    addresses = {source["id"]: source["URL"] for source in twin["sources"]}
    lines += ["", "## Citation manifest", ""] if twin["claims"] else []
    for claim in twin["claims"]:
        level = f", confidence {claim['confidence']['level']}" if "confidence" in claim else ""
        reason = f" Assumed: {line(claim['reason'])}." if "reason" in claim else ""
        holder = f" Held by {line(claim['holder'])}." if "holder" in claim else ""
        lines.append(f"- `{claim['id']}` ({claim['type']}{level}): {line(claim['text'])}{reason}{holder}")
        for evidence in claim.get("evidence", []):
            disputed = "disputed by " if evidence.get("relation", "supports") == "disputes" else ""
            until = [f"to be had until {evidence['availableUntil']}"] if "availableUntil" in evidence else []
            terms = "; ".join(([evidence["conditions"]] if "conditions" in evidence else []) + until)
            said = f": \u201c{line(evidence['quote'])}\u201d" if "quote" in evidence else ""
            address = addresses.get(evidence["source"], "")
            lines.append(f"  - {disputed}<{address}>, {evidence.get('date', 'undated')}{', ' + line(terms) if terms else ''}{said}")
    lines += ["", "## Update log", ""] if twin["updates"] else []
    for update in twin["updates"]:
        version = f" ({line(update['version'])})" if "version" in update else ""
        lines.append(f"- {update['date']}{version}: {line(update['text'])}")
        lines += [f"  - {line(change)}" for change in update.get("changes", [])]
    return "".join(text + "\n" for text in lines)


# The Markdown beside its page: rules W17 and W26.

MARKED = {"del": 0, "s": 0, "sup": 1, "sub": 2}
REMARK, DONE, TO_DO, CELL = "\ufde0", "\ufde1", "\ufde2", "\ufde3"  # noncharacters of Unicode, which no text has
ESCAPED = re.compile(
    r"[\\`*\[\]<|~]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|&(?=[#0-9A-Za-z]|\Z)|(?<=[0-9A-Za-z])@(?=[0-9A-Za-z])|:(?=//)"
    r"|(?<=[wW][wW][wW])\.|\((?=assumption: |computed: |opinion of )")
LINE_START = re.compile(
    r" +|>|(?:-|(?P<number>[0-9]{1,9})\.)(?: \[(?P<task>[ x])\])?(?: |\Z)|\[\^(?P<footnote>[0-9]{1,8})\]:(?: |\Z)")
FENCE = re.compile(r"(`{3,})([0-9A-Za-z_+#.-]{0,40})")
DELIMITERS = re.compile(r"\|(?: ?:?-+:? ?\|)+")
SIGN = re.compile(
    r"""(?P<words>[^\\`*_<!\[\](&~|]+)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)(?!`)(?P<code>.*?[^`])(?P=ticks)(?!`)
    | (?P<mark>\*|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z]))
    | <(?P<end>/?)(?P<tag>br|code|del|em|ins|mark|strong|sub|sup)>
    | <(?P<shown>https?://[^\s<>()\\|&`]+)>
    | !\[(?P<alt>(?:[^\\\[\]<`*|~&]|&(?![#0-9A-Za-z])|\\[!-/:-@\[-`{-~])*)\]\((?P<image>[^\s<>()\\|`]*)\)
    | \[\^(?P<note>[1-9][0-9]{0,7})\](?![(:])
    | (?P<open>\[)
    | \]\((?P<link>[^\s<>()\\|`]*)\)
    | (?P<bar>\|)
    | (?P<sign>\(|_|!(?!\[)|&(?![#0-9A-Za-z]))""", re.VERBOSE)


class Refused(Exception):
    """W26: a line of the Markdown has other signs than it may."""


def in_remark(text: str) -> str:
    """A text with the signs escaped that could be Markdown."""
    return ESCAPED.sub(r"\\\g<0>", SPACE.sub(" ", DELETED.sub("", text)).strip(" "))


def encoded(address: str) -> str:
    """An address without the signs that could end it."""
    return re.sub(r"[\0- ()<>\\|`\x7f]", lambda c: f"%{ord(c[0]):02X}", address)


def in_link(address: str) -> str:
    """An address as it stands between the brackets of a link."""
    return re.sub("&(?=#?[0-9A-Za-z]+;)", "&amp;", encoded(address))


class Body:
    """What a text says: on a page, or in Markdown."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.signs: list[str] = []
        self.depths, self.cells = [0, 0, 0], 0
        self.remarks: list[tuple[str, list[set[str]]]] = []
        self.links: list[str] = []
        self.images: list[tuple[str, str]] = []
        self.languages: set[str] = set()
        self.numbers: set[int] = set()

    def text(self) -> str:
        return fold("".join(self.parts)).replace("\n", " ")

    def marked(self) -> str:
        """The text without white space, with signs for what is struck out, raised or lowered, for tasks, remarks and cells."""
        return unicodedata.normalize("NFC", "".join(self.signs))

    def add(self, words: str) -> None:
        self.parts.append(words)
        signs = re.sub("[\0\ufdd0-\ufdef]", "", DELETED.sub("", SPACE.sub("", words)))
        self.sign(signs)

    def sign(self, sign: str) -> None:
        """Adds a sign behind the cells that were begun since the last; those at the end of a row in which nothing stands say nothing."""
        if sign:
            self.signs += [CELL] * self.cells + [sign]
            self.cells = 0

    def mark(self, tag: str, ends: bool) -> None:
        """An edge of what is marked; one within another says nothing, nor does one around nothing, nor a gap of nothing between two."""
        if tag not in MARKED:
            return
        kind = MARKED[tag]
        self.depths[kind] += -1 if ends else 1
        if self.depths[kind] == (0 if ends else 1):
            edge, other = chr(0xFDD0 + 2 * kind + ends), chr(0xFDD0 + 2 * kind + (not ends))
            if self.signs[-1:] == [other]:
                self.signs.pop()
            else:
                self.signs.append(edge)

    def remark(self, remark: tuple[str, list[set[str]]]) -> None:
        self.remarks.append(remark)
        self.sign(REMARK)


def body_of(root: Element, skipped: Callable[[Element], bool]) -> Body:
    """What the Markdown of a page has to say."""
    body = Body()

    def walk(element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                body.add(child.replace("\0", ""))
            elif skipped(child):
                remark = remark_of(child) if child.tag == "sup" else None
                if remark:
                    body.remark(remark)
            else:
                take(child)

    def take(element: Element) -> None:
        tag, attributes, edge = element.tag, element.attributes, "\0" if element.tag in BLOCKS else ""
        body.parts.append(edge)
        body.mark(tag, ends=False)
        if tag == "a" and "href" in attributes:
            body.links.append(encoded(attributes["href"]))
        elif tag == "img":
            body.images.append((encoded(attributes.get("src", "")), fold(attributes.get("alt", ""))))
        elif tag == "input" and begins_item(element) and not element.within(lambda e: e.tag == "table"):
            body.sign(DONE if "checked" in attributes else TO_DO)
        elif tag == "ol":
            start = int(attributes["start"]) if re.fullmatch("[0-9]{1,8}", attributes.get("start", "")) else 1
            body.numbers.update(range(start, start + sum(isinstance(c, Element) and c.tag == "li" for c in element.children)))
        elif tag == "code" and attributes.get("class", "").startswith("language-") and element.within(lambda e: e.tag == "pre"):
            body.languages.add(attributes["class"][len("language-"):])
        elif tag in ("td", "th") and is_outermost(element) and element.parent and any(
                isinstance(c, Element) and not skipped(c) for c in itertools.takewhile(lambda c: c is not element, element.parent.children)):
            body.cells += 1
        walk(element)
        body.mark(tag, ends=True)
        body.parts.append(edge)
        if tag == "tr" and is_outermost(element):
            body.cells = 0

    walk(root)
    return body


def remark_of(mark: Element) -> Optional[tuple[str, list[set[str]]]]:
    """The remark that a mark stands for; None where it is a reference to a footnote."""
    links = [e for e in mark.elements() if e.tag == "a" and "href" in e.attributes]
    sources = [{e.attributes["href"][len("#source-"):]} for e in links if e.attributes["href"].startswith("#source-")]
    if sources:
        return links[0].attributes.get("data-confidence", ""), sources
    if [e.attributes["href"] for e in links] != ["#manifest"]:
        return None
    return "computed" if links[0].raw() == "c" else one_line(links[0].attributes.get("title", "")), []


def is_outermost(element: Element) -> bool:
    """Whether no other table is around the table of an element."""
    tables, around = 0, element.parent
    while around is not None:
        tables, around = tables + (around.tag == "table"), around.parent
    return tables < 2


def begins_item(element: Element) -> bool:
    """Whether nothing stands in an item of a list before an element."""
    while element.tag != "li" and element.parent is not None:
        for before in element.parent.children:
            if before is element:
                break
            if (SPACE.sub("", before) != "") if isinstance(before, str) else before.tag != "br":
                return False
        element = element.parent
    return element.tag == "li"


class Remarks:
    """The remarks that a twin allows: sources with confidence, reasons, holders, computed numbers."""

    def __init__(self, twin: Json) -> None:
        self.entries: dict[str, tuple[set[str], set[str]]] = {}
        self.others: dict[str, str] = {}
        self.computed = {unnumbered(claim["id"]) for claim in twin["claims"] if claim["type"] == "computed"}
        sources = {source["id"]: source for source in reversed(twin["sources"])}
        since = twin["summary"].get("asOf", "")
        for claim in twin["claims"]:
            for member, begin in ("reason", "assumption: "), ("holder", "opinion of "):
                if member in claim:
                    self.others[f"({begin}{in_remark(claim[member])})"] = one_line(begin.capitalize() + claim[member])
            for evidence in (e for e in claim.get("evidence", []) if e["source"] in sources):
                source = sources[evidence["source"]]
                ended = f", ended on {evidence['availableUntil']}" if evidence.get("availableUntil", since) < since else ""
                entry = "disputed by " if evidence.get("relation") == "disputes" else ""
                entry += f"[{in_remark(source['title'])}]({in_link(source['URL'])}), {evidence.get('date', 'undated')}{ended}"
                ids, levels = self.entries.setdefault(entry, (set(), set()))
                ids.add(evidence["source"])
                levels |= {claim["confidence"]["level"]} if "confidence" in claim else set()

    def at(self, line: str, at: int) -> Optional[tuple[int, tuple[str, list[set[str]]]]]:
        """Where a remark at an offset of a line ends, and what it says; None where none stands there that the twin allows."""
        asked = reference_at(line, at)
        if asked:
            return (asked[1], ("computed", [])) if id_of("computed", asked[0]) in self.computed else None
        rest = line[at:at + 8000]
        for end in [i + 1 for i, c in enumerate(rest) if c == ")"][:50] if rest.startswith(("(assumption: ", "(opinion of ")) else ():
            if rest[:end] in self.others:
                return at + end, (self.others[rest[:end]], [])
        allowed, sources, start = set(LEVELS), [], 1
        while rest[start:start + 1] in ("[", "d"):
            ends = (i for i in range(start, len(rest)) if rest[i] == ";" and rest[start:i] in self.entries)
            end = next(ends, 0)
            if not end:
                return None
            ids, levels = self.entries[rest[start:end]]
            allowed &= levels
            sources.append(ids)
            found = re.compile(r"; confidence (high|medium|low)\)").match(rest, end)
            if found and found[1] in allowed:
                return at + found.end(), (found[1], sources)
            start = end + 2 if rest[end:end + 2] == "; " else len(rest)
        return None


class Markdown(Body):
    """Reads the text of a page's Markdown by the signs of W26. Raises Refused for a line that has others."""

    def __init__(self, title: str, text: str, remarks: Remarks) -> None:
        super().__init__()
        self.add(title)
        self.known, self.footnotes, self.referred, self.rows, self.bars = remarks, 0, 0, 0, 0
        self.fence = self.around = ""
        for one in text.split("\n"):
            self.parts.append("\0")
            self.code(one) if self.fence else self.line(one)
        if self.fence or self.referred > self.footnotes:
            raise Refused(self.fence or f"[^{self.referred}]")

    def line(self, line: str) -> None:
        at = 0
        for start in iter(lambda: LINE_START.match(line, at), None):
            at = start.end()
            self.numbers |= {int(start["number"])} if start["number"] else set()
            self.sign((DONE if start["task"] == "x" else TO_DO) if start["task"] else "")
            self.footnotes += bool(start["footnote"])
            if start["footnote"] and int(start["footnote"]) != self.footnotes:
                raise Refused(line)
        rest, fence = line[at:], FENCE.fullmatch(line, at)
        self.rows = self.rows + 1 if rest.startswith("|") else 0
        if fence:
            self.fence, self.around = fence[1], re.sub("[^>]", " ", line[:at])
            self.languages |= {fence[2]} - {""}
        elif self.rows == 2 and DELIMITERS.fullmatch(rest):
            if rest.count("|") != self.bars:
                raise Refused(line)
        elif self.rows:
            bars = self.within(rest, is_row=True)
            self.cells = 0
            self.bars = bars if self.rows == 1 else self.bars
            if bars < 2 or bars != self.bars or not rest.endswith("|"):
                raise Refused(line)
        elif rest != "***":
            self.within(re.sub("^#{1,6} ", "", rest), is_row=False)

    def code(self, line: str) -> None:
        """A line of code: all of it is text, but what stands before every line of a quotation."""
        at = next((i for i, c in enumerate(self.around) if line[i:i + 1] != c), len(self.around))
        if line[at:] == self.fence:
            self.fence = ""
        else:
            self.add(line[at:])

    def within(self, line: str, is_row: bool) -> int:
        """The text of a line; returns the number of bars between cells."""
        at, bars = 0, 0
        tags: list[str] = []
        brackets: list[int] = []
        while at < len(line):
            remark = self.known.at(line, at) if line[at] == "(" else None
            if remark:
                before = self.parts.pop() if at else ""
                self.parts.append(before[:-1] if before[-1:] == line[at - 1:at] == " " else before)
                self.remark(remark[1])
                at = remark[0]
                continue
            found = SIGN.match(line, at)
            if not found:
                raise Refused(line)
            kind, at = found.lastgroup, found.end()
            if kind in ("words", "escaped", "code", "sign"):
                self.add(found[kind])
            elif kind == "shown":
                self.links.append(found["shown"])
                self.add(found["shown"])
            elif kind == "tag":
                self.tag(found["tag"], found["end"] != "", tags, line)
            elif kind == "image":
                self.images.append((self.address(found["image"]), fold(re.sub(r"\\(.)", r"\1", found["alt"]))))
            elif kind == "note":
                self.referred = max(self.referred, int(found["note"]))
            elif kind == "open":
                brackets.append(len(self.links))
                self.links.append("")
            elif kind == "link" and brackets:
                self.links[brackets.pop()] = self.address(found["link"])
            elif kind == "bar" and is_row and not tags and not brackets:
                self.cells += bars > 0
                bars += 1
                self.parts.append("\0")
            elif kind != "mark":
                raise Refused(line)
            if kind == "code" and is_row and "|" in found["code"]:
                raise Refused(line)
        if tags or brackets:
            raise Refused(line)
        return bars

    def tag(self, name: str, ends: bool, tags: list[str], line: str) -> None:
        if (name == "br" and ends) or (name != "br" and ends and (not tags or tags.pop() != name)):
            raise Refused(line)
        if name == "br":
            self.parts.append("\0")
        elif not ends:
            tags.append(name)
        self.mark(name, ends)

    @staticmethod
    def address(written: str) -> str:
        if re.search("&(?!amp;)#?[0-9A-Za-z]+;", written):
            raise Refused(written)
        return written.replace("&amp;", "&")


def end_of_head(markdown: str, page: Json, updated: Optional[str], is_twin: Callable[[str], bool]) -> tuple[int, str]:
    """Where the text begins, -1 where the head is not what the twin says; and the title, if it stands in the head."""
    facts = [f"Published {page['datePublished']}."] if "datePublished" in page else []
    facts += [f"Updated {updated}."] if updated else []
    facts += [f"Licence: {line(page['license'])}."] if "license" in page else []
    head = (f"> {line(page['description'])}\n\n" if "description" in page else "") + " ".join([*facts, "Machine-checkable claims: ["])
    title = f"# {line(page['title'])}\n\n"
    for start in (title, ""):
        if markdown.startswith(start + head):
            found = re.compile(r"(.*?)\]\((.*?)\)\.\n\n", re.DOTALL).match(markdown, len(start + head))
            right = found is not None and is_twin(found[2]) and found[1] == unquote(found[2].split("/")[-1])
            return (found.end(), page["title"] if start else "") if found and right else (-1, "")
    return -1, ""


def without_calculators(markdown: str, models: dict[str, Json]) -> str:
    """Takes out what published models say where calculators and comparisons stand; what says something else stays."""
    lines, kept, at = markdown.split("\n"), [], 0
    while at < len(lines):
        ends = {"Calculator: ": end_of_calculator, "Comparison: ": end_of_comparison}
        end_of = next((found for start, found in ends.items() if lines[at].startswith(start)), None)
        end = max((end_of(lines, at, m) for m in models.values()), default=0) if end_of else 0
        if not end:
            kept.append(lines[at])
        at = end or at + 1
    return "\n".join(kept)


def end_of_calculator(lines: list[str], at: int, model: Json) -> int:
    head, end = lines[at], 0
    if head.startswith(f"Calculator: {line(model['title'])} (as a model: <") and head.endswith(f"models/{model['name']}.json>)"):
        for vector in model["vectors"]:
            verdict = vector.get("verdict")
            shown = {name: result["display"] for name, result in vector["results"].items()}
            results = {f"- {line(r['label'])}: {shown[r['name']]}" for r in model["results"] if r["name"] in shown}
            after = at + (4 if verdict else 2)
            while after < len(lines) and lines[after] in results:
                after += 1
            if (not verdict or lines[at + 2:at + 3] == [line(verdict)]) and not lines[after:after + 1] == ["- "]:
                end = max(end, after)
    return end


def end_of_comparison(lines: list[str], at: int, model: Json) -> int:
    title = model.get("comparison", {}).get("title")
    if title is None or not lines[at].startswith(f"Comparison: {line(title)} (as a model: <"):
        return 0
    vectors, said, after = {v["name"]: v for v in model["vectors"]}, set(), at + 2
    for scenario in model["scenarios"]:
        vector = vectors[scenario["name"]]
        words = [line(vector[member]) for member in ("verdict", "flip") if vector.get(member) is not None]
        said.add(f"- {line(scenario['title'])}: {' '.join(words)}")
    while after < len(lines) and lines[after] in said:
        after += 1
    return after if lines[at].endswith(f"models/{model['name']}.json>)") else 0


# The sections below the page text: rules P2 to P4.

REASONS = {
    "own-site": "The source is this site itself.", "primary-source": "Primary source.", "secondary-source": "Secondary source.",
    "community-source": "Community source.", "quote-not-found": "Quote not found by machine.",
    "unreadable": "Source not readable by machine.", "no-quote": "No quote recorded.", "unchecked": "Quote not yet checked by machine.",
    "mutable-copy": "Quote found, but in a copy that can change.",
    "bystander-copy": "Quote found, but in a copy that {custodian} holds.", "quote-in-pinned-copy": "Quote found in a pinned copy.",
    "quantity-missing": "It lacks a quantity of the claim.", "quantity-authors-word": "A unit or relation is the author's word.",
    "quote-not-unique": "It may stand there more than once.", "subject-authors-word": "What it is about is the author's word.",
    "wording-authors-word": "How it is worded is the author's word.",
    "past-limit": "Dated {date}, past its {limit} days.", "past-twice-limit": "Dated {date}, past twice its {limit} days.",
    "undated": "Undated.", "no-longer-offered": "It could be had until {until}.", "no-source": "No known source supports it.",
    "disputed": "Disputed by {disputing}.", "agreement": "{publisher} and {other} agree, and a quote was checked.",
}


def some(names: list[str]) -> str:
    return ", ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} and {len(names) - 2} more"


def because(pieces: list[Piece], codes: list[str], as_of: Day) -> set[str]:
    """P4: the reasons of evidence in words; several where it cannot be told from here which two sources agree."""
    publishers = {piece.source["publisher"] for piece in pieces}
    pairs = {(one, other) for one in publishers for other in publishers} if codes == ["agreement"] else {("", "")}
    best = max(pieces, key=lambda p: p.judge(as_of)[0]) if pieces else None
    terms = {"custodian": best.custodian, "date": best.said, "limit": best.limit, "until": best.until} if best else {}
    terms["disputing"] = next((p.source["publisher"] for p in pieces if not p.supports), "")
    return {" ".join(REASONS[code].format(publisher=one, other=other, **terms) for code in codes) for one, other in pairs}


def counted(number_: int, one: str) -> str:
    return f"{number_} {one}{'' if number_ == 1 else 's'}"


def counts_of(twin: Json) -> str:
    """P2."""
    types, levels, coverage = (twin["summary"][name] for name in ("byType", "byConfidence", "coverage"))
    kinds = [counted(types[t], t) if t in ("assumption", "opinion") else f"{types[t]} {t}" for t in TYPES if types[t]]
    rated = [f"{levels[name]} {name}" for name in reversed(LEVELS) if levels[name]]
    share_of = [f"{coverage[name]['inClaims']} of {coverage[name]['total']} {name}" for name in ("sentences", "quantities")]
    confidence = f" Confidence: {' '.join(rated)}." if rated else ""
    return f"{counted(len(twin['claims']), 'claim')}: {', '.join(kinds)}.{confidence} They cover {' and '.join(share_of)}."


def age_of(twin: Json) -> str:
    """What P2 has the page say of claims that are past their date."""
    as_of, claims = twin["summary"].get("asOf", ""), twin["claims"]
    stale = [claim["staleAfter"] for claim in claims if claim.get("staleAfter", "9") < as_of]
    return f"Stale: {len(stale)} of {counted(len(claims), 'claim')}, since {min(stale)}" if stale else ""


def stale_in(twin: Json) -> list[tuple[str, str]]:
    """What P2 has the page say beside each claim that is past its date."""
    as_of = twin["summary"].get("asOf", "")
    stale = [c for c in twin["claims"] if c.get("staleAfter", "9") < as_of and c["type"] in ("sourced", "computed")]
    return sorted((claim["id"], f"stale since {claim['staleAfter']}") for claim in stale)


def updates_of(twin: Json) -> list[str]:
    """P3: the update log, a line for each block."""
    lines = ["Update log"] if twin["updates"] else []
    for update in twin["updates"]:
        lines += [update["date"] + (f" \u00b7 {update['version']}" if "version" in update else ""), update["text"]]
        lines += [counted(len(update["changes"]), "change"), *update["changes"]] if update.get("changes") else []
    return lines


def entities_of(twin: Json) -> list[str]:
    """P3: what the page is about, a line for each block."""
    lines = ["Entities"] if twin["entities"] else []
    for entity in twin["entities"]:
        hosts = ((urlsplit(a).hostname or "") if urlsplit(a).scheme else a for a in entity.get("sameAs", []))
        lines.append(f"{entity['name']} {entity['type']}" + "".join(f" \u00b7 same as {host}" for host in hosts))
    return lines


# What stands on a page beside its page text: rules W18, W19, P1 and P6.

METAS = set(
    "viewport description color-scheme theme-color twitter:card og:title og:description og:type og:image og:image:width "
    "og:image:height".split()
)
FRAME = ("header", "footer", "nav", "head")
PROSE = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
CALCULATORS = ("cost-calculator", "cost-comparison")


def in_accuracy(element: Element) -> bool:
    return element.within(lambda e: e.tag == "section" and e.has_class("accuracy"))


def is_source(element: Element) -> bool:
    return element.tag == "li" and element.attributes.get("id", "").startswith("source-")


def asides(page: Page) -> list[str]:
    """The words of each block of the body outside the page text; menus, header and footer left out, of calculators only the prose."""
    blocks: list[str] = []
    text: list[str] = []

    def flush() -> None:
        blocks.append(one_line("".join(text)))
        text.clear()

    def left_out(element: Element) -> bool:
        parent = element.parent
        reason = parent is not None and "data-claim-ref" in parent.attributes and rating_of(parent) is element
        return (
            element.tag in ("script", "style") or element.has_class("use") or reason
            or (element.tag == "blockquote" and element.within(is_source)) or (element.tag == "figure" and in_accuracy(element))
        )

    def walk(element: Element, aside: bool) -> None:
        for child in element.children:
            if isinstance(child, str):
                text.append(child if aside else "")
                continue
            if aside and child is not page.root and child.tag in FRAME:
                continue
            outside = child is not page.root and (aside or is_skipped(child))
            block = child.tag in BLOCKS or (outside and is_skipped(child))
            if child.tag in CALCULATORS:
                flush()
                blocks.extend(e.words() for e in child.elements() if e.tag in PROSE)
            elif not left_out(child):
                if block:
                    flush()
                walk(child, outside)
                if block:
                    flush()

    for body in (e for e in page.all if e.tag == "body"):
        walk(body, True)
    flush()
    return [block for block in blocks if block]


def words_beside(element: Element, tag: str) -> str:
    """The words of an element on one line, without those of some elements in it."""

    def raw(inner: Element) -> str:
        return "".join(c if isinstance(c, str) else "" if c.tag == tag else raw(c) for c in inner.children)

    return one_line(raw(element))


def rating_of(row: Element) -> Element:
    return next((child for child in reversed(row.children) if isinstance(child, Element)), row)


def texts_of(document: Json) -> Iterator[str]:
    """Every text in a twin or a model, and of addresses also what follows `://`, and the host."""
    if isinstance(document, str):
        yield document
        if "://" in document and " " not in document:
            yield document.split("://", 1)[1]
            yield urlsplit(document).hostname or ""
    elif isinstance(document, (dict, list)):
        for value in document.values() if isinstance(document, dict) else document:
            yield from texts_of(value)


def plain_words(text: str) -> list[str]:
    """Runs of letters and digits, in lower case."""
    kept = [c if c > "\uffff" or unicodedata.category(c)[0] == "L" or unicodedata.category(c) in ("Nd", "Mn") else " "
            for c in DELETED.sub("", unicodedata.normalize("NFC", text))]
    return "".join(kept).lower().split()


class KnownWords:
    """W18: words of twin, models and theme: three or more in a row that stand in a row there, whole short texts, numbers, letters."""

    def __init__(self, documents: list[Json], others: Optional[KnownWords] = None) -> None:
        self.rows: set[tuple[str, ...]] = set(others.rows) if others else set()
        self.short: set[tuple[str, ...]] = set(others.short) if others else set()
        for text in texts_of(documents):
            words = plain_words(text)
            if len(words) <= 2:
                self.short.add(tuple(words))
            self.rows.update(zip(words, words[1:], words[2:]))

    def first_unknown(self, text: str) -> Optional[str]:
        words, covered = plain_words(text), 0
        for at, word in enumerate(words):
            if tuple(words[at:at + 3]) in self.rows:
                covered = at + 3
            if tuple(words[at:at + 2]) in self.short:
                covered = max(covered, at + 2)
            free = len(word) == 1 or word[0].isdigit() or word in THEME_WORDS or (word,) in self.short
            if at >= covered and not free:
                return word
        return None


# The checks of a page.


class PageFiles:
    """A page with its twin and its Markdown."""

    def __init__(self, site: SiteCheck, page: Page, twin: Json, markdown: str, paths: tuple[str, str, str], where: Addresses) -> None:
        self.site, self.page, self.markdown = site, page, markdown
        self.html_path, self.twin_path, self.markdown_path = paths
        self.where = where
        self.fact_paths = [self.path_of(file["url"]) for file in twin.get("facts", [])]
        self.files = [site.facts[path] for path in self.fact_paths if path in site.facts]
        listed = {said["name"]: site.models.get(self.path_of(said["url"]) or "") for said in reversed(twin.get("models", []))}
        self.models = {name: model for name, model in listed.items() if model}
        self.written, self.twin = twin, completed_twin(twin, self.files, self.models)
        self.claims: list[Json] = self.twin["claims"]

    def say(self, rule: str, message: str) -> None:
        self.site.report.problem(self.twin_path, rule, message)

    def on_page(self, rule: str, message: str) -> None:
        self.site.report.problem(self.html_path, rule, message)

    def in_file(self, rule: str, message: str) -> None:
        self.site.report.problem(self.markdown_path, rule, message)

    def path_of(self, reference: str) -> Optional[str]:
        return self.where.path_of(reference, self.html_path)

    def target_of(self, link: str) -> str:
        """Where a link leads, in one form for the page and for its Markdown, which leads to the Markdown of pages."""
        own = self.twin["page"]["url"] if "://" in self.twin["page"]["url"] else "http://site.invalid/" + self.html_path
        address, place = urldefrag(urljoin(own, link))
        return re.sub(r"(\.html|\.md|/index|/index\.html|/index\.md|/)$", "", unquote(address)) + "#" + unquote(place)

    def as_of(self) -> Optional[Day]:
        said = self.twin["summary"].get("asOf")
        return None if said is None else Day.fromisoformat(said)

    def pieces(self, claim: Json) -> list[Piece]:
        sources = {source["id"]: source for source in self.twin["sources"]}
        url = self.twin["page"]["url"]
        site = custodian(url) if "://" in url else None
        pieces = [Piece(e, sources[e["source"]], claim, site) for e in claim.get("evidence", []) if e["source"] in sources]
        for piece in (p for p in pieces if p.found):
            if "fact" in claim:  # what the fact's quotes name is told of the claim's own subjects
                piece.check = {**piece.check, "subject": piece.names(self.subjects_of(claim))}
            else:
                piece.turned |= contradicts(claim["text"], piece.quote or "", self.subjects_of(claim))
                piece.turned |= exchanges(claim["text"], piece.quote or "")
                piece.turned |= of_another_column(claim["text"], claim.get("values", []), piece.quote or "", piece.context)
        return pieces

    def subjects_of(self, claim: Json) -> list[str]:
        about = set(claim.get("about", []))
        return [name for e in self.twin["entities"] if e["id"] in about for name in [e["name"], *e.get("aliases", [])]]

    def origins(self, claim: Json) -> list[str]:
        """The ids of the facts that a claim is computed from, each once."""
        inputs = claim.get("derivation", {}).get("inputs", {}).values()
        return list(dict.fromkeys(given["wasDerivedFrom"] for given in inputs if given["wasDerivedFrom"] not in NO_FACTS))

    def facts_of(self, claim: Json) -> Optional[list[Json]]:
        """The facts that a claim is computed from; None where one of them is not to be had."""
        found = [next((file.facts[name] for file in self.files if name in file.facts), None) for name in self.origins(claim)]
        return None if None in found else [fact for fact in found if fact]

    def known(self, claim: Json) -> list[Piece]:
        """All that a claim rests on: its own evidence, or that of its facts."""
        return self.pieces(claim) + [p for name in self.origins(claim) for file in self.files for p in file.pieces.get(name, [])]


class TextChecks(PageFiles):
    """T7, T8, V4, W1, W5 to W7, W15, W25: what is published of the page, its text, and where claims stand in it."""

    def discovery(self) -> None:
        for relation, kind, expected in (
            ("describedby", "application/json", self.twin_path), ("alternate", "text/markdown", self.markdown_path),
        ):
            heads = [e.attributes for e in self.page.all if e.tag == "link"]
            links = [k.get("href", "") for k in heads if k.get("type") == kind and relation in k.get("rel", "").lower().split()]
            if not links or any(self.path_of(link) != expected for link in links):
                self.on_page("W1", f"its link '{relation}' leads to '{short(links[0] if links else None)}' and not to '{expected}'")
        url = self.path_of(self.twin["page"]["url"])
        if url is None or self.html_path not in (url, url + "index.html"):
            self.say("W1", f"it is about '{short(self.twin['page']['url'])}' and not about '{self.html_path}'")

    def generator(self, of_site: Json) -> None:
        if of_site is not None and any(self.twin["generator"][name] != of_site[name] for name in ("name", "version")):
            self.say("W25", f"it was written by {short(self.twin['generator'])}, but the index by {short(of_site)}")

    def alternates(self) -> None:
        forms = self.twin["page"]["alternate"]
        digests = {self.path_of(form["url"]): form["digest"]["sha256"] for form in forms}
        if len(digests) < len(forms):
            self.say("W5", "it names a form of the page twice")
        for path in {self.html_path, self.markdown_path} - self.site.rewritten:
            if digests.get(path) != self.site.digests.get(path):
                self.say("W5", f"it says '{path}' has the SHA-256 {digests.get(path)}, but its bytes have {self.site.digests.get(path)}")

    def page_text(self) -> None:
        said, text = self.twin["page"]["text"], self.page.text
        digest = hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
        if said["digest"]["sha256"] != digest:
            self.on_page("T7", f"the page text has the SHA-256 {digest}, but the twin says {said['digest']['sha256']}")
        if (said["algorithm"], said["unit"], said["length"]) != ("cite-text-1", "codepoint", len(text)):
            self.on_page("T8", f"the page text has {len(text)} code points, but the twin says {said['length']}")

    def coverage(self) -> None:
        text, said = self.page.text, self.twin["summary"]["coverage"]
        spans = sorted((c["appearance"]["position"]["start"], c["appearance"]["position"]["end"]) for c in self.claims)
        for name, stretches in (("sentences", sentences(text)), ("quantities", quantities(text))):
            counted = share(stretches, spans)
            if said[name] != counted:
                self.say("V4", f"claims cover {counted['inClaims']} of {counted['total']} {name}, and not as the summary says")

    def positions(self) -> None:
        text = self.page.text
        for claim in self.claims:
            self.site.budget.spend()
            said, at = claim["appearance"]["quote"], claim["appearance"]["position"]
            before, words, behind = said["prefix"], said["exact"], said["suffix"]
            start, end = at["start"], at["end"]
            if text[start:end] == words and text[:start].endswith(before) and text[end:].startswith(behind) and 0 <= start <= end:
                continue
            first = text.find(before + words + behind)
            moved = first >= 0 and text.find(before + words + behind, first + 1) < 0
            what = "has moved" if moved else "is an orphan"
            self.on_page("W6", f"claim '{claim['id']}' {what}: at {start} to {end} stands '{short(text[start:end])}', not '{short(words)}'")

    def once(self) -> None:
        """W27."""
        evidence = [e for claim in self.written["claims"] for e in claim.get("evidence", [])]
        for problem in repeated(self.written["sources"], evidence):
            self.say("W27", problem)
        for claim in self.written["claims"] if not self.page.problem else ():
            self.site.budget.spend()
            quote, text = claim["appearance"]["quote"], self.page.text
            first, last = text.find(quote["exact"]), text.rfind(quote["exact"])
            if first >= 0 and (first == last) != ("prefix" not in quote):
                self.say("W27", f"claim '{claim['id']}': what stands around its words is given only where the page has them more than once")

    def elements(self) -> None:
        ids = collections.Counter(claim["id"] for claim in self.claims)
        for claim in (c for c in self.claims if ids[c["id"]] > 1):
            self.say("W7", f"the id '{claim['id']}' is given to two claims")
        continued = {e.attributes.get("data-claim") for e in self.page.all}
        for claim in self.claims:
            self.site.budget.spend()
            element, words = claim["id"], claim["appearance"]["quote"]["exact"]
            shown = self.page.words_of(element)
            goes_on = element in continued and words.startswith(shown or words)
            if len(self.page.ids.get(element, [])) != 1:
                self.on_page("W7", f"claim '{claim['id']}': {len(self.page.ids.get(element, []))} elements have the id '{short(element)}'")
            elif not shown or (shown != words and not goes_on):
                self.on_page("W7", f"claim '{claim['id']}': its element says '{short(shown)}' and not '{short(words)}'")
        for left in self.twin["uncited"]:
            count = len(self.page.ids.get(left["elementId"], []))
            if count != 1:
                self.on_page("W7", f"{count} elements have the id '{short(left['elementId'])}' of uncited words")
                continue
            shown, words = self.page.words_of(left["elementId"]), one_line(left["text"])
            if not shown or (shown != words and not (left["elementId"] in continued and words.startswith(shown))):
                self.on_page("W7", f"'{short(words)}' is left without a source, but its element says '{short(shown)}'")

    def identities(self) -> None:
        asked: dict[str, list[str]] = {}
        for reference in references_in(self.markdown):
            asked.setdefault(id_of("computed", reference), []).append(reference)
        for claim in self.claims:
            identity, words = unnumbered(claim["id"]), claim["appearance"]["quote"]["exact"]
            if claim["type"] == "computed":
                holds = any(asks_for(reference, claim["derivation"]) for reference in asked.get(identity, []))
            elif "fact" in claim:
                holds = identity == id_of("sourced", claim["fact"])
            else:
                holds = identity == id_of(claim["type"], words) or self.extended(claim, identity)
            if not holds and claim["type"] == "computed" and identity in asked:
                self.say("W14", f"claim '{claim['id']}': its derivation sets something else than '{short(asked[identity][0])}' does")
            elif not holds:
                self.say("W15", f"the id '{claim['id']}' is not made of '{short(words)}', the claim's words")
        for left in self.twin["uncited"]:
            if unnumbered(left["elementId"]) != id_of("uncited", left["text"]):
                self.say("W15", f"the id '{left['elementId']}' is not made of '{short(left['text'])}'")

    def extended(self, claim: Json, identity: str) -> bool:
        """Whether an id is made of a claim's words and some beside them, which are marked on their own."""
        at, text = claim["appearance"]["position"], self.page.text
        marked = [(c["appearance"]["position"]["start"], c["appearance"]["position"]["end"]) for c in self.claims]
        for words in {left["text"] for left in self.twin["uncited"]}:
            marked += [(found.start(), found.end()) for found in re.finditer(re.escape(words), text)] if words else []
        lefts, rights = {at["start"]}, {at["end"]}
        for _ in range(4):
            lefts |= {place for start, end in marked for left in lefts if start < left <= end + 1 for place in range(start, left)}
            rights |= {place for start, end in marked for right in rights if start - 1 <= right < end for place in range(right, end + 1)}
            if len(lefts) * len(rights) > 40_000:
                break
        return any(id_of(claim["type"], text[left:right]) == identity for left in lefts for right in rights)


class EvidenceChecks(PageFiles):
    """W8 to W10, W16, W20, W22, C1 to C11: what claims rest on, how far they are trusted, and since when."""

    def references(self) -> None:
        used = set()
        sources = collections.Counter(source["id"] for source in self.twin["sources"])
        entities = collections.Counter(entity["id"] for entity in self.twin["entities"])
        for name in [name for ids in (sources, entities) for name in ids if ids[name] > 1]:
            self.say("W8", f"the id '{short(name)}' is given twice")
        for claim in self.claims:
            named = {evidence["source"] for evidence in claim.get("evidence", [])}
            named |= {file.pieces[name][0].source["id"] for name in self.origins(claim) for file in self.files if name in file.facts}
            used |= named
            for name in sorted(named - set(sources)) + sorted(set(claim.get("about", [])) - set(entities)):
                self.say("W8", f"claim '{claim['id']}' names '{short(name)}', which the twin does not list")
        for name in sorted(set(sources) - used):
            self.say("W8", f"the source '{short(name)}' carries no claim")

    def subjects(self) -> None:
        """W30."""
        for claim in self.claims:
            if sorted(claim.get("about", [])) != sorted(named_in(claim["text"], self.twin["entities"])):
                self.say("W30", f"claim '{claim['id']}' is said to be about other things than its text names")

    def levels(self) -> None:
        as_of = self.as_of() or Day.min
        for claim in self.claims:
            self.site.budget.spend()
            said = claim.get("confidence")
            if claim["type"] == "opinion" or said is None:
                if said is not None or claim["type"] != "opinion":
                    self.say("W9", f"claim '{claim['id']}', of type {claim['type']}, has {'a' if said else 'no'} confidence")
                continue
            level, ceiling = LEVELS.index(said["level"]), LEVELS.index(said["ceiling"])
            if level != min(ceiling, LEVELS.index(said.get("declared", "high"))):
                self.say("W9", f"claim '{claim['id']}': the level is not the lower of what is declared and the ceiling")
            pieces = self.pieces(claim)
            self.bearing(claim, pieces, as_of)
            allowed = ceilings(claim, pieces, as_of, self.facts_of(claim))
            if not allowed:
                continue
            reasons = [{"publisher-unknown": "community-source"}.get(reason, reason) for reason in said["reasons"]]
            lower = ["declared-lower"] if level < ceiling else []
            if (said["ceiling"], reasons) not in [(most, reasons_said(most, why) + lower) for most, why in allowed]:
                most, why = allowed[0]
                rule = {"computed": "C8", "sourced": {"low": "C2", "medium": "C3", "high": "C4"}[most]}.get(claim["type"], "C9")
                rule = "C1" if why == ["disputed"] else "C7" if reasons[:1] == ["agreement"] else rule
                rule = rule if said["ceiling"] not in [other for other, _ in allowed] else "C9"
                found = f"'{said['ceiling']}' ({', '.join(said['reasons'])})"
                self.say(rule, f"claim '{claim['id']}': the evidence allows '{most}' ({', '.join(why + lower)}) and not {found}")

    def bearing(self, claim: Json, pieces: list[Piece], as_of: Day) -> None:
        subjects = self.subjects_of(claim)
        tells = bool(claim.get("values")) or tells_number(claim["text"])
        carried = tells and any(p.found and p.supports for p in pieces)
        order = (None, "missing", "authors-word", "found")
        carrying = sorted(
            (p.standing(as_of), -order.index(p.check.get("quantities"))) for p in pieces if p.found and p.supports)
        if any(a[1] > b[1] or (a[0] == b[0] and a != b) for a, b in zip(carrying, carrying[1:])):
            self.say("C3", f"claim '{claim['id']}': quotes of one level carry its quantities together, but `quantities` differ")
        for piece in pieces if "fact" not in claim else ():
            if ("quantities" in piece.check) != (piece.found and carried):
                self.say("C3", f"claim '{claim['id']}': `quantities` stands where there are none to be found, or is missing")
            named = piece.names(subjects) if piece.found else None
            if piece.check.get("subject") != named:
                self.say("C10", f"claim '{claim['id']}': `subject` of '{piece.source['id']}' should be {json.dumps(named)}")

    def stale(self) -> None:
        for claim in (c for c in self.claims if self.facts_of(c) is not None):
            volatility, day = first_of(self.known(claim))
            stale = claim.get("reviewBy") if claim["type"] == "assumption" else day and day.isoformat()
            if claim["volatility"] != volatility:
                self.say("W16", f"claim '{claim['id']}' is said to be {claim['volatility']}, but its evidence is {volatility}")
            if claim.get("staleAfter") != stale:
                self.say("W16", f"claim '{claim['id']}' grows stale after '{stale}', and not after '{claim.get('staleAfter')}'")

    def counts(self) -> None:
        said = self.twin["summary"]
        types = collections.Counter(claim["type"] for claim in self.claims)
        levels = collections.Counter(claim["confidence"]["level"] for claim in self.claims if "confidence" in claim)
        evidence = [piece for claim in self.claims for piece in claim.get("evidence", [])]
        checked = sum(piece["check"]["status"] == "ok" for piece in evidence)
        expected = {
            "byType": {name: types[name] for name in TYPES},
            "byConfidence": {name: levels[name] for name in LEVELS},
            "evidence": {"total": len(evidence), "withQuote": sum("quote" in piece for piece in evidence), "checked": checked},
            "staleAfter": min((claim["staleAfter"] for claim in self.claims if "staleAfter" in claim), default=None),
        }
        for name, value in expected.items():
            if said.get(name) != value:
                self.say("W10", f"`{name}` of the summary should be {json.dumps(value)}")

    def dates(self, built: Day) -> None:
        page, as_of = self.twin["page"], self.as_of()
        if "dateModified" in page and "datePublished" in page and page["dateModified"] < page["datePublished"]:
            self.say("W20", f"the page was changed on {page['dateModified']}, before it was published on {page['datePublished']}")
        for source in (s for s in self.twin["sources"] if "check" in s):
            if first_day(source["check"]["checkedAt"][:10]) > built:
                self.say("W20", f"the source '{source['id']}' was read after the build on {built}")
        for source in self.twin["sources"]:
            if (captured_on(source.get("pinned")) or built) > built:
                self.say("W20", f"the source '{source['id']}' is pinned by a capture of a day after the build on {built}")
        days = [Day.fromisoformat(page[name]) for name in ("dateModified", "datePublished") if name in page][:1]
        for claim in self.claims:
            for piece in self.pieces(claim):
                if piece.dated_after_capture():
                    self.say("W20", f"claim '{claim['id']}': '{piece.source['id']}' is pinned by a capture older than its date")
            days += [day for piece in self.known(claim) for day in piece.settled_on() if day <= built]
            if claim["type"] == "assumption" and "reviewBy" in claim and Day.fromisoformat(claim["reviewBy"]) < built:
                days.append(after(Day.fromisoformat(claim["reviewBy"]), 1))
        settled = max(days, default=None)
        known = all(self.facts_of(claim) is not None for claim in self.claims)
        if as_of is not None and as_of > built:
            self.say("W22", f"the levels are of {as_of}, after the build on {built}")
        elif as_of != settled and known:
            self.say("W22", f"the levels are of {as_of}, but what they rest on last changed by itself on {settled}")


class NumberChecks(PageFiles):
    """W11 to W14, W23, W24, W28, W29, W31, F1, F5, F6: what is computed, from which facts, and how it is shown."""

    def derivations(self) -> None:
        named = {claim["derivation"]["model"] for claim in self.claims if "derivation" in claim}
        models: dict[str, Json] = {}
        for said in self.twin.get("models", []):
            path, name = self.path_of(said["url"]), said["name"]
            published = self.site.models.get(path or "")
            if path is None or self.site.digests.get(path) != said["digest"]["sha256"]:
                self.say("W12", f"the published model '{short(path)}' does not have the digest that is said")
            if name in models or name not in named or (published and published["name"] != name):
                self.say("W12", f"the model '{short(name)}' is listed again, has another name, or no claim is computed by it")
            if published and published["version"] != said["version"]:
                self.say("W14", f"the version of '{short(name)}' is said to be '{short(said['version'])}'; it is '{published['version']}'")
            models[name] = published
        for name in sorted(named - set(models)):
            self.say("W12", f"a claim is computed by the model '{short(name)}', which is not listed")
        for claim in (c for c in self.claims if "derivation" in c):
            self.site.budget.spend()
            derivation, model = claim["derivation"], models.get(claim["derivation"]["model"])
            if model:
                steps = steps_of(model, derivation["result"]["name"])[0]
                problems = [("W11", p) for p in underivable(derivation, steps)] + [("W14", p) for p in not_of_model(derivation, model)]
                needed = steps_of(model, derivation["result"]["name"])[1]
                problems += [("W28", p) for p in wrong_options(
                    model, settings_of(derivation, model), derivation.get("options", {}), all_inputs(derivation, model), needed,
                    self.site.budget)]
                band = narrowed(derivation, steps, self.site.budget)
                for rule, problem in problems + ([("W24", band)] if band else []):
                    self.say(rule, f"claim '{claim['id']}': {problem}")
            self.result(claim, derivation["result"], model)

    def result(self, claim: Json, result: Json, model: Json) -> None:
        shown = result.get(result.get("end"), result["value"])
        display, value, unit = result["display"], exact(shown), result["unit"]
        entry = next((r for r in model["results"] if r["name"] == result["name"]), {}) if model else {}
        if math.isfinite(value):
            right = shows(display, value, unit) or (entry and show(entry["format"], value, None) == display)
        else:
            right = display == ("-\u221e" if value < 0 else entry.get("infinite", "\u221e"))
        if not right:
            self.say("W13", f"claim '{claim['id']}': '{short(display)}' is not its result, {shown} {unit}")
        if display != claim["appearance"]["quote"]["exact"] or display not in claim["text"]:
            self.say("W13", f"claim '{claim['id']}': the page does not say '{short(display)}', its result")
        listed = [(v["text"], v["value"], v.get("unit", "1")) for v in claim.get("values", [])]
        if listed != ([(display, shown, unit)] if math.isfinite(value) else []):
            self.say("W13", f"claim '{claim['id']}': its values are not its result alone")

    def values(self) -> None:
        for claim in (c for c in self.claims if "derivation" not in c):
            words = claim["appearance"]["quote"]["exact"]
            for value in claim.get("values", []):
                rounded = "fact" in claim and value["text"] == words and shows(words, exact(value["value"]), value.get("unit", "1"))
                if not rounded and not says(claim["text"], value) and not says(words, value):
                    self.say("W13", f"claim '{claim['id']}': its words do not say {value['value']} {value.get('unit', '')}")
        for claim in (c for c in self.claims if "derivation" not in c and "fact" not in c):
            self.site.budget.spend()
            if len(claim.get("values", [])) > MOST_NUMBERS:
                self.say("W29", f"claim '{claim['id']}' lists {len(claim['values'])} numbers, and {MOST_NUMBERS} is what a claim may have")
                continue
            missing = unlisted(claim, self.twin["page"]["inLanguage"], *self.own_words(claim))
            if missing is not None:
                self.say("W29", f"claim '{claim['id']}' states {short(missing)}, and its values do not list that in its place")
        self.wordings()
        self.computed_marks()
        self.calculators()
        self.margins()

    def computed_marks(self) -> None:
        """W13: what the elements of computed numbers say to scripts."""
        derivations = {claim["id"]: claim["derivation"] for claim in self.claims if "derivation" in claim}
        for element in (e for e in self.page.all if e.tag == "data" and "data-calc" in e.attributes):
            around = element.parent
            while around is not None and not (around.has_class("claim") and "id" in around.attributes):
                around = around.parent
            claim = around.attributes["id"] if around else ""
            if claim in derivations:
                derivation, result = derivations[claim], derivations[claim]["result"]
                asked = identifier(f"{derivation['model']}.{result['name']}")
                set_ = [*derivation.get("settings", {}).items(), *([("scenario", derivation["scenario"])] if "scenario" in derivation else [])]
                said = element.attributes
                pairs = [pair.partition("=")[::2] for pair in said["data-set"].split(";")] if "data-set" in said else []
                if (
                    said.get("value") != result.get(result.get("end"), result["value"]) or identifier(said["data-calc"]) != asked
                    or said.get("data-end") != result.get("end")
                    or sorted((identifier(n), v) for n, v in pairs) != sorted((identifier(n), v) for n, v in set_)
                ):
                    self.on_page("W13", f"what the element of claim '{claim}' says to scripts is not what its twin says")

    def calculators(self) -> None:
        """W13 and W32: what calculators and comparisons show."""
        for calculator in (e for e in self.page.all if e.tag in CALCULATORS):
            model = self.site.models.get(self.path_of(calculator.attributes.get("data-json", "")) or "")
            shown = Told(calculator)
            vectors = [vector for vector in model["vectors"] if shown.is_of(vector)] if model else []
            problems = [shown.problem(self.site.case(model, vector)) for vector in vectors]
            if not vectors:
                self.on_page("W13", "a calculator shows other results than a published model gives for any of its scenarios")
            elif None not in problems:
                self.on_page("W32", f"in what is shown of the model '{short(model['name'])}', {problems[0]}")

    def margins(self) -> None:
        """P5."""
        as_of, cases = self.twin["summary"].get("asOf", ""), dict[tuple[str, str], set[str]]()
        stale = {name for file in self.files for name, fact in file.facts.items() if fact.get("staleAfter", "9") < as_of}
        for claim in self.claims:
            derivation = claim.get("derivation")
            if derivation and claim.get("staleAfter", "9") < as_of and not derivation.get("settings"):
                names = {name for name, given in derivation["inputs"].items() if given["wasDerivedFrom"] in stale}
                cases.setdefault((derivation["model"], derivation.get("scenario", "defaults")), set()).update(names)
        lines = []
        for (name, vector), names in cases.items():
            model = self.models.get(name)
            given = next((v for v in model["vectors"] if v["name"] == vector), None) if model else None
            lines += [self.site.case(model, given).margin(names)] if model and given else []
        said = fold("\0".join(line for line in lines if line))
        shown = "\n".join(block_text(e, lambda _: False) for e in self.page.all if e.has_class("margins"))
        if shown != said:
            self.on_page("P5", f"of what would turn its answers it has '{short(shown)}'; by the models it has '{short(said)}'")

    def wordings(self) -> None:
        """W31."""
        for claim in self.claims:
            derivation, model, problem = claim.get("derivation"), None, None
            if derivation:
                model = self.models.get(derivation["model"])
                label = next((r["label"] for r in model["results"] if r["name"] == derivation["result"]["name"]), None) if model else None
                problem = misworded(claim["text"], label, known_of(derivation, model), []) if label is not None else None
            elif fact := next((file.facts[claim["fact"]] for file in self.files if claim.get("fact") in file.facts), None):
                texts = [t for e in claim.get("evidence", []) for t in (
                    e.get("quote"), *e["check"].get("context", e.get("context", [])), e.get("date"), e.get("conditions"),
                    e.get("availableUntil")) if t]
                problem = misworded(claim["text"], fact["label"], [claim["appearance"]["quote"]["exact"]], texts)
            if problem:
                self.say("W31", f"the wording of claim '{claim['id']}' {problem}")

    def own_words(self, claim: Json) -> tuple[str, int, int]:
        """
        The words of a claim and what touches them, digits blanked out that are another claim's, or left uncited; and where in it the words are.
        """
        place, text = claim["appearance"]["position"], self.page.text or ""
        start, end = place["start"], place["end"]
        before = (re.search("[^ \\n]{0,40}\\Z", text[max(0, start - 40):start]) or [""])[0]
        after = (re.match("[^ \\n]{0,40}", text[end:end + 40]) or [""])[0]
        exact = claim["appearance"]["quote"]["exact"].replace("\n", " ")
        words, first = list(before + exact + after), start - len(before)
        for other in (c["appearance"]["position"] for c in self.claims):
            if other["start"] <= end and start <= other["end"] and (other["start"] > start or other["end"] < end):
                for at in range(max(first, other["start"]), min(other["end"], first + len(words))):
                    words[at - first] = "x" if "0" <= words[at - first] <= "9" else words[at - first]
        own = "".join(words)
        for left in (left["text"] for left in self.twin["uncited"] if re.search("[0-9]", left["text"])):
            apart = "(?<![^\\W_])(?<![0-9][.,])" + re.escape(left) + "(?![^\\W_])(?![.,][0-9])"
            own = re.sub(apart, re.sub("[0-9]", "x", left).replace("\\", "\\\\"), own)
        return own, len(before), len(before) + len(exact)

    def facts(self) -> None:
        """W23 and F5."""
        named = {name for claim in self.claims for name in [*self.origins(claim), *([claim["fact"]] if "fact" in claim else [])]}
        if len(set(self.fact_paths)) < len(self.fact_paths):
            self.say("W23", "it names a file of facts twice")
        for path, said in zip(self.fact_paths, self.twin.get("facts", [])):
            facts = self.site.facts.get(str(path))
            if facts is None or self.site.digests.get(str(path)) != said["digest"]["sha256"] or not named & set(facts.facts):
                self.say("W23", f"the facts '{short(path)}' do not have the digest that is said, or none that a claim names")
        sources = {source["id"]: source for source in reversed(self.twin["sources"])}
        for claim in self.written["claims"]:
            for name in [*self.origins(claim), *([claim["fact"]] if "fact" in claim else [])]:
                fact = next((file.facts[name] for file in self.files if name in file.facts), None)
                if fact is None:
                    self.say("F1", f"claim '{claim['id']}' names the fact '{short(name)}', which no file of facts has")
                elif claim.get("fact") == name:
                    problem = unlike(claim, fact, sources)
                    if problem:
                        self.say("F5", f"claim '{claim['id']}' shows the fact '{name}', but {problem}")
        for source in self.twin["sources"]:
            others = [file.sources[source["id"]] for file in self.files if source["id"] in file.sources]
            if any({"check": source.get("check"), **other} != {"check": other.get("check"), **source} for other in others):
                self.say("F5", f"the source '{source['id']}' is described otherwise among the facts")


class MarkdownChecks(PageFiles):
    """W17 and W26: what the Markdown says."""

    def in_markdown(self) -> None:
        expected = lists_of(self.twin)
        if not self.markdown.endswith(expected):
            have = set(self.markdown.split("\n"))
            missing = next((text for text in expected.split("\n") if text not in have), "the order of its lines")
            self.in_file("W17", f"its lists are not those of the twin: '{missing[:200]}' is missing")
            return
        updated = max((update["date"] for update in self.twin["updates"]), default=None)
        start, title = end_of_head(self.markdown, self.twin["page"], updated, lambda link: self.path_of(link) == self.twin_path)
        if start < 0 or start > len(self.markdown) - len(expected):
            self.in_file("W17", "its first lines are not title, description and dates of the twin")
        elif self.page.root is not None:
            self.body(title, self.markdown[start:len(self.markdown) - len(expected)], self.page.root)

    def body(self, title: str, body: str, root: Element) -> None:
        """W17 and W26: what the text of the Markdown says is what the page says."""

        def left_out(element: Element) -> bool:
            accuracy = element.tag == "section" and element.has_class("accuracy")
            return (is_skipped(element) and not accuracy) or (element.tag == "figure" and in_accuracy(element))

        shown = body_of(root, left_out)
        try:
            said = Markdown(title, without_calculators(body, self.site.models), Remarks(self.twin))
        except Refused as refused:
            self.in_file("W26", f"a line has signs that it may not have: '{short(str(refused))}'")
            return
        for what, mine, theirs in ("text", said.text(), shown.text()), ("remarks and marks", said.marked(), shown.marked()):
            at = next((i for i, (a, b) in enumerate(zip(mine, theirs)) if a != b), min(len(mine), len(theirs)))
            if mine != theirs:
                self.in_file("W17", f"{what}: it says '{mine[max(0, at - 20):at + 20]}', the page '{theirs[max(0, at - 20):at + 20]}'")
        for (detail, known), (level, sources) in zip(said.remarks, shown.remarks):
            if detail != level or len(known) != len(sources) or any(not one <= all_ for one, all_ in zip(sources, known)):
                self.in_file("W17", f"a remark says '{short(detail)}' of {known}, where the page says '{short(level)}' of {sources}")
        for what, extra in ("number of an item", said.numbers - shown.numbers), ("language", said.languages - shown.languages):
            if extra:
                self.in_file("W17", f"it has the {what} '{min(extra)}', which the page has not")
        links, leads = ([self.target_of(link) for link in links] for links in (said.links, shown.links))
        images, has = ([(self.target_of(address), alt) for address, alt in all_] for all_ in (said.images, shown.images))
        if links != leads or images != has:
            unlike = next((pair for pair in zip(links + images, leads + has) if pair[0] != pair[1]), "one more")
            self.on_page("W17", f"its links and images are not those of its Markdown: {short(str(unlike))}")


# What a page may be made of: rule W33.

ELEMENTS = set("""
a abbr address article aside b bdi blockquote body br button caption circle cite code col colgroup cost-calculator cost-comparison data
dd del details dfn div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input ins
kbd label legend li line link main mark meta nav noscript ol optgroup option output p path pre polygon polyline q rect rp rt ruby s samp
script section select small span strong style sub summary sup svg table tbody td template text tfoot th thead time title tr tspan u ul
var wbr
""".split())
ATTRIBUTES = set("""
align alt async autocapitalize autocomplete autocorrect charset checked cite class color colspan content cx cy d datetime decoding defer
dir disabled dx dy enterkeyhint fetchpriority fill fill-opacity fill-rule focusable font-family font-size font-weight for headers height
hidden href hreflang http-equiv id inert inputmode integrity itemid itemprop itemref itemscope itemtype lang loading max maxlength media
min minlength multiple name nonce open pattern points preserveaspectratio property r readonly referrerpolicy rel required reversed role
rowspan rx ry scope selected size sizes spellcheck src start step stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity
stroke-width style tabindex text-anchor transform translate type valign value version viewbox visibility width x x1 x2 xmlns y y1 y2
""".split())
TITLED, FIELDS, SCHEMES = {"a", "abbr", "dfn", "img", "link"}, {"input", "select", "option", "optgroup"}, {"http", "https", "mailto", "tel"}


def unread_in(page: Page) -> Iterator[str]:
    """W33: what a browser shows or does of a page and no rule reads."""
    for element in page.all:
        given, name = element.attributes, element.tag
        if element.parent is not None and element.parent.within(lambda e: e.tag == "template"):
            continue  # nothing shows it
        if name not in ELEMENTS:
            yield f"the element '{short(name)}'"
        plain = name == "input" and given.get("type") in ("checkbox", "search") and "value" not in given
        if name in FIELDS and not plain and not element.within(lambda e: e.tag in CALCULATORS):
            yield f"a field '{name}' that belongs to no calculator"
        of_claim = element.has_class("claim") or element.has_class("uncited") or "data-claim" in given
        for key, value in given.items():
            if key == "title":
                read = name in TITLED and not of_claim
            elif key == "http-equiv":
                read = value.lower() == "content-security-policy"
            elif key in ("href", "src", "cite"):
                address = "".join(c for c in value if c > " " and unicodedata.category(c) != "Cc")
                scheme, colon = re.match("([^:/?#]*)(:?)", address).groups()
                read = not colon or scheme.lower() in SCHEMES
            else:
                read = key in ATTRIBUTES or key.startswith(("data-", "aria-"))
            if not read:
                yield f"""'{short(f'{key}="{value}"')}' at an element '{short(name)}'"""


STRUCK = {"del", "s", "rt", "rp"}


def is_overwritten(element: Element) -> bool:
    """W34: whether words of a claim are struck out or of another reading, or a digit of it is raised or lowered beside another."""
    last, at_edge = "", False

    def walk(inner: Element) -> bool:
        nonlocal last, at_edge
        for child in inner.children:
            if isinstance(child, str):
                text = DELETED.sub("", child)
                if text:
                    if at_edge and last in DIGITS and text[0] in DIGITS:
                        return True
                    last, at_edge = text[-1], False
            elif not is_skipped(child):
                raises = child.tag in ("sup", "sub")
                at_edge = at_edge or raises
                if child.tag in STRUCK and block_text(child) or walk(child):
                    return True
                at_edge = at_edge or raises
        return False

    return element.within(lambda e: e.tag in STRUCK) or walk(element)


class ShownChecks(PageFiles):
    """W18, W19 and P1: what stands on the page beside its text."""

    def beside(self) -> None:
        """W18, W33 and W34."""
        for found in unread_in(self.page):
            self.on_page("W33", f"it has {found}, which no rule reads")
        ids = {claim["id"] for claim in self.claims}
        for element in self.page.all:
            claim = element.attributes.get("data-claim", element.attributes.get("id"))
            if claim in ids and element.within(lambda e: e is self.page.root) and is_overwritten(element):
                self.on_page("W34", f"words of claim '{short(claim)}' are struck out, or digits of it raised or lowered")
        for element in self.page.all:
            hides = {"hidden", "style"} & set(element.attributes) or element.attributes.get("aria-hidden") == "true"
            if hides or element.tag in ("template", "noscript"):
                words = "" if element.tag == "noscript" and element.within(lambda e: e.tag in CALCULATORS) else element.words()
                if words and element.within(lambda e: e.tag == "body"):
                    self.on_page("W18", f"it hides '{short(words)}'")
            script = element.tag in ("script", "style") and "json" not in element.attributes.get("type", "")
            style = element.tag == "link" and "stylesheet" in element.attributes.get("rel", "").split()
            loaded = [m for m in ("data-check", "data-lens", "data-search") if m in element.attributes]
            for member in ["src"] if script else ["href"] if style else loaded:
                path = self.path_of(element.attributes.get(member) or "?")
                if path not in self.site.digests or path == self.html_path:
                    self.on_page("W18", "it has a script or a style that is no file of the index")
        known = KnownWords([self.twin], self.site.known)
        for block in asides(self.page):
            word = known.first_unknown(block)
            if word is not None:
                self.on_page("W18", f"'{short(block)}' is no part of the page text, and '{short(word)}' comes from neither twin nor model")
        addresses = self.site.addresses | set(texts_of([self.twin["sources"], self.twin["entities"]]))
        for element in self.page.all:
            link = element.attributes.get("href")
            if element.tag != "a" or link is None or element.within(lambda e: e.tag in FRAME) or (in_accuracy(element) and "://" in link):
                continue
            in_text = element.within(lambda e: e is self.page.root) and not element.within(is_skipped)
            if not in_text and link not in addresses and self.path_of(link) not in self.site.listed:
                self.on_page("W18", f"outside the page text a link leads to '{short(link)}', which neither twin nor model names")

    def marks(self) -> None:
        """W19."""
        claims = {c["id"] for c in self.claims} | {left["elementId"] for left in self.twin["uncited"]}
        identities, sources = {c["id"] for c in self.claims}, [source["id"] for source in self.twin["sources"]]
        levels = {(e["source"], c["confidence"]["level"]) for c in self.claims if "confidence" in c for e in c.get("evidence", [])}
        for element in self.page.all:
            named, link = element.attributes.get("id", ""), element.attributes.get("href", "")
            in_root = element.within(lambda e: e is self.page.root)
            if in_root and element.has_class("uncited") and named and named not in claims - identities:
                self.on_page("W19", f"'{short(named)}' is marked as left without a source, but the twin has none of that name")
            if in_root and element.has_class("claim") and named and named not in claims:
                self.on_page("W19", f"'{short(named)}' is marked as a claim, but the twin has none of that name")
            if "data-claim-ref" in element.attributes and element.attributes["data-claim-ref"] not in identities:
                self.on_page("W19", f"there is an entry for '{short(element.attributes['data-claim-ref'])}', which is no claim of the twin")
            if is_source(element) and named[len("source-"):] not in sources:
                self.on_page("W19", f"it lists '{short(named)}', which is no source of the twin")
            if in_root and link.startswith("#source-") and "data-confidence" in element.attributes:
                source, shown = link[len("#source-"):], element.words().lstrip("\u2260")
                if source not in sources or shown != str(sources.index(source) + 1):
                    self.on_page("W19", f"a mark '{short(shown)}' leads to '{short(source)}', which has another number")
                elif (source, element.attributes["data-confidence"]) not in levels:
                    self.on_page("W19", f"a mark says '{element.attributes['data-confidence']}' of '{short(source)}', unlike any claim")

    def entries(self) -> None:
        """P1."""
        def need(shown: bool, what: str) -> None:
            if not shown:
                self.on_page("P1", f"{what} is not shown as in the twin")

        said = self.twin["summary"]
        self.head(need)
        manifest = self.page.ids.get("manifest", [None])[0]
        above = " ".join(e.words() for e in manifest.children if isinstance(e, Element) and e.tag == "p") if manifest else None
        need(above is None or not self.claims or said.get("asOf", "") in above, "the day its levels are of")
        rows = {e.attributes["data-claim-ref"]: e for e in reversed(self.page.all) if "data-claim-ref" in e.attributes}
        addresses = {source["id"]: source["URL"] for source in self.twin["sources"]}
        for claim in self.claims:
            row, name = rows.get(claim["id"]), f"claim '{claim['id']}'"
            need(row is not None, name)
            if row is None:
                continue
            rating, words, links = rating_of(row).words(), row.words(), row.links()
            need("confidence" not in claim or rating.startswith(claim["confidence"]["level"]), f"{name}: its confidence")
            need(words.startswith(one_line(f"{claim['text']} {claim['type']}")), f"{name}: its text")
            if "staleAfter" in claim:
                until = "Stale since" if claim["staleAfter"] < said.get("asOf", "") else "Good until"
                need(rating.endswith(f"{until} {claim['staleAfter']}"), f"{name}: the day it grows stale")
            for evidence in (e for e in claim.get("evidence", []) if e["source"] in addresses):
                shown = addresses[evidence["source"]] in links and evidence.get("date", "undated") in words
                need(shown, f"{name}: its source '{short(evidence['source'])}', or the date of it,")
        self.sources(need)

    def reasons(self, claim: Json) -> Optional[set[str]]:
        """P4: the reasons for a claim's confidence in words; None where they cannot be told."""
        said, as_of, pieces = claim["confidence"], self.as_of() or Day.min, self.pieces(claim)
        if claim["type"] == "assumption":
            found = {"Chosen, not known."}
        elif claim["type"] == "computed":
            found = self.computed_reasons(claim, as_of)
        else:
            allowed = [codes for level, codes in ceilings(claim, pieces, as_of) if level == said["ceiling"]]
            found = {words for codes in allowed for words in because(pieces, codes, as_of)}
            if "publisher-unknown" in said["reasons"]:
                found = {words.replace(REASONS["community-source"], "Publisher not recorded.") for words in found}
        lower = " Declared lower." if LEVELS.index(said["level"]) < LEVELS.index(said["ceiling"]) else ""
        return {one_line(words + lower) for words in found} or None

    def computed_reasons(self, claim: Json, as_of: Day) -> set[str]:
        facts, model = self.facts_of(claim), self.models.get(claim["derivation"]["model"])
        if facts is None or not model:
            return set()
        labels = {given["name"]: given["label"] for given in reversed(model["inputs"])}
        inputs = claim["derivation"]["inputs"]
        chosen = [labels.get(name, name) for name, given in inputs.items() if given["wasDerivedFrom"] in ("assumption", "given")]
        words = [f"Rests on assumptions: {some(chosen)}."] if chosen else []
        judged = []
        for fact in facts:
            pieces = next(file.pieces[fact["id"]] for file in self.files if fact["id"] in file.pieces)
            level, codes = next(
                (one for one in ceilings({"type": "sourced", "values": [fact["value"]]}, pieces, as_of)
                 if one[0] == fact["confidence"]["ceiling"]), ("low", []))
            judged.append((LEVELS.index(level), fact["label"], pieces, codes))
        least = min((one[0] for one in judged), default=None)
        if least is None:
            return {" ".join(words)}
        if least == 2:
            return {" ".join([*words, "Every fact it is computed from is of high confidence."])}
        weakest = [one for one in judged if one[0] == least]
        words.append(f"Confidence in {some([one[1] for one in weakest])} is {LEVELS[least]}:")
        return {" ".join([*words, why]) for why in because(weakest[0][2], weakest[0][3], as_of)}

    def ratings(self) -> None:
        """P4."""
        rows = {e.attributes["data-claim-ref"]: e for e in reversed(self.page.all) if "data-claim-ref" in e.attributes}
        claims = {"#" + claim["id"]: claim for claim in reversed(self.claims)}
        why = {address: self.reasons(claim) for address, claim in claims.items() if "confidence" in claim}
        for address, claim in claims.items():
            self.site.budget.spend()
            said, until = why.get(address), ""
            if "staleAfter" in claim:
                when = "Stale since" if claim["staleAfter"] < self.twin["summary"].get("asOf", "") else "Good until"
                until = f" {when} {claim['staleAfter']}"
            rated = {f"{claim['confidence']['level']} {words}{until}" for words in said} if said else {"Not rated" + until}
            if address[1:] in rows and (said or "confidence" not in claim) and rating_of(rows[address[1:]]).words() not in rated:
                self.on_page("P4", f"claim '{claim['id']}' is rated otherwise than '{short(min(rated))}'")
        for entry in (e for e in self.page.all if is_source(e)):
            for use in (e for e in entry.elements() if e.has_class("use")):
                if not self.is_use(use, entry.attributes["id"][len("source-"):], claims, why):
                    self.on_page("P4", f"of use is said to be '{short(use.words())}', and is not by the twin")

    @staticmethod
    def is_use(use: Element, source: str, claims: dict[str, Json], why: dict[str, Optional[set[str]]]) -> bool:
        """Whether what is said of the claims that rest on a passage is so."""
        links = [e for e in use.elements() if e.tag == "a" and "href" in e.attributes]
        shown = words_beside(use, "a")
        for link in links:
            address, words = link.attributes["href"], link.words()
            claim = claims.get(address)
            text = one_line(claim["text"]) if claim else ""
            if claim is None or (words != text and not (words.endswith("\u2026") and text.startswith(words[:-1]))):
                return False
            evidence = claim.get("evidence", [])
            relations = {e.get("relation", "supports") for e in evidence if e["source"] == source}
            relations |= {"supports"} if "derivation" in claim else set()
            level = claim.get("confidence", {}).get("level", "")
            reasons = why.get(address) if len(evidence) == 1 else {""}
            begin = {"Disputes" if relation == "disputes" else "Used for" for relation in relations}
            lists = {f"{verb}{' ,' * (len(links) - 1)} {level} {words}" for verb in begin for words in reasons or ()}
            if reasons is not None and shown not in set(map(one_line, lists)):
                return False
        return bool(links)

    def sections(self) -> None:
        """P2 and P3."""

        def words(element: Optional[Element]) -> str:
            return block_text(element, lambda e: False) if element else ""

        manifest, updates, entities = (self.page.ids.get(name, [None])[0] for name in ("manifest", "updates", "entities"))
        inner = [e for e in manifest.children if isinstance(e, Element)] if manifest else []
        counts, twin = words(next((e for e in inner if e.tag == "p"), None)), self.twin
        if self.claims and counts != counts_of(twin):
            self.on_page("P2", f"it has '{short(counts)}'; by the twin it has '{short(counts_of(twin))}'")
        aged = " ".join(words(e) for e in self.page.all if e.has_class("age"))
        if aged != age_of(twin):
            self.on_page("P2", f"of claims past their date it has '{short(aged)}'; by the twin it has '{short(age_of(twin))}'")
        beside = sorted((e.attributes["data-stale"], words(e)) for e in self.page.all if "data-stale" in e.attributes)
        if beside != stale_in(twin):
            self.on_page("P2", "it does not say beside each claim that is past its date since when, or says so of others")
        for what, shown, said in (
            ("update log", words(updates), updates_of(twin)), ("list of entities", words(entities), entities_of(twin)),
        ):
            if shown != fold("\0".join(said)):
                self.on_page("P3", f"its {what} is not that of the twin")
        same = [address for entity in twin["entities"] for address in entity.get("sameAs", [])]
        if (entities.links() if entities else []) != [a for a in same if a.startswith(("https://", "http://"))]:
            self.on_page("P3", "its entities have other addresses than in the twin")
        left = [(words(e), e.links()[:1]) for u in inner if u.tag == "ul" for e in u.children if isinstance(e, Element)]
        if left != [(fold(f"{one['text']}: {one['reason']}"), ["#" + one["elementId"]]) for one in twin["uncited"]]:
            self.on_page("P3", "the words left without a source are not those of the twin")

    def head(self, need: Callable[[bool, str], None]) -> None:
        """Title, description, language, address, and the days above the page text."""
        page, title, description = self.twin["page"], one_line(self.twin["page"]["title"]), self.twin["page"].get("description", "")
        metas: dict[str, str] = {}
        for element in self.page.all:
            given = element.attributes
            if element.tag == "meta":
                metas.setdefault(given.get("name", given.get("property", "")), one_line(given.get("content", "")))
            elif element.tag == "html":
                need(given.get("lang", page["inLanguage"]) == page["inLanguage"], "its language")
            elif element.tag == "link" and given.get("rel") == "canonical":
                need(self.target_of(given.get("href", "")) == self.target_of(page["url"]), "its address")
            elif element.has_class("facts") and "data-cite-skip" in given:
                for shown, day in re.findall(r"\b(Published|Updated) (\S+)", element.words()):
                    need(day == page.get("datePublished" if shown == "Published" else "dateModified"), f"when it was {shown.lower()}")
        name = next((e.words() for e in self.page.all if e.has_class("name") and e.within(lambda e: e.tag == "header")), "")
        titles = (title, f"{title} \u00b7 {name}")
        need(next((e.words() for e in self.page.all if e.tag == "title"), "") in titles, "its title")
        need(metas.get("og:title", title) in titles, "its title for links")
        need(metas.get("description", "") == metas.get("og:description", one_line(description)) == one_line(description), "its description")

    def data(self) -> None:
        """P6: what the page says to programs beside its text."""
        page, listed, scripts = self.twin["page"], self.site.digests, 0
        for element in self.page.all:
            given, wrong = element.attributes, ""
            if element.tag == "meta" and not {"charset", "http-equiv"} & given.keys():
                name, content = given.get("name", given.get("property", "")), given.get("content", "")
                if name not in METAS or (name == "og:image" and self.path_of(content) not in listed):
                    wrong = f"a meta '{short(name)}' with '{short(content)}'"
            elif element.tag == "link":
                address, license_ = given.get("href"), page.get("license", "")
                relations = given.get("rel", "").lower().split()
                spdx = license_ if license_.startswith(("http://", "https://")) else f"https://spdx.org/licenses/{license_}.html"
                own = address == spdx if relations == ["license"] else relations == ["canonical"] or self.path_of(address or "") in listed
                wrong = "" if address is not None and own else f"a link '{short(given.get('rel', ''))}' to '{short(address)}'"
            elif element.tag == "time" and "datetime" in given:
                words = element.words()
                if re.fullmatch("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", words) and words != given["datetime"]:
                    wrong = f"the time '{short(given['datetime'])}' where it shows '{short(words)}'"
            elif element.tag == "script" and "json" in given.get("type", "").lower():
                scripts += 1
                if scripts > 1 or not self.is_trail(element.raw()):
                    wrong = "data that is no trail to it"
            if wrong:
                self.on_page("P6", f"it has {wrong}, which neither its text nor its twin says")

    def is_trail(self, script: str) -> bool:
        """P6: whether data is the pages above this one, as its menus name them, and itself."""
        try:
            trail, page = read_json(script.encode()), self.twin["page"]
            items = [(item["@type"], item["position"], one_line(item["name"]), self.target_of(item["item"])) for item in trail["itemListElement"]]
            form = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": trail["itemListElement"]}
            named = all(item.keys() == {"@type", "position", "name", "item"} for item in trail["itemListElement"])
        except MALFORMED:
            return False
        menus = [e for e in self.page.all if e.tag == "a" and "href" in e.attributes and e.within(lambda e: e.tag == "nav")]
        above = {(e.words(), self.target_of(e.attributes["href"])) for e in menus}
        own = (one_line(page["title"]), self.target_of(page["url"]))
        placed = [item[:2] for item in items] == [("ListItem", at + 1) for at in range(len(items))]
        return trail == form and named and placed and bool(items) and items[-1][2:] == own and all(item[2:] in above for item in items[:-1])

    def sources(self, need: Callable[[bool, str], None]) -> None:
        entries = {e.attributes["id"][len("source-"):]: e for e in reversed(self.page.all) if is_source(e)}
        evidence = [(e["source"], e.get("quote")) for c in self.claims for e in c.get("evidence", [])]
        of_facts = [file.pieces[name][0] for c in self.claims for name in self.origins(c) for file in self.files if name in file.facts]
        evidence += [(piece.source["id"], piece.quote) for piece in of_facts]
        for source in self.twin["sources"]:
            entry, name = entries.get(source["id"]), f"the source '{short(source['id'])}'"
            need(entry is not None, name)
            if entry is None:
                continue
            words, links = entry.words(), entry.links()
            for member in (source["title"], source["publisher"], f"{source['kind']} source"):
                need(one_line(member) in words, f"{name}: '{short(member)}'")
            dated = re.search(source["kind"] + r" source \u00b7 dated (\S+)", words)
            need(dated is None or ("issued" in source and dated[1] == csl(source["issued"])), f"{name}: the day it is dated by")
            need(source["URL"] in links or not links, f"{name}: its address")
            need(source.get("pinned", source["URL"]) in [*links, source["URL"]], f"{name}: its pinned copy")
            quotes = {one_line(words) for of, words in evidence if of == source["id"] and words}
            shown = {e.words() for e in entry.elements() if e.tag == "blockquote"}
            need(shown == quotes, f"{name}: what it is quoted with")


class PageCheck(TextChecks, EvidenceChecks, NumberChecks, MarkdownChecks, ShownChecks):
    """All checks of a page."""

    def run(self, built: Day, generator: Json) -> None:
        of_page = [
            self.discovery, self.page_text, self.positions, self.elements, self.coverage, self.identities, self.beside, self.marks,
            self.entries, self.sections, self.ratings, self.data,
        ]
        of_twin = [
            self.alternates, self.references, self.subjects, self.levels, self.stale, self.counts, self.derivations, self.values,
            self.in_markdown, self.facts, self.once,
            lambda: self.dates(built), lambda: self.generator(generator),
        ]
        for check in of_twin if self.page.problem else of_page + of_twin:
            self.site.budget.spend()
            try:
                check()
            except MALFORMED as error:
                self.say("W2", f"the twin is not of the form its schema asks for: {type(error).__name__} {error}")


# The tree of an index.


def folder_of(path: str) -> str:
    return path[:path.rfind("/") + 1]


def piece_of(key: str, count: int) -> int:
    """I6: the number of the piece that the entry of a key stands in."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % count


class Place(NamedTuple):
    """I5, I6: a file of an index's tree. Its path alone says which, so that no tree has circles."""

    path: str
    kind: str  # "root", "roots" (a piece of the root), "part" or "parts" (a piece of a part)
    site: str
    number: int = 0
    count: int = 1

    def part(self, path: str, number: int, count: int) -> Optional[Place]:
        """What a path is that this file names in that place; None where it may not name it."""
        own = INDEX_PART if self.kind == "part" else INDEX
        if self.kind in ("root", "part") and path == f"{folder_of(self.path)}{own[:-5]}-{number}.json":
            return Place(path, self.kind + "s", self.site, number, count)
        folder = folder_of(path)
        named = self.kind in ("root", "roots") and path == folder + INDEX_PART and path.startswith(self.site)
        return Place(path, "part", self.site) if named and self.falls(folder[len(self.site):].rstrip("/")) else None

    def lists(self, path: str) -> bool:
        """Whether a page or file belongs into this file."""
        folder, name = folder_of(path), path[len(folder_of(path)):]
        names = r"cite-index(-part)?(-[0-9]+)?\.json" if folder == self.site else r"cite-index-part(-[0-9]+)?\.json"
        here = self.kind in ("part", "parts") and folder == folder_of(self.path) and not re.fullmatch(names, name)
        return here and self.falls(re.sub(r"(\.cite\.json|\.html|\.md)\Z", "", name))

    @property
    def rule(self) -> str:
        """What is broken where something stands that has no place here."""
        return "I5" if self.count == 1 else "I6"

    def falls(self, key: str) -> bool:
        return self.count == 1 or piece_of(key, self.count) == self.number


class IndexTree:
    """The files of one index, put together."""

    def __init__(self, check: SiteCheck, where: Addresses) -> None:
        self.check, self.where, self.problem = check, where, check.report.problem
        self.parts: dict[str, tuple[str, int]] = {}
        self.files: dict[str, tuple[str, int]] = {}
        self.listed_in: dict[str, str] = {}
        self.pages: dict[str, tuple[str, str, str]] = {}

    def take(self, place: Place, document: Json, length: int) -> tuple[int, int]:
        """Takes a file of the index and all below it; returns how many pages and files are listed there."""
        if length > LONGEST_INDEX:
            self.problem(place.path, "I6", f"it has more than {LONGEST_INDEX} bytes")
        parts, linkset, files = document.get("parts", []), [], []
        if place.kind in ("part", "parts"):
            linkset, files = document.get("linkset", []), document.get("files", [])
        self.check.budget.spend(files=len(parts) + len(files))
        for entry in files:
            self.take_file(place, entry)
        for entry in linkset:
            self.take_page(place, entry)
        for number, entry in enumerate(parts):
            self.take_part(place, entry, number, len(parts))
        said = [entry["counts"] for entry in parts]
        listed = len(linkset) + sum(c["pages"] for c in said), len(files) + sum(c["files"] for c in said)
        if place.kind == "part" and not listed[1]:
            self.problem(place.path, "I5", "it is the part of a folder, and lists no file")
        return listed

    def take_file(self, place: Place, entry: Json) -> None:
        file = self.where.path_of(entry["url"], place.path)
        if file is None or not place.lists(file):
            self.problem(place.path, place.rule, f"'{short(entry['url'])}' has no place here")
        elif file in self.files:
            self.problem(place.path, "I3", f"'{short(entry['url'])}' is listed twice")
        else:
            self.files[file], self.listed_in[file] = (entry["digest"]["sha256"], entry["bytes"]), place.path

    def take_page(self, place: Place, entry: Json) -> None:
        addresses = entry["anchor"], entry["describedby"][0]["href"], entry["alternate"][0]["href"]
        html_path, twin, markdown = (self.where.path_of(address, place.path) or "" for address in addresses)
        if not all(map(place.lists, (html_path, twin, markdown))):
            self.problem(place.path, place.rule, f"the page '{short(entry['anchor'])}' has no place here")
        elif html_path in self.pages or not {html_path, twin, markdown} <= self.files.keys():
            self.problem(place.path, "I2", f"the page '{short(entry['anchor'])}' is listed twice, or its files are not")
        else:
            self.pages[html_path] = html_path, twin, markdown

    def take_part(self, place: Place, entry: Json, number: int, count: int) -> None:
        path = self.where.path_of(entry["url"], place.path)
        inside = place.part(path, number, count) if path else None
        if path is None or inside is None or path in self.parts:
            self.problem(place.path, place.rule, f"the part '{short(entry['url'])}' has no place here, or is named twice")
            return
        self.parts[path] = entry["digest"]["sha256"], entry["bytes"]
        content = self.check.file(path, self.parts, place.path, keep=True)
        if content is None:
            return
        try:
            part = read_json(content)
            if part["format"]["name"] != "cite-index-part" or not part["format"]["version"].startswith("3."):
                raise ValueError("it is not of the format cite-index-part 3")
            listed = self.take(inside, part, len(content))
        except MALFORMED as error:
            self.problem(path, "I1", f"it cannot be understood: {type(error).__name__} {error}")
            return
        if listed != (entry["counts"]["pages"], entry["counts"]["files"]):
            self.problem(place.path, "I7", f"its counts for {path} are not {listed[0]} pages and {listed[1]} files")


NO_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")
KINDS = {"source": "sources", "entity": "entities"}


def read_xml(content: bytes) -> Any:
    """The root of an XML document that declares nothing of its own."""
    if b"<!" in content:
        raise ValueError("it has a declaration")
    return ElementTree.fromstring(content)


def last_change(twin: Json) -> str:
    """I8: the day on which a page was changed last; empty where nobody says."""
    return twin["page"].get("dateModified") or twin["page"].get("datePublished", "")


class PageLists:
    """I8: the linkset and the sitemaps of a site, each whole or cut into pieces."""

    SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

    def __init__(self, where: Addresses, pages: dict[str, tuple[str, str, str]], problem: Callable[[str, str, str], None]) -> None:
        self.where, self.problem, self.pages = where, problem, pages
        self.days: dict[str, list[tuple[str, str]]] = {}
        self.wanted: dict[str, dict[Any, str]] = {
            "linkset.json": {paths: path for path, paths in pages.items()},
            "sitemap.xml": {path: path for path in pages},
            "sitemap-cite.xml": {paths[1]: path for path, paths in pages.items()},
        }
        self.lists: dict[str, tuple[list[Any], list[str]]] = {}

    def name_of(self, path: str) -> Optional[str]:
        """The name of the list that a file is, or is a piece of."""
        folder, name = folder_of(path), re.sub(r"-[0-9]+(\.[a-z]+)\Z", r"\1", path[len(folder_of(path)):])
        return name if folder == self.where.folder and name in self.wanted else None

    def take(self, path: str, content: bytes) -> None:
        try:
            self.lists[path] = self.linkset(read_json(content)) if path.endswith(".json") else self.sitemap(content, path)
        except (*MALFORMED, ElementTree.ParseError) as error:
            self.problem(path, "I8", f"it cannot be understood: {type(error).__name__} {error}")

    def linkset(self, document: Json) -> tuple[list[Any], list[str]]:
        """The pages of a linkset, or the pieces that it names."""
        entries, at = document["linkset"], self.where.path_of
        if len(entries) == 1 and "linkset" in entries[0]:
            return [], [at(piece["href"]) or "" for piece in entries[0]["linkset"]]
        return [(at(e["anchor"]), at(e["describedby"][0]["href"]), at(e["alternate"][0]["href"])) for e in entries], []

    def sitemap(self, content: bytes, path: str) -> tuple[list[Any], list[str]]:
        """The pages of a sitemap, or the pieces that it names."""
        root = read_xml(content)
        if root.tag not in (self.SITEMAP + "urlset", self.SITEMAP + "sitemapindex"):
            raise ValueError(f"its root is {short(root.tag)}")
        found, days = list[str](), self.days.setdefault(path, [])
        for element in root.iter():
            if element.tag == self.SITEMAP + "loc":
                found.append(self.where.page_of((element.text or "").strip()) or "")
            elif element.tag == self.SITEMAP + "lastmod" and found:
                days.append((found[-1], (element.text or "").strip()))
        return ([], found) if root.tag.endswith("index") else (found, [])

    def check(self, twins: dict[str, Json]) -> None:
        """Checks the lists against the pages of the index and what their twins say."""
        changed = {path: last_change(twins[paths[1]]) for paths in self.pages.values() if paths[1] in twins for path in paths[:2]}
        for path, days in self.days.items():
            for page, day in (found for found in days if changed.get(found[0], found[1]) != found[1]):
                self.problem(path, "I8", f"'{short(day)}' is not the day on which '{short(page)}' was changed last")
        for name, wanted in self.wanted.items():
            path, (stem, ending) = self.where.folder + name, name.rsplit(".", 1)
            if path not in self.lists:
                continue
            entries, pieces = self.lists[path]
            published = {p for p in self.lists if p != path and self.name_of(p) == name}
            if set(pieces) != published or pieces != [f"{self.where.folder}{stem}-{i}.{ending}" for i in range(len(pieces))]:
                self.problem(path, "I8", "the pieces it names are not those that are published, in order")
                continue
            said = entries + [entry for piece in pieces for entry in self.lists[piece][0]]
            if len(said) != len(wanted) or set(said) != wanted.keys():
                self.problem(path, "I8", "it does not list each page of the index once")
            for number, piece in enumerate(pieces):
                keys = [wanted[entry][len(self.where.folder):] for entry in self.lists[piece][0] if entry in wanted]
                if any(piece_of(key, len(pieces)) != number for key in keys):
                    self.problem(piece, "I8", "it lists a page that belongs into another piece")


def feed_problem(content: bytes, pages: dict[str, Json], names: set[str], base: str, where: Addresses) -> Optional[str]:
    """I10: what is wrong with the feed of a site of some pages, which are twins by the path of the page."""
    atom, root = "{http://www.w3.org/2005/Atom}", read_xml(content)

    def parts(element: Any, allowed: str, once: str) -> dict[str, Any]:
        """The parts of an element, of which some stand there once; of these the texts."""
        found: dict[str, Any] = {}
        for child in element:
            name = child.tag.replace(atom, "") if isinstance(child.tag, str) else ""
            found.setdefault(name, []).append(child)
        stray = [text for text in [element.text, *(child.tail for child in element)] if (text or "").strip()]
        if not found.keys() <= set(allowed.split()) or any(len(found.get(name, [])) != 1 for name in once.split()) or stray:
            raise ValueError(f"'{short(element.tag)}' has other parts than it may")
        for name in once.split():
            if len(found[name][0]) or (found[name][0].attrib and name != "link"):
                raise ValueError(f"more than a text in '{name}'")
            found[name] = found[name][0] if name == "link" else found[name][0].text or ""
        return found

    def plain(text: str) -> str:
        return one_line(NO_XML.sub("\ufffd", text))

    if root.tag != atom + "feed":
        return f"its root is '{short(root.tag)}'"
    feed = parts(root, "title id updated author link entry", "title id updated")
    author = parts(feed["author"][0], "name", "name")["name"] if len(feed.get("author", [])) == 1 else None
    updates, seen = dict[tuple[str, int], tuple[str, str, str]](), list[tuple[tuple[str, int], str]]()
    for path, twin in pages.items():
        for at, update in enumerate(twin["updates"]):
            content_ = plain("\n".join([update["text"], *("- " + change for change in update.get("changes", []))]))
            updates[path, len(twin["updates"]) - at] = plain(twin["page"]["title"]), update["date"] + "T00:00:00Z", content_
    for element in feed.get("entry", []):
        entry = parts(element, "title id updated link content", "title id updated link content")
        address, _, number_ = entry["id"].rpartition("#update-")
        key = where.page_of(address) or "", int(number_) if re.fullmatch("[1-9][0-9]{0,8}", number_) else 0
        if updates.get(key) != (plain(entry["title"]), entry["updated"], plain(entry["content"])) or key in (k for k, _ in seen):
            return f"'{short(entry['id'])}' is no update of a page, or not what the page's twin says of it"
        if entry["link"].attrib != {"rel": "alternate", "href": address + "#updates"} or len(entry["link"]):
            return f"'{short(entry['id'])}' leads to '{short(entry['link'].get('href'))}'"
        seen.append((key, entry["updated"]))
    days = [day for _, day in seen]
    left = [day for key, (_, day, _) in updates.items() if key not in dict(seen)]
    if days != sorted(days, reverse=True) or len(days) < min(50, len(updates)) or any(day > days[-1] for day in left):
        return "its entries are not the newest updates, newest first"
    links = {link.get("rel"): link.get("href") for link in feed.get("link", []) if link.attrib.keys() == {"rel", "href"} and not len(link)}
    of_site = links == {"self": base + FEED, "alternate": base} and (feed["id"], feed["updated"]) == (base, days[0])
    named = feed["title"] == author and (not names or one_line(feed["title"]) in names)
    return None if of_site and named and len(feed["link"]) == 2 else "its title, author, address or day is not the site's"


def headers_problem(text: str, pages: dict[str, tuple[str, str, str]], where: Addresses) -> Optional[str]:
    """I11: what is wrong with `_headers`."""
    page: Optional[tuple[str, str, str]] = None
    root = urlsplit(where.root).path if where.is_known else "/"

    def page_at(address: str, name: Callable[[str], Optional[str]]) -> Optional[str]:
        return name("./" + address[len(root):]) if address.startswith(root) else None

    for line in (line for line in text.split("\n") if line.strip() and not line.startswith("#")):
        if not line[0].isspace():
            page = pages.get(page_at(line.strip(), where.page_of) or "")
            continue
        name = line.split(":")[0].strip().lower()
        link = re.fullmatch(r'[Ll]ink: <([^<>]*)>; rel="([a-z]*)"; type="([a-z/]*)"', line.strip())
        forms = {("describedby", "application/json"): 1, ("alternate", "text/markdown"): 2}
        kept = page is not None and link is not None and page_at(link[1], where.path_of) == page[forms.get((link[2], link[3]), 0)]
        if name in ("refresh", "location", "content-location") or (name == "link" and not (kept and (link[2], link[3]) in forms)):
            return f"'{short(line.strip())}' is no link of a page to its twin or its Markdown"
    return None


def llms_problem(text: str, pages: dict[str, Json], where: Addresses) -> Optional[str]:
    """I9: what is wrong with `llms.txt` of a site of some pages, by the path of their Markdown."""

    def escaped(words: str) -> str:
        return re.sub(r"([\\\[\]<`])", r"\\\1", one_line(words))

    missing = set(pages)
    for line in (line for line in text.split("\n") if line.startswith("- ")):
        address = found[1] if (found := re.search(r"(?<!\\)(?:\\\\)*\]\(([^()\s]*)\)", line)) else ""
        path = where.path_of(address) or ""
        if path not in missing:
            return f"'{short(line)}' is of no page of the index, or of one that has a line"
        missing.remove(path)
        about = f": {escaped(pages[path]['description'])}" if "description" in pages[path] else ""
        if pages[path] and line != f"- [{escaped(pages[path]['title'])}]({address}){about}":
            return f"'{short(line)}' says of a page what its twin does not"
    return f"it has no line of {min(missing)}" if missing else None


# The checks of a site.


class SiteCheck:
    """Follows the index from the root to every file, page and inner site."""

    def __init__(self, site: PublishedSite, budget: Budget, report: Report) -> None:
        self.site, self.budget, self.report = site, budget, report
        self.digests: dict[str, str] = {}
        self.listed: set[str] = set()
        self.inner: list[str] = []
        self.facts: dict[str, Facts] = {}
        self.predictions: dict[str, list[dict[str, str]]] = {}
        self.models: dict[str, Json] = {}
        self.cases: dict[tuple[int, str], Case] = {}
        self.known = KnownWords([THEME_SENTENCES])
        self.addresses: set[str] = set()
        self.rewritten: set[str] = set()
        self.described: dict[str, Json] = {}
        self.names: dict[str, str] = {}
        self.descriptions: dict[str, tuple[Json, str]] = {}

    def case(self, model: Json, vector: Json) -> Case:
        """A model of the site at one of its vectors; computed once for all pages that show it."""
        key = id(model), vector["name"]
        if key not in self.cases:
            self.cases[key] = Case(model, vector, self.budget)
        return self.cases[key]

    def run(self) -> None:
        indexes, known = [INDEX], {INDEX, SIGNATURE}
        for path in indexes:
            try:
                files = self.index(path)
            except MALFORMED as error:
                self.report.problem(path, "I1", f"it cannot be understood: {type(error).__name__} {error}")
                continue
            indexes += sorted(file for file in self.inner if file not in indexes)
            known |= set(files)
        for file in sorted(set(self.site.files()) - known):
            names = file.split("/")
            if names[-1] not in ("_headers", "_redirects", "CNAME") and not any(name.startswith(".") for name in names):
                is_page = names[-1].endswith((".cite.json", ".html", ".htm", ".xhtml"))
                self.report.problem(file, "I2" if is_page else "I3", "it is in the folder, but no index names it")

    def index(self, path: str) -> dict[str, tuple[str, int]]:
        """Reads an index, checks all that it lists, and returns its parts, its files and the roots of inner sites."""
        reading = self.site.read(path, keep=True)
        if reading.content is None:
            raise ValueError(reading.problem)
        root, place = read_json(reading.content), Place(path, "root", folder_of(path))
        if root["format"]["name"] != "cite-index" or not root["format"]["version"].startswith("3."):
            raise ValueError("it is not of the format cite-index 3")
        where, built = Addresses(root.get("base", ""), place.site), Day.fromisoformat(root["asOf"])
        tree = IndexTree(self, where)
        listed = tree.take(place, root, len(reading.content))
        if listed != (root["counts"]["pages"], root["counts"]["files"]):
            self.report.problem(path, "I7", f"its counts are not {listed[0]} pages and {listed[1]} files")
        if not tree.pages:
            self.report.problem(path, "I2", "it names no page, so that it vouches for nothing")
        sites: dict[str, tuple[str, int]] = {}
        for entry in root.get("sites", []):
            site = where.path_of(entry["url"], path)
            if site is None or not site.endswith("/" + INDEX) or site == path or site in sites:
                self.report.problem(path, "I4", f"'{short(entry['url'])}' is no index of an inner site, or named twice")
            else:
                sites[site] = entry["digest"]["sha256"], entry["bytes"]
                self.file(site, sites, path, keep=False)
        self.inner = list(sites)
        of_pages = {p for paths in tree.pages.values() for p in paths}
        self.listed |= set(tree.files) | set(sites)
        lists, comparisons = PageLists(where, tree.pages, self.report.problem), dict[str, bytes]()
        texts, tables = dict[str, bytes](), dict[str, bytes]()
        for file in sorted(set(tree.files) - of_pages):
            is_model = re.fullmatch(re.escape(place.site) + r"models/(?![^/]*\.schema\.json)[^/]+\.json", file) is not None
            is_facts = re.fullmatch(re.escape(place.site) + r"facts(-[1-9][0-9]*)?\.json", file) is not None
            is_predictions = file.startswith(place.site) and file.endswith(".predictions.csv")
            is_html = file.lower().endswith((".html", ".htm", ".xhtml"))
            is_comparison = re.fullmatch(re.escape(place.site) + r"comparisons/[^/.]+\.json", file) and not file.endswith("/cite-index-part.json")
            is_table = re.fullmatch(re.escape(place.site) + r"(facts/[^/]*|all-prices)\.csv", file)
            is_text = file in (place.site + LLMS, place.site + FEED)
            keep = bool(is_facts or is_model or is_predictions or is_html or is_comparison or is_table or is_text)
            keep = keep or lists.name_of(file) is not None
            content = self.file(file, tree.files, tree.listed_in[file], keep)
            if lists.name_of(file) and content is not None:
                lists.take(file, content)
            if is_text and content is not None:
                texts[file[len(place.site):]] = content
            if is_table and content is not None:
                tables[file] = content
            if is_predictions and content is not None:
                self.predictions[file] = list(csv.DictReader(io.StringIO(content.decode("utf-8", "replace"), newline="")))
            if is_comparison and content is not None:
                comparisons[file] = content
            if is_facts and content is not None:
                self.take_facts(file, content, built)
            if is_model and content is not None:
                self.model(file, content)
            if file.endswith(".cite.json") or b"data-cite-root" in (content or b""):
                self.report.problem(file, "I2", f"it is a page or a twin, but {path} and its parts name no page that it belongs to")
        self.derived_facts(where, tree.files)
        self.tables(place.site, tables, tree.files)
        self.compared(place.site, comparisons)
        for paths in tree.pages.values():
            before, pages = self.report.count, tree.pages
            contents = [self.file(file, tree.files, tree.listed_in[file], True, pages) for file in paths]
            self.page(paths, contents, where, built, root["generator"])
            if paths[0] in self.rewritten and self.report.count > before:
                self.report.problem(paths[0], "I3", f"its bytes are not those that {path} names, and more than that is wrong")
            elif paths[0] in self.rewritten:
                self.report.warning(paths[0], "W21", f"its bytes are not those that {path} names, but all it says is the same")
        self.together(path, root, tree, where, lists, texts)
        return {**tree.parts, **tree.files, **sites}

    def together(
        self, path: str, root: Json, tree: IndexTree, where: Addresses, lists: PageLists, texts: dict[str, bytes],
    ) -> None:
        """I8 to I11 and W8: what several files of an index say of its pages, sources and entities."""
        twins = {paths[1]: self.described[paths[1]] for paths in tree.pages.values() if paths[1] in self.described}
        lists.check(twins)
        described = {paths[2]: twins.get(paths[1], {}).get("page", {}) for paths in tree.pages.values()}
        pages = {paths[0]: twins[paths[1]] for paths in tree.pages.values() if paths[1] in twins}
        problems: dict[str, tuple[str, Callable[[], Optional[str]]]] = {}
        if LLMS in texts:
            problems[where.folder + LLMS] = "I9", lambda: llms_problem(texts[LLMS].decode("utf-8", "replace"), described, where)
        if FEED in texts and "base" in root and len(pages) == len(tree.pages) and any(twin["updates"] for twin in pages.values()):
            names = {self.names[page] for page in pages if page in self.names}
            problems[where.folder + FEED] = "I10", lambda: feed_problem(texts[FEED], pages, names, root["base"], where)
        if path == INDEX and HEADERS in set(self.site.files()):
            headers = (self.site.read(HEADERS, keep=True).content or b"").decode("utf-8", "replace")
            problems[HEADERS] = "I11", lambda: headers_problem(headers, tree.pages, where)
        for file, (rule, check) in problems.items():
            self.budget.spend()
            try:
                problem = check()
            except (*MALFORMED, ElementTree.ParseError) as error:
                problem = f"it cannot be understood: {type(error).__name__} {error}"
            if problem:
                self.report.problem(file, rule, problem)
        self.descriptions.clear()
        of_files = {
            file: {**facts.document, "findings": findings(facts.document)} for file, facts in self.facts.items() if file in tree.files
        }
        for file, document in sorted({**twins, **of_files}.items()):
            for kind, entry in [(kind, entry) for kind in ("source", "entity") for entry in document[KINDS[kind]]]:
                bare = {name: value for name, value in completed_source(entry).items() if name != "check"} if kind == "source" else entry
                known, first = self.descriptions.setdefault(f"{kind} '{short(entry['id'])}'", (bare, file))
                if known != bare and first != file:
                    self.report.problem(file, "W8", f"the {kind} '{short(entry['id'])}' is described otherwise than in {first}")
            for what, found in document["findings"]:
                known, first = self.descriptions.setdefault(what, (found, file))
                if known != found and first != file:
                    self.report.problem(file, "W8", f"the {what} is described otherwise than in {first}")

    def tables(self, site: str, tables: dict[str, bytes], files: dict[str, tuple[str, int]]) -> None:
        """F8, of the tables of a site that has facts."""
        facts = [facts for path, facts in self.facts.items() if path in files]
        for path, content in tables.items() if facts else ():
            self.budget.spend()
            try:
                problem = wrong_in_table(content.decode("utf-8", "replace"), path == site + "all-prices.csv", facts)
            except (*MALFORMED, csv.Error) as error:
                problem = f"it cannot be understood: {type(error).__name__} {error}"
            if problem:
                self.report.problem(path, "F8", problem)

    def derived_facts(self, where: Place, files: dict[str, tuple[str, int]]) -> None:
        """F7, of the facts of one site."""
        for path, name, fact in ((p, n, f) for p in self.facts if p in files for n, f in self.facts[p].facts.items() if "derivation" in f):
            self.budget.spend()
            try:
                table = where.path_of(fact["derivation"]["predictions"], path)
                problem = wrong_in_derived(fact, self.predictions.get(table or ""))
            except MALFORMED as error:
                problem = f"it cannot be understood: {type(error).__name__} {error}"
            if problem:
                self.report.problem(path, "F7", f"fact '{name}': {problem}")

    def compared(self, site: str, comparisons: dict[str, bytes]) -> None:
        """W32, of the files that scripts of comparisons read."""
        for path, content in comparisons.items():
            name = path.split("/")[-1]
            try:
                model = self.models[f"{site}models/{name}"]
                problem = wrong_in_comparison(read_json(content), functools.partial(self.case, model), model)
            except MALFORMED as error:
                problem = f"it cannot be understood: {type(error).__name__} {error}"
            if problem:
                self.report.problem(path, "W32", problem)

    def take_facts(self, path: str, content: bytes, built: Day) -> None:
        try:
            self.facts[path] = facts = Facts(read_json(content))
            for rule, message in facts.problems(built, self.budget):
                self.report.problem(path, rule, message)
        except MALFORMED as error:
            self.report.problem(path, "F1", f"it cannot be understood: {type(error).__name__} {error}")

    def model(self, path: str, content: bytes) -> None:
        self.budget.spend()
        try:
            model = read_json(content)
            for problem in wrong_in_model(model, path, self.budget):
                self.report.problem(path, "W14", problem)
            for problem in wrong_options_of_model(model, self.budget):
                self.report.problem(path, "W28", problem)
            addresses = {name: source["URL"] for file in self.facts.values() for name, source in file.sources.items()}
            facts = {name: fact for file in self.facts.values() for name, fact in file.facts.items()}
            for problem in not_the_facts(model, facts, addresses):
                self.report.problem(path, "F6", problem)
            self.models[path] = model
            self.known = KnownWords([model], self.known)
            self.addresses |= {text for text in texts_of(model) if "://" in text}
        except MALFORMED as error:
            self.report.problem(path, "W14", f"it cannot be understood: {type(error).__name__} {error}")

    def file(self, path: str, files: dict[str, tuple[str, int]], index: str, keep: bool, pages: Iterable[str] = ()) -> Optional[bytes]:
        reading = self.site.read(path, keep)
        digest, length = files[path]
        if reading.sha256 is None:
            self.report.problem(path, "I3", f"{index} lists it, but it cannot be had: {reading.problem}")
            return None
        self.digests[path] = reading.sha256
        if (reading.sha256, reading.length) != (digest, length) and path in pages:
            self.rewritten.add(path)
        elif (reading.sha256, reading.length) != (digest, length):
            found = f"it has {reading.length} bytes and the SHA-256 {reading.sha256}"
            self.report.problem(path, "I3", f"{found}, but {index} says {length} and {digest}")
        return reading.content

    def page(self, paths: tuple[str, str, str], contents: list[Optional[bytes]], where: Addresses, built: Day, generator: Json) -> None:
        html_bytes, twin_bytes, markdown = contents
        if html_bytes is None or twin_bytes is None or markdown is None:
            return
        page = Page()
        try:
            page.take(html_bytes, self.budget)
        except (ValueError, AssertionError) as error:
            page.refuse(str(error))
        if page.problem:
            self.report.problem(paths[0], "T1", f"its text cannot be taken: {page.problem}")
        try:
            twin = read_json(twin_bytes)
            if twin["format"]["name"] != "cite-twin" or not twin["format"]["version"].startswith("3."):
                raise ValueError("it is not of the format cite-twin 3")
            said = ("title", "description", "datePublished", "dateModified")
            kept = {name: str(twin["page"][name]) for name in said if name in twin["page"]}
            lists = {name: twin[name] for name in ("updates", "sources", "entities")}
            self.described[paths[1]] = {"page": kept, **lists, "findings": list(findings(twin))}
            name = next((e.words() for e in page.all if e.has_class("name") and e.within(lambda e: e.tag == "header")), "")
            self.names.update({paths[0]: name} if name else {})
            check = PageCheck(self, page, twin, markdown.decode("utf-8", errors="replace"), paths, where)
        except MALFORMED as error:
            self.report.problem(paths[1], "W2", f"it cannot be understood: {type(error).__name__} {error}")
            return
        check.run(built, generator)


def files_of(case: Json, published: Json) -> dict[str, bytes]:
    """The files of a case of a conformance set: those of an honest site, with some of their lines replaced."""
    files = {path: bytes_of(published["texts"][number_]) for path, number_ in published["sites"][case["site"]].items()}
    for path, edits in case["changes"].items():
        lines = files.pop(path, b"").decode("utf-8").split("\n")
        for start, removed, added in reversed(edits or []):
            lines[start:start + removed] = added
        if edits is not None:
            files[path] = "\n".join(lines).encode("utf-8")
    return files


def bytes_of(content: Any) -> bytes:
    """The bytes of a file of a conformance set, which has those that are no text in Base64."""
    return content.encode("utf-8") if isinstance(content, str) else base64.b64decode(content["base64"])


def disagreements(published: Json) -> int:
    """Checks every case of a conformance set, and prints those of which it should have said something else."""
    wrong = 0
    for case in published["cases"]:
        budget, report = Budget(), Report(quiet=True)
        SiteCheck(Files(files_of(case, published), budget), budget, report).run()
        forged = case["verdict"] == "forged"
        if "only" in case:
            continue
        if forged != (report.count > 0) or not {case.get("rule"), case.get("warning")} - {None} <= report.rules:
            wrong += 1
            found = " ".join(sorted(report.rules)) or "nothing"
            print(printable(f"{case['name']}: {case['verdict']} {case.get('rule', '')}, but found {found}"))
    print(f"{wrong} of {len(published['cases'])} cases disagree.")
    return 1 if wrong else 0


def main(arguments: list[str]) -> int:
    if len(arguments) == 2 and arguments[0] == "--set":
        with open(arguments[1], "rb") as stream:
            return disagreements(read_json(stream.read()))
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    budget, report = Budget(), Report()
    try:
        web = arguments[0].startswith(("http://", "https://"))
        SiteCheck((Web if web else Folder)(arguments[0], budget), budget, report).run()
    except LimitReached as limit:
        report.problem(INDEX, "I3", f"the site has {limit}")
    print(f"{report.count} problems." + ("" if report.count else f" Not checked: {NOT_CHECKED}."))
    return 1 if report.count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
