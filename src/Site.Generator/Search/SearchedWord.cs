namespace Site.Generator.Search;

/// <summary>A word, and the entries that have it. Of many, those are kept that it says most about, and of those the first.</summary>
internal sealed class SearchedWord
{
    // A word that stands in more entries tells little.
    private const int Most = 400;

    private readonly (int Entry, byte Weight)[] _kept;
    private readonly byte _least;
    private int _leastLeft;
    private int _length;

    /// <summary>Makes room for a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="count">How many entries have it.</param>
    /// <param name="weights">How many of them have it with each weight; null where all are kept.</param>
    private SearchedWord(string word, int count, int[]? weights)
    {
        (Word, Count) = (word, count);
        _kept = new (int, byte)[Math.Min(count, Most)];
        (_least, _leastLeft) = weights is null ? ((byte)0, 0) : LeastOf(weights);
    }

    /// <summary>The word.</summary>
    public string Word { get; }

    /// <summary>How many entries have it.</summary>
    public int Count { get; }

    /// <summary>Whether it stands in the title of one of them.</summary>
    public bool InTitle { get; private set; }

    /// <summary>The entries that are kept, in order, with how much the word says about each.</summary>
    public ReadOnlySpan<(int Entry, byte Weight)> Kept => _kept;

    /// <summary>The words of some entries, in the order of their characters.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="vocabulary">The words that they name by number.</param>
    public static List<SearchedWord> Of(IReadOnlyList<SearchEntry> entries, SearchVocabulary vocabulary)
    {
        var names = vocabulary.Words;
        var counts = new int[names.Count];
        foreach (var entry in entries)
        {
            foreach (var term in entry.Terms)
            {
                counts[term.Word]++;
            }
        }

        var weights = new int[]?[names.Count];
        foreach (var entry in entries)
        {
            foreach (var term in entry.Terms)
            {
                if (counts[term.Word] > Most)
                {
                    (weights[term.Word] ??= new int[byte.MaxValue + 1])[term.Weight]++;
                }
            }
        }

        var words = new SearchedWord?[names.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var term in entries[i].Terms)
            {
                (words[term.Word] ??= new SearchedWord(names[term.Word], counts[term.Word], weights[term.Word])).Add(i, term);
            }
        }

        return [.. words.OfType<SearchedWord>().OrderBy(w => w.Word, StringComparer.Ordinal)];
    }

    /// <summary>The least weight that is kept, and how many entries of that weight.</summary>
    private static (byte Weight, int Entries) LeastOf(int[] weights)
    {
        var left = Most;
        for (var weight = byte.MaxValue; ; weight--)
        {
            if (weights[weight] >= left)
            {
                return (weight, left);
            }

            left -= weights[weight];
        }
    }

    /// <summary>Adds an entry, which comes after all that were added before.</summary>
    private void Add(int entry, SearchTerm term)
    {
        InTitle |= term.InTitle;
        if (term.Weight > _least || (term.Weight == _least && _leastLeft-- > 0))
        {
            _kept[_length++] = (entry, term.Weight);
        }
    }
}
