using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>3xx: uncited or vague claims.</summary>
    public static class Claims
    {
        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [];
    }
}
