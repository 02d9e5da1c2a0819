using System.Collections.Frozen;
using System.Globalization;
using Site.Theme.Bundling;

namespace Site.Theme.Pictures;

/// <summary>
/// Letters as outlines, Latin, Greek and Cyrillic ones, so that what is written in pictures depends on no font of a machine.
/// </summary>
internal static class Letters
{
    /// <summary>What the outlines are a thousandth of.</summary>
    private const double Units = 1000;

    private static readonly Lazy<FrozenDictionary<int, (double Advance, Lazy<Outline> Shape)>> All = new(Load);

    /// <summary>Whether there is an outline for each character of a text.</summary>
    public static bool Have(string text) => text.EnumerateRunes().All(r => All.Value.ContainsKey(r.Value));

    /// <summary>How wide a text is.</summary>
    /// <param name="text">The text; a character without an outline has no width.</param>
    /// <param name="size">The size of type, in pixels.</param>
    public static double WidthOf(string text, double size) =>
        text.EnumerateRunes().Sum(r => All.Value.TryGetValue(r.Value, out var letter) ? letter.Advance : 0) * size / Units;

    /// <summary>Writes a text.</summary>
    /// <param name="picture">What it is written on.</param>
    /// <param name="text">The text.</param>
    /// <param name="x">Where it begins.</param>
    /// <param name="baseline">Where its letters stand.</param>
    /// <param name="size">The size of type, in pixels.</param>
    /// <param name="colour">The colour.</param>
    public static void Write(Picture picture, string text, double x, double baseline, double size, int colour)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (All.Value.TryGetValue(rune.Value, out var letter))
            {
                picture.Fill(letter.Shape.Value, x, baseline, size / Units, colour);
                x += letter.Advance * size / Units;
            }
        }
    }

    private static FrozenDictionary<int, (double Advance, Lazy<Outline> Shape)> Load()
    {
        var letters = new Dictionary<int, (double, Lazy<Outline>)>();
        foreach (var line in AssetSource.Load("letters/letters.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', 3);
            var path = parts.Length > 2 ? parts[2] : "";
            letters.Add(
                int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                (int.Parse(parts[1], CultureInfo.InvariantCulture), new Lazy<Outline>(() => Outline.Parse(path))));
        }

        return letters.ToFrozenDictionary();
    }
}
