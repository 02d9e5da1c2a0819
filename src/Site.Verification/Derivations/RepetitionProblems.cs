using Site.Citations.Sources;
using Site.Citations.Twins;

namespace Site.Verification.Derivations;

/// <summary>
/// What a twin or a file of facts says of sources and evidence in a place where it does not belong, or says again, each in a sentence: a
/// file has one form.
/// </summary>
internal static class RepetitionProblems
{
    /// <summary>Finds them.</summary>
    /// <param name="sources">The sources, as they are published.</param>
    /// <param name="evidence">The evidence, as it is published.</param>
    public static IEnumerable<string> Of(IReadOnlyList<TwinSource> sources, IReadOnlyList<TwinEvidence> evidence)
    {
        var byId = Completion.ById(sources);
        var lookedUp = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in evidence)
        {
            if (!byId.TryGetValue(piece.Source, out var source))
            {
                continue;
            }

            if (piece.Date is not null && piece.Date == Completion.DateOf(source))
            {
                yield return $"evidence from '{source.Id}' repeats the date of its source.";
            }

            if (piece.Check is not null && (piece.Quote is null || source.Check is not { Against: not null }))
            {
                yield return $"something is said to be found in '{source.Id}', without a quote or without the bytes it was looked up in.";
            }

            if (piece.Quote is not null && (piece.Check is not null || source.Check?.Status is not null))
            {
                lookedUp.Add(source.Id);
            }
        }

        foreach (var source in sources)
        {
            if (source.Check is not null && !lookedUp.Contains(source.Id))
            {
                yield return $"'{source.Id}' is said to have been read, and no quote was looked up in it.";
            }

            if (source.Pinned is { } pinned && pinned != PinnedAddress.Shorten(source.Url, pinned))
            {
                yield return $"the pinned address of '{source.Id}' repeats its own address.";
            }
        }
    }
}
