using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Citations.Sources;

/// <summary>A place knowledge comes from.</summary>
public sealed record Source
{
    private static readonly ConditionalWeakTable<Source, NameIndex> QuoteNames = [];

    /// <summary>The key authors cite it by (<c>@key</c>), and its id in the twin.</summary>
    public required string Id { get; init; }

    /// <summary>The CSL-JSON item type, such as <c>webpage</c>, <c>software</c>, <c>dataset</c>, <c>report</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The title, as the source has it.</summary>
    public required string Title { get; init; }

    /// <summary>The absolute http or https address a reader opens.</summary>
    public required string Url { get; init; }

    /// <summary>Who publishes it; two sources of one publisher are not independent.</summary>
    public required string Publisher { get; init; }

    /// <summary>How close it stands to what it tells of.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The date the source gives for itself; null where it gives none.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>When it was last read.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>The address of a form that should not change: a commit permalink, an archive capture.</summary>
    public string? Pinned { get; init; }

    /// <summary>Whether <see cref="Pinned"/> names bytes that cannot change, and no capture of another page.</summary>
    public bool IsPinned => PinnedAddress.IsPinnedOf(Pinned, Url);

    /// <summary>
    /// Whether what is of a date cannot stand in the capture that pins it, because that is older; a day is left for the time zones.
    /// </summary>
    /// <param name="date">The date; null where none is known.</param>
    public bool IsDatedAfterCapture(PartialDate? date) =>
        date is { } of && PinnedAddress.DayOf(Pinned) is { } captured && of.Earliest.DayNumber > captured.DayNumber + 1;

    /// <summary>Who holds the bytes that are read: of the pinned address, or where there is none, of the source's own.</summary>
    public string Custodian => Custodians.Of(Pinned ?? Url);

    /// <summary>Whether those are the author's own or an archive's: a bystander's copy shows what the bystander wrote down.</summary>
    public bool IsHeldByAuthor => Custodians.IsArchive(Custodian) || Custodian == Custodians.Of(Url);

    /// <summary>How soon what it says may stop being true.</summary>
    public Volatility Volatility { get; init; } = Volatility.Slow;

    /// <summary>Named quotes, cited as <c>@key#name</c>, in the order they are written.</summary>
    public ImmutableArray<KeyValuePair<string, SourceQuote>> Quotes { get; init; } = [];

    /// <summary>Quotes that were refused, with why.</summary>
    public Refusals RefusedQuotes { get; init; } = new();

    /// <summary>What a reader should know about the source.</summary>
    public string? Note { get; init; }

    /// <summary>Whether an author described it in <c>_sources/</c>; false for an address cited directly.</summary>
    public bool Described { get; init; } = true;

    /// <summary>Where it is described, or first cited.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The quote of a name; reported where the source records none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="diagnostics">Takes that it is not known.</param>
    public SourceQuote? RequireQuote(string name, FileLocation location, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Quotes.FirstOrDefault(q => q.Key == name).Value is { } quote)
        {
            return quote;
        }

        var names = QuoteNames.GetValue(this, s => new NameIndex(s.Quotes.Select(q => q.Key)));
        diagnostics.Report(RefusedQuotes.Explain(Rules.Sources.UnknownQuote, location, "quote", name) ?? Rules.Sources.UnknownQuote.At(
            location,
            $"The source '{Id}' records no quote '{name}'.",
            names.Suggest(name) ?? (Quotes.IsEmpty
                ? "Record it under 'quotes:' of the source."
                : $"It records: {Nearest.Listed(Quotes.Select(q => q.Key))}.")));
        return null;
    }
}
