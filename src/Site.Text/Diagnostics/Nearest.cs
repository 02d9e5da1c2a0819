namespace Site.Text.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate closest to <paramref name="text"/>, or null where none is close enough to be worth suggesting. Distance is
    /// Damerau-Levenshtein (optimal string alignment), ignoring case; close enough is a third of the longer text, and at least one edit.
    /// </summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var limit = Math.Min(bestDistance, Math.Max(1, Math.Max(text.Length, candidate.Length) / 3));
            if (Math.Abs(text.Length - candidate.Length) > limit)
            {
                continue;
            }

            var distance = Distance(text, candidate, limit);
            if (distance < bestDistance && distance <= limit ||
                distance == bestDistance && string.CompareOrdinal(candidate, best) < 0)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// The closest candidate that differs by a slip of the pen only: by two letters at most, by one in a word of up to four. Null for none.
    /// </summary>
    public static string? Slip(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        return candidates
            .Select(c => (Candidate: c, Distance: Distance(text, c, int.MaxValue)))
            .Where(c => c.Distance <= (Math.Min(text.Length, c.Candidate.Length) <= 4 ? 1 : 2))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Candidate, StringComparer.Ordinal)
            .Select(c => c.Candidate)
            .FirstOrDefault();
    }

    /// <summary>The sentence “Did you mean ‘x’?” for the closest candidate, or <paramref name="otherwise"/> where none is close.</summary>
    public static string? Suggest(string text, IEnumerable<string> candidates, string? otherwise = null) =>
        To(text, candidates) is { } best ? $"Did you mean '{best}'?" : otherwise;

    /// <summary>How many edits make one text of the other; some number above the limit where it is more than that.</summary>
    private static int Distance(string a, string b, int limit)
    {
        var twoBack = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var best = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, twoBack[j - 2] + 1);
                }

                current[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit && previous.AsSpan().IndexOfAnyExceptInRange(limit + 1, int.MaxValue) < 0)
            {
                return least;
            }

            (twoBack, previous, current) = (previous, current, twoBack);
        }

        return previous[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
