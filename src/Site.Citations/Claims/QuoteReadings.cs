using System.Collections.Immutable;
using Site.Quantities;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Quotes as they were read, once however many claims rest on them; for the claims of one page or file, and one thread at a time.
/// </summary>
public sealed class QuoteReadings
{
    private readonly Dictionary<string, QuotedQuantities> _quantities = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, bool IsAddress), NamedText> _named = [];
    private readonly Dictionary<string, NamedText> _asWritten = new(StringComparer.Ordinal);

    /// <summary>The quantities of a quote.</summary>
    internal QuotedQuantities QuantitiesOf(string quote, ImmutableArray<string> context)
    {
        var key = context.IsEmpty ? quote : string.Join('\0', [quote, .. context]);
        if (!_quantities.TryGetValue(key, out var read))
        {
            _quantities.Add(key, read = new QuotedQuantities(quote, context));
        }

        return read;
    }

    /// <summary>A text to look names up in.</summary>
    internal NamedText Named(string text, bool isAddress = false)
    {
        if (!_named.TryGetValue((text, isAddress), out var read))
        {
            _named.Add((text, isAddress), read = new NamedText(CompatibleText.Of(text), isAddress));
        }

        return read;
    }

    /// <summary>A quote to tell from whose numbers its quantities are.</summary>
    internal NamedText AsWritten(string quote)
    {
        if (!_asWritten.TryGetValue(quote, out var read))
        {
            _asWritten.Add(quote, read = new NamedText(quote));
        }

        return read;
    }
}
