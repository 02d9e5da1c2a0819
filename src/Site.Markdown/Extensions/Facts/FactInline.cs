using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Facts;
using Site.Markdown.Claims;

namespace Site.Markdown.Extensions.Facts;

/// <summary>A fact, shown where its marker or its cell of a table stands.</summary>
/// <param name="fact">The fact.</param>
internal sealed class FactInline(Fact fact) : ClaimValueInline
{
    /// <inheritdoc/>
    public override ClaimType Type => ClaimType.Sourced;

    /// <summary>The fact.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>The citation of its claim.</summary>
    public CitationDraft Citation { get; } = fact.ToCitation();

    /// <summary>Whether the citation is shown after the number; a table whose cells share one shows it once.</summary>
    public bool ShowsCitation { get; set; } = true;

    /// <inheritdoc/>
    public override ClaimDraft Complete(ClaimDraft claim) => claim with { Fact = Fact.Id, Citations = [Citation] };
}
