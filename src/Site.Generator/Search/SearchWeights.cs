using System.Collections.Immutable;

namespace Site.Generator.Search;

/// <summary>
/// How much each word says about an entry: BM25 over its text, with more for words of its title and for those of its page's. The length
/// that BM25 compares with is fixed instead of an average, so that one page more does not change the weights of all others. How rare a word
/// is, the other half of the formula, the browser multiplies in.
/// </summary>
internal static class SearchWeights
{
    // The usual parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), and a section's usual length.
    private const double Saturation = 1.2;
    private const double LengthMatters = 0.6;
    private const double UsualLength = 120;

    private const double TitleCounts = 4;
    private const double PlaceCounts = 0.6;
    private const double Scale = 32;

    // Words longer than this are no words: addresses, digests, encoded data.
    private const int LongestWord = 32;

    /// <summary>Weighs the words of an entry.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="name">The shortest it is called: its title, or a name that lists use.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">Its text, title left out.</param>
    /// <param name="prior">How readily an entry of its kind is shown, 1 for a section.</param>
    public static ImmutableArray<SearchTerm> Of(string title, string name, string place, string text, double prior)
    {
        var inTitle = Count($"{title} {name}");
        var inText = Count(text);
        var inPlace = Count(place);
        var length = inText.Values.Sum();
        var titleBonus = TitleCounts / Math.Sqrt(Math.Max(1, SearchWords.Of(name).Count));
        var terms = ImmutableArray.CreateBuilder<SearchTerm>();
        foreach (var word in inTitle.Keys.Union(inText.Keys).Union(inPlace.Keys).Order(StringComparer.Ordinal))
        {
            var frequency = inText.GetValueOrDefault(word);
            var weight = frequency * (Saturation + 1) / (frequency + Norm(length));
            weight += inTitle.ContainsKey(word) ? titleBonus : 0;
            weight += inPlace.ContainsKey(word) ? PlaceCounts : 0;
            terms.Add(new SearchTerm(word, (byte)Math.Clamp(Math.Round(weight * prior * Scale), 1, 255), inTitle.ContainsKey(word)));
        }

        return terms.ToImmutable();
    }

    private static double Norm(int length) => Saturation * (1 - LengthMatters + (LengthMatters * length / UsualLength));

    private static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in SearchWords.Of(text).Concat(SearchWords.Joined(text)).Where(w => w.Length <= LongestWord))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
