using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>The quantities of a quote, read once, for any number of claimed ones to be looked for in.</summary>
public sealed class QuotedQuantities
{
    private readonly IReadOnlyList<WrittenQuantity> _quantities;
    private readonly List<Unit> _headings;

    /// <summary>Reads a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="contexts">Headings of columns and names above, from the same bytes as the quote.</param>
    public QuotedQuantities(string quote, IEnumerable<string> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        _quantities = QuantityReader.FindAll(quote);
        _headings = [.. contexts.SelectMany(c => QuantityReader.UnitsNamedIn(c)).Distinct()];
    }

    /// <summary>The best match of a claimed quantity in the quote.</summary>
    /// <param name="claimed">The quantity.</param>
    public QuantityMatch Find(WrittenQuantity claimed) => _quantities
        .Select(quoted => QuantityComparison.Compare(claimed, quoted, _headings))
        .DefaultIfEmpty(QuantityMatch.Missing)
        .Max();
}
