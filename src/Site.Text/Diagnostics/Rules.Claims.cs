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

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [Uncited, Vague, OtherNumber];
    }
}
