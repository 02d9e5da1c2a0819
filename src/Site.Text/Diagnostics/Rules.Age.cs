using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>
    /// 5xx: age and link rot. These never fail a build: an unchanged commit must not start to fail because time has passed.
    /// </summary>
    public static class Age
    {
        /// <summary>Evidence past its age limit, which lowers the confidence of what rests on it.</summary>
        public static readonly DiagnosticRule Stale = new("CITE501", Severity.Info, "Evidence past its age limit", Severity.Info);

        /// <summary>A declared confidence that only the age of the evidence no longer allows.</summary>
        public static readonly DiagnosticRule AboveCeilingByAge = new("CITE502", Severity.Info, "Confidence lowered by age", Severity.Info);

        /// <summary>An assumption whose review date has passed.</summary>
        public static readonly DiagnosticRule ReviewDue = new("CITE503", Severity.Info, "Assumption due for review", Severity.Info);

        /// <summary>A source that was gone when a machine last asked for it.</summary>
        public static readonly DiagnosticRule Gone = new("CITE504", Severity.Info, "Source gone", Severity.Info);

        /// <summary>A fact that can soon, or already, no longer be had, such as the price of an offer that ends.</summary>
        public static readonly DiagnosticRule OfferEnds = new("CITE505", Severity.Info, "Offer ends", Severity.Info);

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [Stale, AboveCeilingByAge, ReviewDue, Gone, OfferEnds];
    }
}
