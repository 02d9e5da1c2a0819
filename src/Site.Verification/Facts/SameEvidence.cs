using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Verification.Facts;

/// <summary>Whether a twin and a file of facts say the same of one thing.</summary>
internal static class SameEvidence
{
    /// <summary>
    /// Whether evidence of a claim that shows a fact is the fact's, as far as the claim repeats it: source, date and terms.
    /// </summary>
    /// <param name="shown">A piece of the claim's evidence, with its date.</param>
    /// <param name="ofClaim">The volatility of the claim.</param>
    /// <param name="ofFact">The piece of the fact's.</param>
    /// <param name="fact">The volatility of the fact.</param>
    public static bool Is(TwinEvidence shown, Volatility ofClaim, TwinEvidence ofFact, Volatility fact) =>
        shown is { Quote: null, Context: null, Check: null } && Bare(shown, ofClaim) == Bare(ofFact, fact);

    /// <summary>Whether two descriptions are of one source. A twin says how it was read if the twin quotes from it itself.</summary>
    public static bool Is(TwinSource inTwin, TwinSource inFacts) =>
        Same(inTwin.Issued, inFacts.Issued)
        && Same(inTwin.Accessed, inFacts.Accessed)
        && (inTwin.Check is null || inFacts.Check is null || inTwin.Check == inFacts.Check)
        && Bare(inTwin) == Bare(inFacts);

    private static TwinEvidence Bare(TwinEvidence evidence, Volatility volatility) => evidence with
    {
        Quote = null,
        Context = null,
        Check = null,
        Volatility = evidence.Volatility ?? volatility,
    };

    private static TwinSource Bare(TwinSource source) => source with { Issued = null, Accessed = null, Check = null };

    private static bool Same(TwinCslDate? a, TwinCslDate? b) =>
        a is null ? b is null : b is not null && a.DateParts.SelectMany(p => p).SequenceEqual(b.DateParts.SelectMany(p => p));
}
