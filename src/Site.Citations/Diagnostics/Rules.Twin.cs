using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>6xx: the twin, and its verification.</summary>
    public static class Twin
    {
        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [];
    }
}
