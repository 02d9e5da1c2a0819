using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Opinions;

/// <summary><c>[words][opinion: whose]</c>: a judgement, and whose it is.</summary>
internal sealed class OpinionInline : ClaimMarker
{
    /// <inheritdoc/>
    public override string Name => OpinionExtension.MarkerName;

    /// <inheritdoc/>
    public override ClaimType? Type => ClaimType.Opinion;

    /// <inheritdoc/>
    public override ClaimDraft Complete(ClaimDraft claim) => claim with { Holder = Reason };
}
