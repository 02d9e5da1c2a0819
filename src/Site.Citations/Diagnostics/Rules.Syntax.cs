using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>0xx: the author's markup.</summary>
    public static class Syntax
    {
        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [];
    }
}
