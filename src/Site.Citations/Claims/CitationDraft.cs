using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>One citation marker as the author wrote it: what binds a claim to sources, with a date and a confidence.</summary>
public sealed record CitationDraft
{
    /// <summary>The sources named, in the order written; at least one.</summary>
    public required ImmutableArray<CitedReference> References { get; init; }

    /// <summary>The date given in the marker, which overrides the source's own.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where <see cref="Date"/> is written.</summary>
    public FileLocation DateLocation { get; init; }

    /// <summary>The confidence the author declares; null leaves it to the build.</summary>
    public ConfidenceLevel? Declared { get; init; }

    /// <summary>Where <see cref="Declared"/> is written.</summary>
    public FileLocation DeclaredLocation { get; init; }

    /// <summary>The carrying quote, given in the marker itself; it belongs to the first reference.</summary>
    public string? Quote { get; init; }

    /// <summary>The volatility given in the marker, which overrides the source's own.</summary>
    public Volatility? Volatility { get; init; }

    /// <summary>On what terms that which is cited holds.</summary>
    public OfferTerms Terms { get; init; } = OfferTerms.None;

    /// <summary>Where the marker starts.</summary>
    public required FileLocation Location { get; init; }
}
