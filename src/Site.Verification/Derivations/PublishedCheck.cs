using Site.Citations.Locks;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Verification.Derivations;

/// <summary>What a file says that a machine found of a quote: in part with the quote, in part with its source.</summary>
internal static class PublishedCheck
{
    /// <summary>The finding.</summary>
    /// <param name="evidence">The piece of evidence that has the quote.</param>
    /// <param name="ofSource">How its source was read; null where it was not.</param>
    public static EvidenceCheck Of(TwinEvidence evidence, TwinSourceCheck? ofSource)
    {
        if (evidence.Quote is null || ofSource is null)
        {
            return EvidenceCheck.None;
        }

        return evidence.Check switch
        {
            null when ofSource.Status is not { } => EvidenceCheck.None,
            null => With(ofSource.Status.Value, null),
            { QuoteFound: false } => With(CheckStatus.Broken, false),
            { } check => With(CheckStatus.Ok, true) with
            {
                Occurrences = check.Occurrences,
                Lines = check.Lines,
                Context = [.. evidence.Context ?? []],
            },
        };

        EvidenceCheck With(CheckStatus status, bool? found) => new(status, ofSource.By, ofSource.Against, found, ofSource.CheckedAt);
    }
}
