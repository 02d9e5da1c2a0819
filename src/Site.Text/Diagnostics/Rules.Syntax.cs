using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>0xx: the author's markup.</summary>
    public static class Syntax
    {
        /// <summary>A marker that begins and never ends.</summary>
        public static readonly DiagnosticRule NotClosed = new("CITE001", Severity.Error, "Marker not closed");

        /// <summary>A citation that names no source.</summary>
        public static readonly DiagnosticRule NoReference = new("CITE002", Severity.Error, "Citation without a source");

        /// <summary>A part of a citation that is neither source, date, confidence, volatility, quote nor wording.</summary>
        public static readonly DiagnosticRule UnknownPart = new("CITE003", Severity.Error, "Part of a citation not understood");

        /// <summary>A date that is not ISO 8601, or does not exist.</summary>
        public static readonly DiagnosticRule BadDate = new("CITE004", Severity.Error, "Not an ISO 8601 date");

        /// <summary>A source that is neither a key nor a web address.</summary>
        public static readonly DiagnosticRule BadReference = new("CITE005", Severity.Error, "Source not understood");

        /// <summary>A part that is given twice.</summary>
        public static readonly DiagnosticRule RepeatedPart = new("CITE006", Severity.Error, "Part given twice");

        /// <summary>A citation with no words before it that it could be about.</summary>
        public static readonly DiagnosticRule NothingToBind = new("CITE007", Severity.Error, "Citation of nothing");

        /// <summary>An assumption or an exemption without its reason, an opinion without its holder.</summary>
        public static readonly DiagnosticRule NoReason = new("CITE008", Severity.Error, "Reason missing");

        /// <summary>A quote that begins and never ends.</summary>
        public static readonly DiagnosticRule QuoteNotClosed = new("CITE009", Severity.Error, "Quote not closed");

        /// <summary>An assumption, opinion or exemption that does not follow the words in brackets it is about.</summary>
        public static readonly DiagnosticRule NoSpan = new("CITE010", Severity.Error, "Words in brackets missing");

        /// <summary>A calculator, or another marker that stands for a whole block, inside a line of text.</summary>
        public static readonly DiagnosticRule NotAlone = new("CITE011", Severity.Error, "Block inside a line");

        /// <summary>A link or image with a scheme that can run code or read files: its words are published without it.</summary>
        public static readonly DiagnosticRule UnsafeLink = new("CITE012", Severity.Warning, "Link refused");

        /// <summary>An HTML tag or attribute that could run or load something, and is left out.</summary>
        public static readonly DiagnosticRule HtmlRefused = new("CITE013", Severity.Warning, "HTML left out");

        /// <summary>HTML tags that do not nest, and are closed or left out.</summary>
        public static readonly DiagnosticRule HtmlNotNested = new("CITE014", Severity.Warning, "HTML tags do not nest");

        /// <summary>One id given to two elements.</summary>
        public static readonly DiagnosticRule DuplicateId = new("CITE015", Severity.Error, "Id given twice");

        /// <summary>A marker inside a link, which would put one link into another.</summary>
        public static readonly DiagnosticRule MarkerInLink = new("CITE016", Severity.Error, "Marker inside a link");

        /// <summary>Brackets that are nearly a marker, and so are shown as text.</summary>
        public static readonly DiagnosticRule NearlyMarker = new("CITE017", Severity.Warning, "Nearly a marker");

        /// <summary>A marker in raw HTML, in the text of an image or in a title, where none is read.</summary>
        public static readonly DiagnosticRule MarkerNotRead = new("CITE018", Severity.Warning, "Marker where none is read");

        /// <summary>A reference to a footnote that is not defined.</summary>
        public static readonly DiagnosticRule FootnoteMissing = new("CITE019", Severity.Warning, "Footnote not defined");

        /// <summary>A footnote that nothing refers to, or whose name another has.</summary>
        public static readonly DiagnosticRule FootnoteUnused = new("CITE020", Severity.Warning, "Footnote or definition not shown");

        /// <summary>Lists, quotes, brackets or emphasis that stand in one another more deeply than a page is read.</summary>
        public static readonly DiagnosticRule TooDeep = new("CITE021", Severity.Error, "Too deep or too long");

        /// <summary>An HTML tag or attribute that is harmless, means nothing here, and is left out.</summary>
        public static readonly DiagnosticRule HtmlNotRead = new("CITE022", Severity.Info, "HTML not read");

        /// <summary>Syntax of another tool, which is shown as text.</summary>
        public static readonly DiagnosticRule Leftover = new("CITE023", Severity.Warning, "Syntax shown as text");

        /// <summary>A link with a scheme that is harmless and not known, and is shown as text.</summary>
        public static readonly DiagnosticRule UnknownScheme = new("CITE024", Severity.Warning, "Link of an unknown kind");

        /// <summary>An id of an HTML element that something else on the page has, and that is left out.</summary>
        public static readonly DiagnosticRule IdTaken = new("CITE025", Severity.Info, "Id left out");

        /// <summary>A formula, which is shown as its author wrote it: none are set here.</summary>
        public static readonly DiagnosticRule FormulaAsWritten = new("CITE026", Severity.Info, "Formula shown as written");

        /// <summary>A file that a page includes and that is not read: it is not there, or not to be shown.</summary>
        public static readonly DiagnosticRule IncludeNotRead = new("CITE027", Severity.Warning, "Include not read");

        /// <summary>A box that no line closes, so that all the rest of the page stands in it.</summary>
        public static readonly DiagnosticRule BoxNotClosed = new("CITE028", Severity.Warning, "Box or code not closed");

        /// <summary>Words of a claim that are struck out, or digits of it that are raised or lowered beside others.</summary>
        public static readonly DiagnosticRule OverwrittenClaim = new("CITE029", Severity.Error, "Claim struck out or raised");

        /// <summary>A claim with more numbers than anybody checks.</summary>
        public static readonly DiagnosticRule TooManyNumbers = new("CITE030", Severity.Error, "Too many numbers in a claim");

        /// <summary>A claim whose brackets stand within a number.</summary>
        public static readonly DiagnosticRule CutNumber = new("CITE031", Severity.Error, "Claim of a part of a number");

        /// <summary>Words in brackets leave out what bounds their number, or what it is for.</summary>
        public static readonly DiagnosticRule NoBound = new("CITE032", Severity.Warning, "Claim without its bound");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
        [
            NotClosed, NoReference, UnknownPart, BadDate, BadReference, RepeatedPart, NothingToBind, NoReason,
            QuoteNotClosed, NoSpan, NotAlone, UnsafeLink, HtmlRefused, HtmlNotNested, DuplicateId, MarkerInLink,
            NearlyMarker, MarkerNotRead, FootnoteMissing, FootnoteUnused,
            TooDeep, HtmlNotRead, Leftover, UnknownScheme, IdTaken, FormulaAsWritten, IncludeNotRead, BoxNotClosed,
            OverwrittenClaim, TooManyNumbers, CutNumber, NoBound,
        ];
    }
}
