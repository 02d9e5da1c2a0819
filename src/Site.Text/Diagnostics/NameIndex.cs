namespace Site.Text.Diagnostics;

/// <summary>
/// Names that are there, to suggest one of for any number of names that are not. Where they are few, each is compared, as
/// <see cref="Nearest"/> does; of many, only those that may be one edit away, and those that begin or end most like the text: so many wrong
/// names among as many right ones are no work of their square. May be asked from any thread.
/// </summary>
public sealed class NameIndex
{
    // Of what is compared, half may be one edit away, and half has neighbouring beginnings or ends.
    private const int MostEdited = Nearest.MostCompared / 2;
    private const int NeighboursOnASide = Nearest.MostCompared / 8;
    private const ulong Base = 0x100000001B3;

    private readonly Lazy<Places> _places;

    /// <summary>An index of names, which are gone through once, when something is first asked.</summary>
    /// <param name="names">The names.</param>
    public NameIndex(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _places = new(() => Places.Of(names));
    }

    /// <summary>The name closest to a text, as <see cref="Nearest.To"/> finds it; null where none is close.</summary>
    /// <param name="text">The text.</param>
    public string? To(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Nearest.To(text, Candidates(text));
    }

    /// <summary>The sentence “Did you mean ‘x’?” for the closest name, or <paramref name="otherwise"/> where none is close.</summary>
    /// <param name="text">The text.</param>
    /// <param name="otherwise">What to say where none is.</param>
    public string? Suggest(string text, string? otherwise = null) => To(text) is { } best ? $"Did you mean '{best}'?" : otherwise;

    /// <summary>The names that a text is compared with: all where they are few.</summary>
    internal IReadOnlyCollection<string> Candidates(string text)
    {
        var places = _places.Value;
        if (places.Names.Length <= Nearest.MostCompared)
        {
            return places.Names;
        }

        var found = new HashSet<int>();
        var folded = text.ToLowerInvariant();
        foreach (var key in KeysOf(folded))
        {
            var at = FirstAt(places.Keys, (key, 0));
            while (at < places.Keys.Length && places.Keys[at].Key == key && found.Count < MostEdited)
            {
                found.Add(places.Keys[at++].Name);
            }
        }

        AddNeighbours(places.Starts, folded, found);
        AddNeighbours(places.Ends, Reversed(folded), found);
        return [.. found.Select(i => places.Names[i])];
    }

    private static void AddNeighbours((string Text, int Name)[] sorted, string text, HashSet<int> found)
    {
        var middle = Array.BinarySearch(sorted, (text, 0), ByText);
        middle = middle < 0 ? ~middle : middle;
        for (var at = Math.Max(0, middle - NeighboursOnASide); at < Math.Min(sorted.Length, middle + NeighboursOnASide); at++)
        {
            found.Add(sorted[at].Name);
        }
    }

    private static int FirstAt((ulong Key, int Name)[] sorted, (ulong Key, int Name) wanted)
    {
        var at = Array.BinarySearch(sorted, wanted);
        return at < 0 ? ~at : at;
    }

    /// <summary>
    /// A number for a text and for each that is left of it without one letter. Texts that are one edit apart have one in common, also where
    /// two letters changed places.
    /// </summary>
    private static IEnumerable<ulong> KeysOf(string text)
    {
        var behind = new ulong[text.Length + 1];
        ulong power = 1;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            behind[i] = unchecked(behind[i + 1] + (text[i] * power));
            power = unchecked(power * Base);
        }

        yield return behind[0];
        ulong before = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // What stands before the letter moves one place down.
            yield return unchecked(before + behind[i + 1]);
            before = unchecked(before + (text[i] * PowerOf(text.Length - 2 - i)));
        }
    }

    private static ulong PowerOf(int exponent)
    {
        ulong power = 1;
        for (var (factor, rest) = (Base, Math.Max(0, exponent)); rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 1 ? unchecked(power * factor) : power;
            factor = unchecked(factor * factor);
        }

        return power;
    }

    private static string Reversed(string text) => string.Create(text.Length, text, (span, from) =>
    {
        from.CopyTo(span);
        span.Reverse();
    });

    private static readonly Comparer<(string Text, int Name)> ByText = Comparer<(string Text, int Name)>.Create((a, b) =>
        string.CompareOrdinal(a.Text, b.Text) is var order and not 0 ? order : a.Name.CompareTo(b.Name));

    private sealed record Places(
        string[] Names,
        (ulong Key, int Name)[] Keys,
        (string Text, int Name)[] Starts,
        (string Text, int Name)[] Ends)
    {
        public static Places Of(IEnumerable<string> all)
        {
            var names = all.Order(StringComparer.Ordinal).ToArray();
            if (names.Length <= Nearest.MostCompared)
            {
                return new Places(names, [], [], []);
            }

            var keys = new List<(ulong, int)>();
            var starts = new (string, int)[names.Length];
            var ends = new (string, int)[names.Length];
            for (var i = 0; i < names.Length; i++)
            {
                var folded = names[i].ToLowerInvariant();
                keys.AddRange(KeysOf(folded).Select(k => (k, i)));
                (starts[i], ends[i]) = ((folded, i), (Reversed(folded), i));
            }

            keys.Sort();
            Array.Sort(starts, ByText);
            Array.Sort(ends, ByText);
            return new Places(names, [.. keys], starts, ends);
        }
    }
}
