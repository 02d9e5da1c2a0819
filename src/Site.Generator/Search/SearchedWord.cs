namespace Site.Generator.Search;

/// <summary>A word, and the entries that have it. Of many, those are kept that it says most about.</summary>
/// <param name="word">The word.</param>
internal sealed class SearchedWord(string word)
{
    // A word that stands in more entries tells little.
    private const int Most = 400;

    // Once there are too many, the entry that is to go stands first: the one of the least weight, and of those the last.
    private readonly PriorityQueue<(int Entry, byte Weight), (byte Weight, int Earlier)> _kept = new();

    /// <summary>The word.</summary>
    public string Word => word;

    /// <summary>How many entries have it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether it stands in the title of one of them.</summary>
    public bool InTitle { get; private set; }

    /// <summary>The words of some entries, in the order of their characters.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="vocabulary">The words that they name by number.</param>
    public static List<SearchedWord> Of(IReadOnlyList<SearchEntry> entries, SearchVocabulary vocabulary)
    {
        var names = vocabulary.Words;
        var words = new SearchedWord?[names.Count];
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var term in entries[i].Terms)
            {
                (words[term.Word] ??= new SearchedWord(names[term.Word])).Add(i, term);
            }
        }

        return [.. words.OfType<SearchedWord>().OrderBy(w => w.Word, StringComparer.Ordinal)];
    }

    /// <summary>The entries that are kept, in order, with how much the word says about each.</summary>
    public IEnumerable<(int Entry, byte Weight)> Kept() => _kept.UnorderedItems.Select(k => k.Element).OrderBy(k => k.Entry);

    /// <summary>Adds an entry, which comes after all that were added before.</summary>
    private void Add(int entry, SearchTerm term)
    {
        Count++;
        InTitle |= term.InTitle;
        var (element, rank) = ((entry, term.Weight), (term.Weight, -entry));
        if (_kept.Count < Most)
        {
            _kept.Enqueue(element, rank);
        }
        else if (_kept.TryPeek(out var least, out _) && least.Weight < term.Weight)
        {
            _kept.DequeueEnqueue(element, rank);
        }
    }
}
