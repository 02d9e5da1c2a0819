using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>3xx: uncited or vague claims.</summary>
    public static class Claims
    {
        /// <summary>A quantity that is part of no claim.</summary>
        public static readonly DiagnosticRule Uncited = new("CITE301", Severity.Warning, "Quantity without a source");

        /// <summary>Words that appeal to evidence and give none.</summary>
        public static readonly DiagnosticRule Vague = new("CITE302", Severity.Warning, "Vague appeal to evidence");

        /// <summary>A wording that stands alone and has another number than the page shows.</summary>
        public static readonly DiagnosticRule OtherNumber = new("CITE303", Severity.Warning, "Wording without its number");

        /// <summary>The same words of a source, said to last longer in one place than in another.</summary>
        public static readonly DiagnosticRule OtherVolatility = new("CITE304", Severity.Warning, "One statement, two volatilities");

        /// <summary>One thing, identified by other addresses in one place than in another.</summary>
        public static readonly DiagnosticRule OtherIdentity = new("CITE305", Severity.Warning, "One thing, two identities");

        /// <summary>A wording of a fact or computed number that says more of it than is known.</summary>
        public static readonly DiagnosticRule OtherWording = new("CITE306", Severity.Warning, "Wording that says something else");

        /// <summary>A share, an amount, a superlative or a comparison, said in words that are part of no claim.</summary>
        public static readonly DiagnosticRule InWords = new("CITE307", Severity.Info, "Statement in words without a source");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
            [Uncited, Vague, OtherNumber, OtherVolatility, OtherIdentity, OtherWording, InWords];
    }
}
