using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Text.Files;

namespace Site.Markdown.Values;

/// <summary>
/// A number the page does not hold itself: a fact, or a result of a model. It stands where its marker is written, its one child is the
/// text shown, and it is a claim of its own, whatever sentence it stands in.
/// </summary>
internal sealed class ValueInline : ContainerInline
{
    /// <summary>The fact; null for a computed result.</summary>
    public Fact? Fact { get; init; }

    /// <summary>The computed result; null for a fact.</summary>
    public CalcResult? Calc { get; init; }

    /// <summary>The reference the computed result comes from; null for a fact.</summary>
    public CalcReference? Asked { get; init; }

    /// <summary>What the marker asks for, as written: it names the claim, so that the claim keeps its id when its number changes.</summary>
    public required string Reference { get; init; }

    /// <summary>The number as shown.</summary>
    public required string Display { get; init; }

    /// <summary>What the claim says where it stands alone.</summary>
    public required string Wording { get; init; }

    /// <summary>The number; null where it is infinite.</summary>
    public required ClaimValue? Value { get; init; }

    /// <summary>Where the marker starts.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>Whether the number's own citation is shown after it; a table whose cells share one shows it once.</summary>
    public bool ShowsCitation { get; set; } = true;

    /// <summary>The id of its claim; empty until it is bound.</summary>
    public string Id { get; set; } = "";

    /// <summary>For a fact: the citation of its claim; null until it is bound.</summary>
    public CitationDraft? Citation { get; set; }
}
