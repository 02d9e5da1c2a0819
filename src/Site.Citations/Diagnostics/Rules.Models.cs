using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>4xx: facts, models and units.</summary>
    public static class Models
    {
        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [];
    }
}
