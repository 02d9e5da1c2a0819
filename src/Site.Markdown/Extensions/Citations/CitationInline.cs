using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Citations;

/// <summary><c>[cite: …]</c>: where the words before come from.</summary>
/// <param name="citation">What it says.</param>
internal sealed class CitationInline(CitationDraft citation) : ClaimMarker
{
    /// <inheritdoc/>
    public override string Name => CitationExtension.MarkerName;

    /// <inheritdoc/>
    public override ClaimType? Type => ClaimType.Sourced;

    /// <inheritdoc/>
    public override bool BindsSentences => true;

    /// <inheritdoc/>
    public override CitationDraft Citation { get; } = citation;
}
