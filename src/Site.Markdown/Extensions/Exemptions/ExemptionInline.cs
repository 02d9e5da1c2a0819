using Site.Citations.Vocabulary;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Exemptions;

/// <summary><c>[words][nocite: why]</c>: words deliberately left without a source, and why.</summary>
internal sealed class ExemptionInline : ClaimMarker
{
    /// <inheritdoc/>
    public override string Name => ExemptionExtension.MarkerName;

    /// <inheritdoc/>
    public override ClaimType? Type => null;
}
