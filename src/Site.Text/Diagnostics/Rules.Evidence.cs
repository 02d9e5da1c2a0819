using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>2xx: evidence and confidence.</summary>
    public static class Evidence
    {
        /// <summary>An author declares more confidence than the evidence allows, for a reason other than its age.</summary>
        public static readonly DiagnosticRule AboveCeiling = new("CITE201", Severity.Warning, "More confidence than the evidence allows");

        /// <summary>A source records several quotes and the citation does not say which carries the claim.</summary>
        public static readonly DiagnosticRule WhichQuote = new("CITE202", Severity.Warning, "Which quote?");

        /// <summary>The evidence lock cannot be read.</summary>
        public static readonly DiagnosticRule BrokenLock = new("CITE203", Severity.Error, "Evidence lock not understood");

        /// <summary>A machine read the source and did not find the quote.</summary>
        public static readonly DiagnosticRule QuoteNotFound = new("CITE204", Severity.Warning, "Quote not in its source");

        /// <summary>A fact says another number than the quote it rests on.</summary>
        public static readonly DiagnosticRule FactNotInQuote = new("CITE205", Severity.Warning, "Fact not in its quote");

        /// <summary>A claim says another number than the quotes it rests on.</summary>
        public static readonly DiagnosticRule ClaimNotInQuote = new("CITE206", Severity.Warning, "Claim not in its quote");

        /// <summary>A machine read sources after the day of the build, which cannot know of it.</summary>
        public static readonly DiagnosticRule CheckedLater = new("CITE207", Severity.Warning, "Checked after the day of the build");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
            [AboveCeiling, WhichQuote, BrokenLock, QuoteNotFound, FactNotInQuote, ClaimNotInQuote, CheckedLater];
    }
}
