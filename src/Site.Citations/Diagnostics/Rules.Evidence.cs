using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>2xx: evidence and confidence.</summary>
    public static class Evidence
    {
        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [];
    }
}
