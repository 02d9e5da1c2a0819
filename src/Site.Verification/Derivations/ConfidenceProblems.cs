using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Verification.Derivations;

/// <summary>What of a published confidence does not follow from the evidence it is of, each in a sentence.</summary>
internal static class ConfidenceProblems
{
    /// <summary>What is said of quotes, and does not follow from their words.</summary>
    /// <param name="evidence">The evidence, with what its quotes bear told anew.</param>
    /// <param name="published">The same as it is published.</param>
    public static IEnumerable<string> OfQuotes(ImmutableArray<CitedEvidence> evidence, IReadOnlyList<TwinEvidence> published) =>
        from pair in evidence.Zip(published)
        where (pair.First.Quantities, pair.First.NamesSubject) != (pair.Second.Check?.Quantities, pair.Second.Check?.Subject)
        select $"what is said of the quote of '{pair.Second.Source}' does not follow from its words: "
            + $"quantities {pair.First.Quantities?.ToWord() ?? "none"}, subject {Word(pair.First.NamesSubject)}.";

    /// <summary>A ceiling, or reasons for it, that do not follow.</summary>
    /// <param name="ceiling">The ceiling that does.</param>
    /// <param name="reasons">The reasons for it.</param>
    /// <param name="said">What is published.</param>
    public static IEnumerable<string> OfCeiling(ConfidenceLevel ceiling, ImmutableArray<ConfidenceReason> reasons, TwinConfidence said)
    {
        if (ceiling != said.Best)
        {
            yield return $"its evidence allows '{ceiling.ToWord()}' and not '{said.Best.ToWord()}': " + ConfidenceReason.Say(reasons);
        }
        else if (!Codes(OfLess(ceiling, reasons), said.Level < ceiling).SequenceEqual(Codes(said.Reasons ?? [], false)))
        {
            yield return "the reasons given are not those that its evidence has.";
        }
    }

    /// <summary>The reasons that are said: what allows high is always the same.</summary>
    private static IEnumerable<ReasonCode> OfLess(ConfidenceLevel ceiling, ImmutableArray<ConfidenceReason> reasons) =>
        ceiling == ConfidenceLevel.High ? [] : reasons.Select(r => r.Code);

    private static string Word(bool? named) => named switch { true => "named", false => "not named", null => "not looked for" };

    /// <summary>
    /// Reasons as they can be told from what is published, which does not say whether a publisher is unknown or a community: they weigh
    /// alike.
    /// </summary>
    private static ImmutableArray<ReasonCode> Codes(IEnumerable<ReasonCode> codes, bool isDeclaredLower)
    {
        var told = codes.Select(c => c == ReasonCode.PublisherUnknown ? ReasonCode.Community : c);
        return [.. isDeclaredLower ? told.Append(ReasonCode.DeclaredLower) : told];
    }
}
