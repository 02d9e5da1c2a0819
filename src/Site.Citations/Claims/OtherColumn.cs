using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Whether a row of a table gives the number of a claim in another column than the claim speaks of (C11): 0.4% below "Loss in FP8" is no
/// evidence of what INT4 loses. Which column a number is of only the headings say, which are quoted as context.
/// </summary>
internal static partial class OtherColumn
{
    /// <summary>Whether a value of a claim stands in the row, and only in columns that the claim names less than another.</summary>
    /// <param name="text">The claim.</param>
    /// <param name="values">Its quantities.</param>
    /// <param name="quote">The row.</param>
    /// <param name="context">Texts of the same bytes, of which the headings may be one.</param>
    public static bool Has(string text, ImmutableArray<ClaimValue> values, string quote, ImmutableArray<string> context)
    {
        if (values.IsEmpty || context.IsEmpty)
        {
            return false;
        }

        var said = WordsOf(text);
        return context.Select(c => HeadedCells.Of(quote, c)).OfType<HeadedCells>().Any(t => StandsBeside(said, values, t));
    }

    private static bool StandsBeside(HashSet<string> said, ImmutableArray<ClaimValue> values, HeadedCells table)
    {
        var columns = table.Cells
            .Select(c => (Number: NumberOf(c.Text), Words: WordsOf(c.Heading)))
            .Where(c => c.Number is not null)
            .ToList();
        var numbers = values.Select(v => Math.Abs(double.Parse(v.Value, CultureInfo.InvariantCulture))).ToHashSet();

        // A claim that has a number of the column it names, too, speaks of both: "from 0.4% to 1.1% in INT4".
        var without = columns.FindAll(c => !numbers.Contains(c.Number!.Value));
        return numbers.Select(n => columns.FindAll(c => c.Number == n))
            .Any(with => with.Count > 0 && with.TrueForAll(c => without.Exists(o => IsMeant(o.Words, c.Words))));

        // All that tells the one column from the other is said, and not all that tells the other from the one.
        bool IsMeant(HashSet<string> one, HashSet<string> other)
        {
            List<string> own = [.. one.Except(other)], others = [.. other.Except(one)];
            return own.Count > 0 && own.TrueForAll(said.Contains) && !(others.Count > 0 && others.TrueForAll(said.Contains));
        }
    }

    private static double? NumberOf(string cell) =>
        Number().Match(cell) is { Success: true } match
            ? double.Parse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : null;

    private static HashSet<string> WordsOf(string text) => [.. Wording.Folded(Word().Matches(text))];

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*[^A-Za-z0-9\s]{0,2}([0-9][0-9,]*(?:\.[0-9]+)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
