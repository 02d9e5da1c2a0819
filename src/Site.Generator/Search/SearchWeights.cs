using System.Collections.Immutable;

namespace Site.Generator.Search;

/// <summary>
/// How much each word says about an entry: BM25 over its text, with more for words of its title and for those of its page's. The length
/// that BM25 compares with is fixed instead of an average, so that one page more does not change the weights of all others. How rare a word
/// is, the other half of the formula, the browser multiplies in. One entry at a time: every thread needs its own.
/// </summary>
internal sealed class SearchWeights
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

    private readonly SearchVocabulary _vocabulary;
    private readonly WordTaker _take;
    private readonly List<int> _found = [];
    private Occurrence[] _occurrences = [];
    private Part _part;
    private int _length;

    /// <summary>Makes one that numbers words as a vocabulary does.</summary>
    public SearchWeights(SearchVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _take = Take;
    }

    private enum Part
    {
        Title,
        Place,
        Text,
    }

    /// <summary>Weighs the words of an entry.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="name">The shortest it is called: its title, or a name that lists use.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="text">Its text, title left out.</param>
    /// <param name="prior">How readily an entry of its kind is shown, 1 for a section.</param>
    public ImmutableArray<SearchTerm> Of(string title, string name, string place, string text, double prior)
    {
        Count(ReferenceEquals(title, name) ? title : $"{title} {name}", Part.Title);
        Count(place, Part.Place);
        Count(text, Part.Text);
        var nameLength = 0;
        SearchWords.Each(name, _ => nameLength++);
        var titleBonus = TitleCounts / Math.Sqrt(Math.Max(1, nameLength));
        var norm = Saturation * (1 - LengthMatters + (LengthMatters * _length / UsualLength));
        var terms = ImmutableArray.CreateBuilder<SearchTerm>(_found.Count);
        foreach (var word in _found)
        {
            ref var occurrence = ref _occurrences[word];
            var weight = occurrence.InText * (Saturation + 1) / (occurrence.InText + norm);
            weight += occurrence.InTitle ? titleBonus : 0;
            weight += occurrence.InPlace ? PlaceCounts : 0;
            terms.Add(new SearchTerm(word, (byte)Math.Clamp(Math.Round(weight * prior * Scale), 1, 255), occurrence.InTitle));
            occurrence = default;
        }

        _found.Clear();
        _length = 0;
        return terms.MoveToImmutable();
    }

    private void Count(string text, Part part)
    {
        _part = part;
        SearchWords.Each(text, _take);
        SearchWords.EachJoined(text, _take);
    }

    private void Take(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        var number = _vocabulary.NumberOf(word);
        if (number >= _occurrences.Length)
        {
            Array.Resize(ref _occurrences, Math.Max(number + 1, _occurrences.Length * 2));
        }

        ref var occurrence = ref _occurrences[number];
        if (!occurrence.IsFound)
        {
            occurrence.IsFound = true;
            _found.Add(number);
        }

        switch (_part)
        {
            case Part.Title:
                occurrence.InTitle = true;
                break;
            case Part.Place:
                occurrence.InPlace = true;
                break;
            default:
                occurrence.InText++;
                _length++;
                break;
        }
    }

    /// <summary>Where in an entry a word stands.</summary>
    private struct Occurrence
    {
        public int InText;
        public bool IsFound;
        public bool InTitle;
        public bool InPlace;
    }
}
