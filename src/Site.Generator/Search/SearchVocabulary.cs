using System.Collections.Concurrent;

namespace Site.Generator.Search;

/// <summary>
/// The words that the search of a build knows, each held once under a number: a large site has millions of places, and few words. It may be
/// used from any number of threads. Which number a word gets depends on them, so no output may.
/// </summary>
internal sealed class SearchVocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];
    private readonly Lock _adding = new();

    /// <summary>Makes one.</summary>
    /// <param name="words">The words that it knows from the beginning, by number.</param>
    public SearchVocabulary(IEnumerable<string> words)
    {
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            Add(word);
        }
    }

    /// <summary>The words by number, as far as there are any now.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            lock (_adding)
            {
                return [.. _words];
            }
        }
    }

    /// <summary>The number of a word, which is added where it is new.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : Add(word.ToString());

    private int Add(string word)
    {
        lock (_adding)
        {
            if (!_numbers.TryGetValue(word, out var number))
            {
                number = _words.Count;
                _words.Add(word);
                _numbers[word] = number;
            }

            return number;
        }
    }
}
