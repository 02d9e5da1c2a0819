#!/usr/bin/env python3
"""Checks a published site against the numbered rules of its format, from the published bytes alone.

    python3 cite_check.py DIR-or-URL

It needs Python 3.9 or later and nothing else, and shares no code with the program that builds sites. Each problem is a line
`FILE: RULE message`; the rules are those of the page "The format" beside this file. It exits with 0 if nothing is wrong, with 1 if
anything is, and with 2 if it was not called as above.
"""

from __future__ import annotations

import collections
import datetime
import hashlib
import html.parser
import http.client
import json
import math
import os
import re
import stat
import sys
import time
import unicodedata
import urllib.error
import urllib.request
from typing import Any, BinaryIO, Callable, Iterable, Iterator, NamedTuple, Optional
from urllib.parse import quote, unquote, urljoin, urlsplit

NOT_CHECKED = (
    "whether the sources say what is quoted, how far quotes carry quantities (`quantities`, and with it the last condition of C7), "
    "`values`, schemas, signatures, units of derivations, W13 to W15, W17 but its lists, W18, W19, W24, W26, F6"
)

# Bounds, so that whatever is published the check ends.
KEPT_BYTES, FILE_BYTES, SITE_BYTES = 32 << 20, 2 << 30, 16 << 30
MOST_FILES, MOST_SECONDS, ANSWER_SECONDS = 250_000, 1200, 30
MOST_PROBLEMS, MOST_PROBLEMS_OF_A_FILE = 10_000, 100
DEEPEST_HTML, LONGEST_TAG = 512, 1 << 20
DEEPEST_FORMULA, LONGEST_FORMULA, LONGEST_INTEGER = 200, 2000, 18

INDEX, INDEX_PART, LONGEST_INDEX = "cite-index.json", "cite-index-part.json", 1_000_000
SIGNATURE = "cite-index.dsse.json"
LEVELS = ["low", "medium", "high"]
VOLATILITIES = {"stable": 0, "slow": 1, "volatile": 2}
AGE_LIMITS = {"stable": None, "slow": 365, "volatile": 90}
NO_FACTS = ("assumption", "given", "definition")
MALFORMED = (AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError)

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

    def __init__(self) -> None:
        self.of_file: collections.Counter[str] = collections.Counter()

    @property
    def count(self) -> int:
        return sum(self.of_file.values())

    def problem(self, file: str, rule: str, message: str) -> None:
        self.of_file[file] += 1
        if self.of_file[file] <= MOST_PROBLEMS_OF_A_FILE and self.count <= MOST_PROBLEMS:
            print(printable(f"{file}: {rule} {message}"))


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


class Addresses:
    """W4: turns references into paths from the root of what is checked; absolute ones count by what follows the site's base."""

    def __init__(self, base: str, folder: str) -> None:
        known = base.startswith(("http://", "https://")) and base.endswith("/")
        self.root = base if known else "http://site.invalid/site/"
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


def fold(raw: str) -> str:
    """T4 to T6."""
    text = DELETED.sub("", unicodedata.normalize("NFC", raw))
    return "\n".join(part for part in (SPACE.sub(" ", part).strip(" ") for part in text.split("\0")) if part)


class Page(html.parser.HTMLParser):
    """T1 to T3, and what else of a page is checked: its ids, the words of its elements, its links to twin and Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str, Optional[str], int]] = []
        self.raw: list[str] = []
        self.roots = 0
        self.foreign = 0
        self.problem = ""
        self.ids: collections.Counter[str] = collections.Counter()
        self.spans: dict[str, tuple[int, int]] = {}
        self.continued: set[str] = set()
        self.links: list[dict[str, str]] = []

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
        if self.open:
            self.refuse(f"<{self.open[-1][0]}> is not closed")
        if self.roots != 1:
            self.refuse(f"it has {self.roots} elements with data-cite-root and not one")
        self.text = fold("".join(self.raw))

    def words_of(self, element: str) -> Optional[str]:
        """The words of an element of the page text; None where it is none."""
        span = self.spans.get(element)
        return None if span is None else fold("".join(self.raw[span[0]:span[1]]))

    def refuse(self, problem: str) -> None:
        self.problem = self.problem or problem

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        names: dict[str, str] = {}
        for name, value in attrs:
            names.setdefault(name, value or "")
        state = self.open[-1][1] if self.open else "outside"
        is_root = "data-cite-root" in names
        self.roots += is_root
        if state == "root" and (tag in SKIPPED or "data-cite-skip" in names):
            state = "skipped"
        elif state == "outside" and is_root:
            state = "root"
        element = names.get("id")
        self.ids[element or ""] += 1
        if "data-claim" in names:
            self.continued.add(names["data-claim"])
        if tag == "link":
            self.links.append(names)
        self.mark(tag, state)
        if tag in VOID:
            self.mark(tag, state)
            return
        self.foreign += tag in ("svg", "math")
        self.open.append((tag, state, element, len(self.raw)))
        if len(self.open) > DEEPEST_HTML:
            raise ValueError(f"elements are nested more than {DEEPEST_HTML} deep")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.foreign and tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1][0] != tag:
            self.refuse(f"</{tag}> does not close the element before it")
            return
        _, state, element, start = self.open.pop()
        self.foreign -= tag in ("svg", "math")
        if element and state == "root":
            self.spans.setdefault(element, (start, len(self.raw)))
        self.mark(tag, state)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1][1] == "root":
            self.raw.append(data.replace("\0", ""))

    def mark(self, tag: str, state: str) -> None:
        if state == "root" and tag in BLOCKS:
            self.raw.append("\0")


# Coverage: rules V1 to V4.


def is_letter(c: str) -> bool:
    return unicodedata.category(c).startswith("L")


def is_word(c: str) -> bool:
    """A letter or decimal digit of the basic plane."""
    return c <= "\uffff" and (is_letter(c) or unicodedata.category(c) == "Nd")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """V1, V2."""
    start = 0
    for end in range(1, len(text) + 1):
        ends = end == len(text) or text[end - 1] == "\n"
        if not ends and text[end] == " ":
            at = end - 1
            while at > 0 and text[at] in "\"'\u201d\u2019)]":
                at -= 1
            ends = text[at] in ".!?"
        if ends:
            if any(is_letter(c) for c in text[start:end]):
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


class Formula:
    """Computes one formula while reading it, by recursive descent. Raises ValueError where it is none."""

    def __init__(self, text: str, values: dict[str, float]) -> None:
        if len(text) > LONGEST_FORMULA:
            raise ValueError(f"it is longer than {LONGEST_FORMULA} characters")
        self.values, self.tokens, self.depth, at = values, [], 0, 0
        while at < len(text.rstrip()):
            found = TOKEN.match(text, at)
            if not found:
                raise ValueError(f"'{short(text[at:])}' is no part of a formula")
            self.tokens.append(found.group(found.lastindex or 0))
            at = found.end()
        self.tokens.append("")

    def value(self) -> float:
        result = self.choice()
        if self.tokens != [""]:
            raise ValueError(f"'{self.tokens[0]}' does not belong there")
        return number(result)

    def take(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens[0] in wanted else ""

    def need(self, wanted: str) -> None:
        if not self.take(wanted):
            raise ValueError(f"'{wanted}' is missing before '{self.tokens[0]}'")

    def choice(self) -> Any:
        test = self.binary(1)
        if not self.take("?"):
            return test
        yes = self.choice()
        self.need(":")
        no = self.choice()
        return yes if condition(test) else no

    def binary(self, least: int) -> Any:
        left = self.unary()
        while PRECEDENCE.get(self.tokens[0], 0) >= least:
            sign = self.tokens.pop(0)
            right = self.binary(PRECEDENCE[sign] + 1)
            if sign in ("&&", "||"):
                both = condition(left), condition(right)
                left = all(both) if sign == "&&" else any(both)
            else:
                left = ARITHMETIC[sign](number(left), number(right))
        return left

    def unary(self, signed: bool = False) -> Any:
        self.depth += 1
        if self.depth > DEEPEST_FORMULA:
            raise ValueError(f"it nests more than {DEEPEST_FORMULA} deep")
        sign = self.take("-", "!")
        if sign:
            operand = self.unary(signed=True)
            result = -number(operand) if sign == "-" else not condition(operand)
        else:
            result = self.atom()
            if self.take("**"):
                if signed:
                    raise ValueError("a power after a sign wants brackets")
                result = power(number(result), number(self.unary()))
        self.depth -= 1
        return result

    def atom(self) -> Any:
        token = self.tokens.pop(0)
        if token[:1].isdigit():
            return float(token)
        if token == "Infinity":
            return math.inf
        if token in FUNCTIONS and self.take("("):
            given = [number(self.choice())]
            while self.take(","):
                given.append(number(self.choice()))
            self.need(")")
            if (len(given) == 1) != (token in ("ceil", "floor")):
                raise ValueError(f"{token} is given {len(given)} values")
            return FUNCTIONS[token](*given)
        if token == "(":
            result = self.choice()
            self.need(")")
            return result
        if token not in self.values:
            raise ValueError(f"'{token}' is not given")
        return self.values[token]


def number(value: Any) -> float:
    if isinstance(value, bool):
        raise ValueError("a condition stands where a number must")
    return float(value)


def condition(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("a number stands where a condition must")
    return value


def underivable(derivation: Json) -> Iterator[str]:
    """What in a derivation does not follow."""
    values: dict[str, float] = {}
    for name, given in derivation["inputs"].items():
        values[name] = exact(given["value"])
    for step in derivation["steps"]:
        if step["name"] in values:
            yield f"'{step['name']}' is given twice"
        try:
            values[step["name"]] = mine = Formula(step["formula"], values).value()
        except (ValueError, OverflowError) as error:
            yield f"the formula of '{step['name']}' is not sound: {error}"
            return
        if not agree(mine, exact(step["value"])):
            yield f"'{step['name']}' is {mine!r} by its formula and not {step['value']}"
    result = derivation["result"]
    units = [derivation["inputs"].get(result["name"]), *(s for s in derivation["steps"] if s["name"] == result["name"])]
    if result["name"] not in values:
        yield f"nothing in it is called '{result['name']}', as its result is"
    elif not agree(values[result["name"]], exact(result["value"])):
        yield f"the result is {values[result['name']]!r} and not {result['value']}"
    elif all(u is None or u["unit"] != result["unit"] for u in units):
        yield f"the unit of the result, {result['unit']}, is not that of '{result['name']}'"


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


def is_pinned(address: Optional[str]) -> bool:
    parts = parts_of(address) if address else None
    found = re.match(PERMALINKS.get(parts[0], "(?!)"), parts[2]) if parts is not None and parts[3] else None
    return found is not None and is_time(found.groupdict().get("at"))


def is_time(digits: Optional[str]) -> bool:
    """Whether the digits of an archive's address are a time at which something can have been captured; where it has none, that is fine."""
    try:
        return digits is None or datetime.datetime.strptime(re.sub("[.-]", "", digits), "%Y%m%d%H%M%S").year >= 1996
    except ValueError:
        return False


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


# Confidence: rules C1 to C10.


class Piece:
    """A piece of evidence with its source, as the rules look at it."""

    def __init__(self, evidence: Json, source: Json, claim: Json, site: Optional[str]) -> None:
        self.check, self.source, self.quote = evidence["check"], source, evidence.get("quote")
        self.supports = evidence.get("relation", "supports") == "supports"
        self.volatility = evidence.get("volatility", claim["volatility"])
        self.limit: Optional[int] = AGE_LIMITS[self.volatility]
        self.date = first_day(evidence["date"]) if "date" in evidence else None
        self.until = first_day(evidence["availableUntil"]) if "availableUntil" in evidence else None
        self.status: str = self.check["status"]
        self.found = self.status == "ok" or self.check.get("quoteFound") is True
        self.context: list[str] = evidence.get("context", [])
        self.pinned = source.get("pinned")
        self.custodian = custodian(self.pinned or source["URL"])
        self.own = custodian(source["URL"]) == site

    def age(self, as_of: Day) -> str:
        """C6."""
        if self.limit is None:
            return ""
        if self.date is None:
            return "undated"
        days = (as_of - self.date).days
        return "" if days <= self.limit else "past-limit" if days <= 2 * self.limit else "past-twice-limit"

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

    def names(self, subject: str) -> bool:
        """C10."""
        texts = [self.quote or "", *self.context, *([unquote(self.pinned)] if is_pinned(self.pinned) else [])]
        return any(stands_in(text, subject) for text in texts)

    def judge(self, as_of: Day) -> tuple[int, list[str]]:
        """C2 to C4 and C9: its level, as a place in LEVELS, and the reasons."""
        kind = self.source["kind"]
        caps = [(0, "own-site") if self.own else (2 if kind == "primary" else 0, f"{kind}-source")]
        if self.status == "ok":
            held = self.custodian in ARCHIVES or self.custodian == custodian(self.source["URL"])
            copy = (2, "quote-in-pinned-copy") if held else (1, "bystander-copy")
            caps.append(copy if is_pinned(self.pinned) else (1, "mutable-copy"))
            if self.check.get("quantities", "found") != "found":
                caps.append((1, f"quantity-{self.check['quantities']}"))
            if self.check.get("occurrences", 1) > 1:
                caps.append((1, "quote-not-unique"))
            if self.check.get("subject") is False:
                caps.append((1, "subject-authors-word"))
        elif self.status in ("broken", "unknown"):
            caps.append((0, "quote-not-found") if self.status == "broken" else (1, "unreadable"))
        else:
            caps.append((1, "no-quote" if self.quote is None else "unchecked"))
        if self.age(as_of):
            caps.append((1 if self.age(as_of) == "past-limit" else 0, self.age(as_of)))
        if self.over(as_of):
            caps.append((0, "no-longer-offered"))
        return min(cap for cap, _ in caps), [reason for _, reason in caps]


def words_in(text: str) -> list[tuple[str, str]]:
    """Runs of letters and digits in lower case, each with the character after it."""
    words, word = [], ""
    for c in unicodedata.normalize("NFKC", text) + " ":
        if is_word(c):
            word += c.lower() if len(c.lower()) == 1 else c
        elif word:
            words.append((word, c))
            word = ""
    return words


def stands_in(text: str, name: str) -> bool:
    """C10: whether a name stands in a text, and neither in a longer word nor in a longer version."""
    words, wanted = words_in(text), [word for word, _ in words_in(name)]
    for end in range(len(wanted), len(words) + 1) if wanted else ():
        if [word for word, _ in words[end - len(wanted):end]] == wanted:
            (last, follows), beyond = words[end - 1], words[end][0] if end < len(words) else ""
            if not (last[-1] in "0123456789" and follows in ".-_" and re.fullmatch("[0-9]{1,2}", beyond)):
                return True
    return False


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


# Facts: rules F1 to F5.


def first_of(pieces: Iterable[Piece]) -> tuple[str, Optional[Day]]:
    """W16: the most volatile of some evidence, and the first day after which a supporting piece is past its limit."""
    pieces = list(pieces)
    days = [piece.stale_after() for piece in pieces if piece.supports]
    volatility = max((piece.volatility for piece in pieces), key=VOLATILITIES.__getitem__, default="stable")
    return volatility, min((day for day in days if day), default=None)


class Facts:
    """A file of facts."""

    def __init__(self, document: Json) -> None:
        if document["format"]["name"] != "cite-facts" or not document["format"]["version"].startswith("2."):
            raise ValueError("it is not of the format cite-facts 2")
        self.document = document
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
        days = [day for pieces in self.pieces.values() for piece in pieces for day in piece.settled_on() if day <= built]
        as_of = first_day(self.document["asOf"]) if "asOf" in self.document else None
        if as_of != max(days, default=None):
            yield "F4", f"the levels are of {as_of}, but the evidence last changed by itself on {max(days, default=None)}"
        names = {entity["id"]: [entity["name"], *entity.get("aliases", [])] for entity in self.document["entities"]}
        for name, fact in self.facts.items():
            budget.spend()
            subjects = [subject for entity in fact.get("about", []) for subject in names[entity]]
            for rule, message in self.of_fact(fact, self.pieces[name], subjects, as_of, built):
                yield rule, f"fact '{name}': {message}"

    def of_fact(
        self, fact: Json, pieces: list[Piece], subjects: list[str], as_of: Optional[Day], built: Day,
    ) -> Iterator[tuple[str, str]]:
        said, finite = fact["confidence"], math.isfinite(exact(fact["value"]))
        allowed = ceilings({"type": "sourced", "values": [fact["value"]] if finite else []}, pieces, as_of or Day.min)
        reasons = [{"publisher-unknown": "community-source"}.get(reason, reason) for reason in said["reasons"]]
        if (said["ceiling"], reasons) not in allowed or said["level"] != said["ceiling"]:
            most, why = allowed[0]
            yield "F3", f"its evidence allows '{most}' ({', '.join(why)}) and not '{said['level']}' ({', '.join(reasons)})"
        for piece in pieces:
            if piece.check.get("subject") != (any(piece.names(subject) for subject in subjects) if piece.found else None):
                yield "F3", f"`subject` of '{piece.source['id']}' does not follow"
            if "checkedAt" in piece.check and first_day(piece.check["checkedAt"][:10]) > built:
                yield "F4", f"its quote was looked up on {short(piece.check['checkedAt'])}, after the build on {built}"
        volatility, stale = first_of(pieces)
        if (fact["volatility"], fact.get("staleAfter")) != (volatility, stale and stale.isoformat()):
            yield "F4", f"it is {volatility} and grows stale after '{stale}'"


def unlike(claim: Json, fact: Json) -> Optional[str]:
    """F5: what of a claim that shows a fact is not the fact's."""
    values = [(value["value"], value.get("unit", "1"), value.get("relation")) for value in claim.get("values", [])]
    if values != ([(fact["value"], fact["unit"], fact.get("relation"))] if math.isfinite(exact(fact["value"])) else []):
        return f"its value is not {fact['value']} {fact['unit']}"

    def bare(evidence: Json, of: Json) -> Json:
        check = {name: value for name, value in evidence["check"].items() if name not in ("quantities", "subject")}
        return {**evidence, "volatility": evidence.get("volatility", of["volatility"]), "check": check}

    same = [bare(evidence, claim) for evidence in claim["evidence"]] == [bare(evidence, fact) for evidence in fact["evidence"]]
    return None if same else "its evidence is another"


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


# The checks of a page.


class PageCheck:
    """A page with its twin and its Markdown, held against each other."""

    def __init__(self, site: SiteCheck, page: Page, twin: Json, markdown: str, paths: tuple[str, str, str], where: Addresses) -> None:
        self.site, self.page, self.twin, self.markdown = site, page, twin, markdown
        self.html_path, self.twin_path, self.markdown_path = paths
        self.where = where
        self.claims: list[Json] = twin["claims"]
        self.fact_paths = [self.path_of(file["url"]) for file in twin.get("facts", [])]
        self.files = [site.facts[path] for path in self.fact_paths if path in site.facts]

    def run(self, built: Day, generator: Json) -> None:
        of_page = [self.discovery, self.page_text, self.positions, self.elements, self.coverage]
        of_twin = [
            self.alternates, self.references, self.levels, self.stale, self.counts, self.derivations, self.lists, self.facts,
            lambda: self.dates(built), lambda: self.generator(generator),
        ]
        for check in of_twin if self.page.problem else of_page + of_twin:
            self.site.budget.spend()
            try:
                check()
            except MALFORMED as error:
                self.say("W2", f"the twin is not of the form its schema asks for: {type(error).__name__} {error}")

    def say(self, rule: str, message: str) -> None:
        self.site.report.problem(self.twin_path, rule, message)

    def on_page(self, rule: str, message: str) -> None:
        self.site.report.problem(self.html_path, rule, message)

    def path_of(self, reference: str) -> Optional[str]:
        return self.where.path_of(reference, self.html_path)

    def discovery(self) -> None:
        for relation, kind, expected in (
            ("describedby", "application/json", self.twin_path), ("alternate", "text/markdown", self.markdown_path),
        ):
            links = [k.get("href", "") for k in self.page.links if k.get("type") == kind and relation in k.get("rel", "").lower().split()]
            if not links or any(self.path_of(link) != expected for link in links):
                self.on_page("W1", f"its link '{relation}' leads to '{short(links[0] if links else None)}' and not to '{expected}'")
        url = self.path_of(self.twin["page"]["url"])
        if url is None or self.html_path not in (url, url + "index.html"):
            self.say("W1", f"it is about '{short(self.twin['page']['url'])}' and not about '{self.html_path}'")

    def generator(self, of_site: Json) -> None:
        if of_site is not None and any(self.twin["generator"][name] != of_site[name] for name in ("name", "version")):
            self.say("W25", f"it was written by {short(self.twin['generator'])}, but the index by {short(of_site)}")

    def page_text(self) -> None:
        said, text = self.twin["page"]["text"], self.page.text
        digest = hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()
        if said["digest"]["sha256"] != digest:
            self.on_page("T7", f"the page text has the SHA-256 {digest}, but the twin says {said['digest']['sha256']}")
        if (said["algorithm"], said["unit"], said["length"]) != ("cite-text-1", "codepoint", len(text)):
            self.on_page("T8", f"the page text has {len(text)} code points, but the twin says {said['length']}")

    def alternates(self) -> None:
        digests = {self.path_of(form["url"]): form["digest"]["sha256"] for form in self.twin["page"]["alternate"]}
        for path in (self.html_path, self.markdown_path):
            if digests.get(path) != self.site.digests.get(path):
                self.say("W5", f"it says '{path}' has the SHA-256 {digests.get(path)}, but its bytes have {self.site.digests.get(path)}")

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

    def elements(self) -> None:
        ids = collections.Counter(claim["id"] for claim in self.claims)
        for claim in (c for c in self.claims if ids[c["id"]] > 1):
            self.say("W7", f"the id '{claim['id']}' is given to two claims")
        for claim in self.claims:
            self.site.budget.spend()
            element, words = claim["appearance"]["elementId"], claim["appearance"]["quote"]["exact"]
            shown = self.page.words_of(element)
            goes_on = element in self.page.continued and words.startswith(shown or words)
            if element != claim["id"]:
                self.say("W7", f"claim '{claim['id']}' names the element '{short(element)}' of another")
            if self.page.ids[element] != 1:
                self.on_page("W7", f"claim '{claim['id']}': {self.page.ids[element]} elements have the id '{short(element)}'")
            elif not shown or (shown != words and not goes_on):
                self.on_page("W7", f"claim '{claim['id']}': its element says '{short(shown)}' and not '{short(words)}'")
        for left in self.twin["uncited"]:
            if self.page.ids[left["elementId"]] != 1:
                self.on_page("W7", f"{self.page.ids[left['elementId']]} elements have the id '{short(left['elementId'])}' of uncited words")

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

    def pieces(self, claim: Json) -> list[Piece]:
        sources = {source["id"]: source for source in self.twin["sources"]}
        url = self.twin["page"]["url"]
        site = custodian(url) if "://" in url else None
        return [Piece(e, sources[e["source"]], claim, site) for e in claim.get("evidence", []) if e["source"] in sources]

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
            self.bearing(claim, pieces)
            allowed = ceilings(claim, pieces, as_of, self.facts_of(claim))
            if not allowed:
                continue
            reasons = [{"publisher-unknown": "community-source"}.get(reason, reason) for reason in said["reasons"]]
            lower = ["declared-lower"] if level < ceiling else []
            if (said["ceiling"], reasons) not in [(most, why + lower) for most, why in allowed]:
                most, why = allowed[0]
                rule = {"computed": "C8", "sourced": "C2"}.get(claim["type"], "C9")
                rule = "C1" if why == ["disputed"] else "C7" if reasons[:1] == ["agreement"] else rule
                rule = rule if said["ceiling"] not in [other for other, _ in allowed] else "C9"
                found = f"'{said['ceiling']}' ({', '.join(said['reasons'])})"
                self.say(rule, f"claim '{claim['id']}': the evidence allows '{most}' ({', '.join(why + lower)}) and not {found}")

    def bearing(self, claim: Json, pieces: list[Piece]) -> None:
        about = set(claim.get("about", []))
        subjects = [n for e in self.twin["entities"] if e["id"] in about for n in [e["name"], *e.get("aliases", [])]]
        carried = bool(claim.get("values")) and any(p.found and p.supports for p in pieces)
        if len({p.check.get("quantities") for p in pieces if p.found}) > 1:
            self.say("C3", f"claim '{claim['id']}': its quotes carry its quantities together, but `quantities` differ")
        for piece in pieces:
            if ("quantities" in piece.check) != (piece.found and carried):
                self.say("C3", f"claim '{claim['id']}': `quantities` stands where there are none to be found, or is missing")
            named = any(piece.names(subject) for subject in subjects) if piece.found else None
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
            "byType": {name: types[name] for name in ("sourced", "computed", "assumption", "opinion")},
            "byConfidence": {name: levels[name] for name in LEVELS},
            "evidence": {"total": len(evidence), "withQuote": sum("quote" in piece for piece in evidence), "checked": checked},
            "staleAfter": min((claim["staleAfter"] for claim in self.claims if "staleAfter" in claim), default=None),
        }
        for name, value in expected.items():
            if said.get(name) != value:
                self.say("W10", f"`{name}` of the summary should be {json.dumps(value)}")

    def coverage(self) -> None:
        text, said = self.page.text, self.twin["summary"]["coverage"]
        spans = sorted((c["appearance"]["position"]["start"], c["appearance"]["position"]["end"]) for c in self.claims)
        for name, stretches in (("sentences", sentences(text)), ("quantities", quantities(text))):
            counted = share(stretches, spans)
            if said[name] != counted:
                self.say("V4", f"claims cover {counted['inClaims']} of {counted['total']} {name}, and not as the summary says")

    def as_of(self) -> Optional[Day]:
        said = self.twin["summary"].get("asOf")
        return None if said is None else Day.fromisoformat(said)

    def dates(self, built: Day) -> None:
        page, as_of = self.twin["page"], self.as_of()
        if "dateModified" in page and "datePublished" in page and page["dateModified"] < page["datePublished"]:
            self.say("W20", f"the page was changed on {page['dateModified']}, before it was published on {page['datePublished']}")
        days = [Day.fromisoformat(page[name]) for name in ("dateModified", "datePublished") if name in page][:1]
        for claim in self.claims:
            for checked in {e["check"]["checkedAt"] for e in claim.get("evidence", []) if "checkedAt" in e["check"]}:
                if first_day(checked[:10]) > built:
                    self.say("W20", f"claim '{claim['id']}': its quote was looked up on {short(checked)}, after the build on {built}")
            days += [day for piece in self.known(claim) for day in piece.settled_on() if day <= built]
            if claim["type"] == "assumption" and "reviewBy" in claim and Day.fromisoformat(claim["reviewBy"]) < built:
                days.append(after(Day.fromisoformat(claim["reviewBy"]), 1))
        settled = max(days, default=None)
        known = all(self.facts_of(claim) is not None for claim in self.claims)
        if as_of is not None and as_of > built:
            self.say("W22", f"the levels are of {as_of}, after the build on {built}")
        elif as_of != settled and known:
            self.say("W22", f"the levels are of {as_of}, but what they rest on last changed by itself on {settled}")

    def derivations(self) -> None:
        for claim in (c for c in self.claims if "derivation" in c):
            self.site.budget.spend()
            derivation = claim["derivation"]
            for problem in underivable(derivation):
                self.say("W11", f"claim '{claim['id']}': {problem}")
            if derivation["result"]["display"] != claim["appearance"]["quote"]["exact"]:
                self.say("W13", f"claim '{claim['id']}': the page does not say '{short(derivation['result']['display'])}', its result")
            path = self.path_of(derivation["model"]["url"])
            if path is None or self.site.digests.get(path) != derivation["model"]["digest"]["sha256"]:
                self.say("W12", f"claim '{claim['id']}': the published model '{short(path)}' does not have the digest that is said")

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

    def facts(self) -> None:
        """W23 and F5."""
        named = {name for claim in self.claims for name in [*self.origins(claim), *([claim["fact"]] if "fact" in claim else [])]}
        for path, said in zip(self.fact_paths, self.twin.get("facts", [])):
            facts = self.site.facts.get(str(path))
            if facts is None or self.site.digests.get(str(path)) != said["digest"]["sha256"] or not named & set(facts.facts):
                self.say("W23", f"the facts '{short(path)}' do not have the digest that is said, or none that a claim names")
        for claim in self.claims:
            for name in [*self.origins(claim), *([claim["fact"]] if "fact" in claim else [])]:
                fact = next((file.facts[name] for file in self.files if name in file.facts), None)
                if fact is None:
                    self.say("F1", f"claim '{claim['id']}' names the fact '{short(name)}', which no file of facts has")
                elif claim.get("fact") == name and unlike(claim, fact):
                    self.say("F5", f"claim '{claim['id']}' shows the fact '{name}', but {unlike(claim, fact)}")
        for source in self.twin["sources"]:
            if any(file.sources.get(source["id"], source) != source for file in self.files):
                self.say("F5", f"the source '{source['id']}' is described otherwise among the facts")

    def lists(self) -> None:
        expected = lists_of(self.twin)
        if not self.markdown.endswith(expected):
            have = set(self.markdown.split("\n"))
            missing = next((text for text in expected.split("\n") if text not in have), "the order of its lines")
            self.site.report.problem(self.markdown_path, "W17", f"its lists are not those of the twin: '{missing[:200]}' is missing")


# The tree of an index.


def folder_of(path: str) -> str:
    return path[:path.rfind("/") + 1]


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

    def falls(self, key: str) -> bool:
        return self.count == 1 or int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % self.count == self.number


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
            self.problem(place.path, "I5", f"'{short(entry['url'])}' has no place here")
        elif file in self.files:
            self.problem(place.path, "I3", f"'{short(entry['url'])}' is listed twice")
        else:
            self.files[file], self.listed_in[file] = (entry["digest"]["sha256"], entry["bytes"]), place.path

    def take_page(self, place: Place, entry: Json) -> None:
        addresses = entry["anchor"], entry["describedby"][0]["href"], entry["alternate"][0]["href"]
        html_path, twin, markdown = (self.where.path_of(address, place.path) or "" for address in addresses)
        if not all(map(place.lists, (html_path, twin, markdown))):
            self.problem(place.path, "I5", f"the page '{short(entry['anchor'])}' has no place here")
        elif html_path in self.pages or not {html_path, twin, markdown} <= self.files.keys():
            self.problem(place.path, "I2", f"the page '{short(entry['anchor'])}' is listed twice, or its files are not")
        else:
            self.pages[html_path] = html_path, twin, markdown

    def take_part(self, place: Place, entry: Json, number: int, count: int) -> None:
        path = self.where.path_of(entry["url"], place.path)
        inside = place.part(path, number, count) if path else None
        if path is None or inside is None or path in self.parts:
            self.problem(place.path, "I5", f"the part '{short(entry['url'])}' has no place here, or is named twice")
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


# The checks of a site.


class SiteCheck:
    """Follows the index from the root to every file, page and inner site."""

    def __init__(self, site: PublishedSite, budget: Budget, report: Report) -> None:
        self.site, self.budget, self.report = site, budget, report
        self.digests: dict[str, str] = {}
        self.inner: list[str] = []
        self.facts: dict[str, Facts] = {}

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
                self.report.problem(file, "I3", "it is in the folder, but no index names it")

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
        for file in sorted(set(tree.files) - of_pages):
            is_facts = re.fullmatch(re.escape(place.site) + r"facts(-[1-9][0-9]*)?\.json", file) is not None
            keep = is_facts or file.lower().endswith((".html", ".htm", ".xhtml"))
            content = self.file(file, tree.files, tree.listed_in[file], keep)
            if is_facts and content is not None:
                self.take_facts(file, content, built)
            if file.endswith(".cite.json") or b"data-cite-root" in (content or b""):
                self.report.problem(file, "I2", f"it is a page or a twin, but {path} and its parts name no page that it belongs to")
        for paths in tree.pages.values():
            self.page(paths, [self.file(file, tree.files, tree.listed_in[file], keep=True) for file in paths], where, built, root["generator"])
        return {**tree.parts, **tree.files, **sites}

    def take_facts(self, path: str, content: bytes, built: Day) -> None:
        try:
            self.facts[path] = facts = Facts(read_json(content))
            for rule, message in facts.problems(built, self.budget):
                self.report.problem(path, rule, message)
        except MALFORMED as error:
            self.report.problem(path, "F1", f"it cannot be understood: {type(error).__name__} {error}")

    def file(self, path: str, files: dict[str, tuple[str, int]], index: str, keep: bool) -> Optional[bytes]:
        reading = self.site.read(path, keep)
        digest, length = files[path]
        if reading.sha256 is None:
            self.report.problem(path, "I3", f"{index} lists it, but it cannot be had: {reading.problem}")
            return None
        self.digests[path] = reading.sha256
        if (reading.sha256, reading.length) != (digest, length):
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
            if twin["format"]["name"] != "cite-twin" or not twin["format"]["version"].startswith("2."):
                raise ValueError("it is not of the format cite-twin 2")
            check = PageCheck(self, page, twin, markdown.decode("utf-8", errors="replace"), paths, where)
        except MALFORMED as error:
            self.report.problem(paths[1], "W2", f"it cannot be understood: {type(error).__name__} {error}")
            return
        check.run(built, generator)


def main(arguments: list[str]) -> int:
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
