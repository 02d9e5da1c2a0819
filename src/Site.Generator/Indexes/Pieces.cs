using Site.Citations.Indexes;
using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>
/// Cuts what a file would list into pieces, so that no file exceeds <see cref="CiteIndexNames.MaxBytes"/>. There are as many pieces as the
/// least power of two by which each is short enough, and an entry's piece follows from its key alone: one entry more changes one piece,
/// until all of them are cut anew.
/// </summary>
internal static class Pieces
{
    /// <summary>Room for what a piece says beside its entries.</summary>
    private const int Frame = 1_000;

    /// <summary>Entries are short; this many pieces hold more of them than a file system does.</summary>
    private const int Most = 1 << 20;

    /// <summary>Cuts a list.</summary>
    /// <param name="entries">What is to be listed, in order.</param>
    /// <param name="size">The most bytes that an entry takes.</param>
    /// <param name="key">What decides in which piece an entry is.</param>
    /// <returns>The pieces, each in the order of the list; one where the list need not be cut.</returns>
    public static IReadOnlyList<IReadOnlyList<T>> Cut<T>(IReadOnlyList<T> entries, Func<T, int> size, Func<T, string> key)
    {
        if (IsShort(entries.Sum(e => (long)size(e))))
        {
            return [entries];
        }

        var places = entries.Select(e => CiteIndexNames.PlaceOf(key(e))).ToArray();
        for (var count = 2; ; count *= 2)
        {
            var lengths = new long[count];
            for (var i = 0; i < places.Length; i++)
            {
                lengths[places[i] % count] += size(entries[i]);
            }

            if (count == Most || Array.TrueForAll(lengths, IsShort))
            {
                var pieces = Enumerable.Range(0, count).Select(_ => new List<T>()).ToArray();
                for (var i = 0; i < places.Length; i++)
                {
                    pieces[places[i] % count].Add(entries[i]);
                }

                return pieces;
            }
        }
    }

    /// <summary>The address of a piece of a file.</summary>
    public static SitePath PathOf(SitePath file, int number) => file.WithName(CiteIndexNames.Piece(file.Name, number));

    private static bool IsShort(long length) => length <= CiteIndexNames.MaxBytes - Frame;
}
