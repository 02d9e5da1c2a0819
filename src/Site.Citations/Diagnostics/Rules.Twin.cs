using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>6xx: the twin, and its verification.</summary>
    public static class Twin
    {
        /// <summary>A claim without words in the page text.</summary>
        public static readonly DiagnosticRule NoWords = new("CITE601", Severity.Error, "Claim without words");

        /// <summary>A twin too long to be read beside its page.</summary>
        public static readonly DiagnosticRule TooLong = new("CITE602", Severity.Warning, "Twin too long");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [NoWords, TooLong];
    }
}
