namespace Site.Text.Diagnostics;

/// <summary>Finds what an author probably meant.</summary>
public static class Nearest
{
    /// <summary>So many candidates are compared with a text at most.</summary>
    internal const int MostCompared = 200;

    /// <summary>
    /// The candidate closest to <paramref name="text"/>, or null where none is close enough to be worth suggesting. Distance is
    /// Damerau-Levenshtein (optimal string alignment), ignoring case; close enough is a third of the longer text, and at least one edit.
    /// Of many candidates, only those are compared that have most letters in common with it at their beginning and end; whoever asks often
    /// of the same names keeps a <see cref="NameIndex"/> of them.
    /// </summary>
    public static string? To(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in Likeliest(text, candidates))
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

    /// <summary>The names in a sentence, the first few where they are many: “a, b, c and 12 more”.</summary>
    /// <param name="names">The names.</param>
    public static string Listed(IEnumerable<string> names)
    {
        const int most = 20;
        ArgumentNullException.ThrowIfNull(names);
        var all = names as IReadOnlyCollection<string> ?? [.. names];
        return all.Count <= most ? string.Join(", ", all) : $"{string.Join(", ", all.Take(most))} and {all.Count - most} more";
    }

    private static IEnumerable<string> Likeliest(string text, IEnumerable<string> candidates)
    {
        var all = candidates as IReadOnlyCollection<string> ?? [.. candidates];
        return all.Count <= MostCompared
            ? all
            : all.OrderByDescending(c => LettersInCommon(text, c)).ThenBy(c => c, StringComparer.Ordinal).Take(MostCompared);
    }

    /// <summary>How many letters two texts share at their beginnings and ends, less those that one has more than the other.</summary>
    private static int LettersInCommon(string a, string b)
    {
        var most = Math.Min(a.Length, b.Length);
        var start = 0;
        while (start < most && Same(a[start], b[start]))
        {
            start++;
        }

        var end = 0;
        while (end < most - start && Same(a[^(end + 1)], b[^(end + 1)]))
        {
            end++;
        }

        return start + end - Math.Abs(a.Length - b.Length);
    }

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
