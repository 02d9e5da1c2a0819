using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Verification.Facts;

/// <summary>Whether a twin and a file of facts say the same of one thing.</summary>
internal static class SameEvidence
{
    /// <summary>
    /// Whether two pieces of evidence are one. What a quote bears is left out: it is of the number as the page shows it, and of what the
    /// page is about.
    /// </summary>
    public static bool Is(TwinEvidence a, Volatility ofA, TwinEvidence b, Volatility ofB) =>
        (a.Context ?? []).SequenceEqual(b.Context ?? [], StringComparer.Ordinal) && Bare(a, ofA) == Bare(b, ofB);

    /// <summary>Whether two descriptions are of one source.</summary>
    public static bool Is(TwinSource a, TwinSource b) =>
        Same(a.Issued, b.Issued) && Same(a.Accessed, b.Accessed) && Bare(a) == Bare(b);

    private static TwinEvidence Bare(TwinEvidence evidence, Volatility volatility) => evidence with
    {
        Context = null,
        Volatility = evidence.Volatility ?? volatility,
        Check = evidence.Check with { Quantities = null, Subject = null },
    };

    private static TwinSource Bare(TwinSource source) => source with { Issued = null, Accessed = null };

    private static bool Same(TwinCslDate? a, TwinCslDate? b) =>
        a is null ? b is null : b is not null && a.DateParts.SelectMany(p => p).SequenceEqual(b.DateParts.SelectMany(p => p));
}
