using Site.Quantities;

namespace Site.Citations.Claims;

/// <summary>
/// Finds the names of a thing in texts however they are joined: <c>claude-haiku-4-5</c> and <c>Claude Haiku 4.5</c> are one name. A name
/// that goes on, in the texts or in what is said, with words that the other has not is the name of another thing.
/// </summary>
internal static class SubjectName
{
    /// <summary>Whether one of some names stands in texts as in what is said.</summary>
    /// <param name="said">What is said: the text of a claim, the label of a fact.</param>
    /// <param name="names">The names.</param>
    /// <param name="texts">The texts: a quote, its contexts, an address; in normalisation form KC.</param>
    public static bool StandsIn(string said, IReadOnlyCollection<string> names, IReadOnlyCollection<NamedText> texts)
    {
        if (names.Count == 0)
        {
            return false;
        }

        var claimed = new NamedText(CompatibleText.Of(said));
        var compatible = names.Select(CompatibleText.Of).ToList();
        var ofNames = compatible.SelectMany(n => new NamedText(n).Words).ToList();
        var known = claimed.Words.Concat(ofNames).ToHashSet(StringComparer.Ordinal);
        var there = texts.SelectMany(t => t.Words).Concat(ofNames).ToHashSet(StringComparer.Ordinal);
        return compatible.Exists(name => IsSaid(claimed, name, there)
            && texts.Any(t => t.PlacesOf(name, known).Any(p => p.Further.All(known.Contains))));
    }

    private static bool IsSaid(NamedText claimed, string name, HashSet<string> there)
    {
        var isNone = true;
        foreach (var (_, _, further) in claimed.PlacesOf(name, there))
        {
            isNone = false;
            if (further.All(there.Contains))
            {
                return true;
            }
        }

        return isNone;
    }
}
