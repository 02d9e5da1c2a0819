using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>The quantities of a quote, read once, for any number of claimed ones to be looked for in.</summary>
public sealed class QuotedQuantities
{
    private readonly IReadOnlyList<WrittenQuantity> _quantities;
    private readonly List<Unit> _headings;
    private readonly SaidWords _said;

    /// <summary>Reads a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="contexts">Headings of columns and names above, from the same bytes as the quote.</param>
    public QuotedQuantities(string quote, IEnumerable<string> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var above = contexts.ToList();
        _quantities = QuantityReader.FindAll(quote);
        _said = new SaidWords([quote, .. above]);
        _headings = [.. above.SelectMany(c => QuantityReader.UnitsNamedIn(c)).Distinct()];
    }

    /// <summary>The best match of a claimed quantity in the quote.</summary>
    /// <param name="claimed">The quantity.</param>
    /// <param name="said">All that is said with it: the words of the claim, the label of a fact.</param>
    public QuantityMatch Find(WrittenQuantity claimed, SaidWords said)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(said);
        return _quantities.Select(quoted => Compare(claimed, quoted, said)).DefaultIfEmpty(QuantityMatch.Missing).Max();
    }

    /// <summary>What stands beside either number and is not read has to stand in the other text, or it is the author's word.</summary>
    private QuantityMatch Compare(WrittenQuantity claimed, WrittenQuantity quoted, SaidWords said)
    {
        var match = QuantityComparison.Compare(claimed, quoted, _headings);
        return match != QuantityMatch.Found || (claimed.Beside.All(_said.Contains) && quoted.Beside.All(said.Contains))
            ? match
            : QuantityMatch.AuthorsWord;
    }
}
