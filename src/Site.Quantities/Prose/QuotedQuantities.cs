using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>The quantities of a quote, read once, for any number of claimed ones to be looked for in.</summary>
public sealed class QuotedQuantities
{
    // What stands behind so many numbers of a quote is not looked for: it lowers confidence, and never lends it.
    private const int MostQuantities = 1_000;

    private readonly string _quote;
    private readonly List<WrittenQuantity> _quantities;
    private readonly List<HeadedCells> _tables;
    private readonly List<Unit> _headings;
    private readonly SaidWords _said;

    /// <summary>Reads a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="contexts">Headings of columns and names above, from the same bytes as the quote.</param>
    public QuotedQuantities(string quote, IEnumerable<string> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var above = contexts.ToList();
        var dollar = quote.Contains('$', StringComparison.Ordinal)
            ? Currencies.OnlyDollarNamedIn(string.Join('\n', above.Prepend(quote)))
            : null;
        _quote = quote;
        _quantities = [.. QuantityReader.FindAll(quote).Take(MostQuantities).Select(q => OfDollar(q, quote, dollar))];
        _said = new SaidWords([quote, .. above]);
        var tables = above.ConvertAll(c => HeadedCells.Of(quote, c));
        _tables = [.. tables.OfType<HeadedCells>()];
        _headings = OnlyOne([.. above.Where((_, i) => tables[i] is null).SelectMany(c => QuantityReader.UnitsNamedIn(c)).Distinct()]);
    }

    /// <summary>
    /// Whether the quote says nothing that a quantity could be meant by, though it has digits: none of them, those of names included,
    /// begins with the digits of the quantity, whatever its unit and bound, nor the other way round.
    /// </summary>
    /// <param name="claimed">The quantity.</param>
    public bool HasOnlyOthers(WrittenQuantity claimed)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        var digits = Telling(claimed.Exact);
        var inDigits = QuantityScanner.FindNumbers(_quote).Take(MostQuantities).Select(n => Telling(n.Digits)).ToList();
        return inDigits.Count > 0 && digits.Length > 0
            && !inDigits.Exists(n => Begins(n, digits))
            && !_quantities.Exists(q => Begins(Telling(q.Exact), digits) || IsNear(q, claimed));

        static string Telling(string number) => new([.. number.Where(char.IsAsciiDigit).SkipWhile(c => c == '0')]);

        static bool Begins(string one, string other) =>
            one.Length > 0 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }

    /// <summary>The best match of a claimed quantity in the quote.</summary>
    /// <param name="claimed">The quantity.</param>
    /// <param name="said">All that is said with it: the words of the claim, the label of a fact.</param>
    /// <param name="isOthers">Whether a quantity of the quote is said of another thing than the claim is about; null where none is.</param>
    public QuantityMatch Find(WrittenQuantity claimed, SaidWords said, Predicate<WrittenQuantity>? isOthers = null)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(said);
        var best = QuantityMatch.Missing;
        foreach (var quoted in _quantities)
        {
            var match = Compare(claimed, quoted, said);
            match = match == QuantityMatch.Found && isOthers?.Invoke(quoted) is true ? QuantityMatch.AuthorsWord : match;
            if (match == QuantityMatch.Found)
            {
                return match;
            }

            best = match > best ? match : best;
        }

        return best;
    }

    /// <summary>Units that a context names, where they are of one thing: of several nobody can tell which is meant.</summary>
    private static List<Unit> OnlyOne(List<Unit> units) =>
        units.Exists(u => units.TrueForAll(o => QuantityComparison.IsPartOf(o, u) || o == u)) ? units : [];

    /// <summary>
    /// Whether one number may be the other in another unit or rounded, as 4.7 GiB for 5 GB and 90 s for a minute and a half.
    /// </summary>
    private static bool IsNear(WrittenQuantity quoted, WrittenQuantity claimed)
    {
        const double farthest = 0.05;
        var factor = quoted.Unit is { } unit && claimed.Unit is { } wanted
            && unit.TryFactorTo(wanted, out var exact) ? exact.ToDouble() : 1;
        return Math.Abs((quoted.Value * factor) - claimed.Value) <= farthest * Math.Abs(claimed.Value);
    }

    /// <summary>A quantity whose bare dollar sign stands for the dollar that the text is about.</summary>
    private static WrittenQuantity OfDollar(WrittenQuantity quantity, string quote, string? dollar) =>
        dollar is not null && quantity.Unit is { } unit && quote[quantity.Start] == '$'
            ? quantity with { Unit = unit / ProseUnits.Currency("USD") * ProseUnits.Currency(dollar) }
            : quantity;

    /// <summary>The units that are said above a number.</summary>
    private List<Unit> HeadingsOf(WrittenQuantity quoted) => _tables.Count == 0
        ? _headings
        : [.. _tables.SelectMany(t => QuantityReader.UnitsNamedIn(t.HeadingAt(quoted.Start))).Concat(_headings)];

    /// <summary>What stands beside either number and is not read has to stand in the other text, or it is the author's word.</summary>
    private QuantityMatch Compare(WrittenQuantity claimed, WrittenQuantity quoted, SaidWords said)
    {
        var match = QuantityComparison.Compare(claimed, quoted, HeadingsOf(quoted));
        return match != QuantityMatch.Found || (claimed.Beside.All(_said.Contains) && quoted.Beside.All(said.Contains))
            ? match
            : QuantityMatch.AuthorsWord;
    }
}
