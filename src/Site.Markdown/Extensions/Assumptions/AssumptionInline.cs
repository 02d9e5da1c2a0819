using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Assumptions;

/// <summary><c>[words][assume: why · review date]</c>: what is taken to be so, and why.</summary>
internal sealed class AssumptionInline : ClaimMarker
{
    /// <inheritdoc/>
    public override string Name => AssumptionExtension.MarkerName;

    /// <inheritdoc/>
    public override ClaimType? Type => ClaimType.Assumption;

    /// <summary>When it is to be looked at again; null where that is not said.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <inheritdoc/>
    public override ClaimDraft Complete(ClaimDraft claim) => claim with { Reason = Reason, ReviewBy = ReviewBy };
}
