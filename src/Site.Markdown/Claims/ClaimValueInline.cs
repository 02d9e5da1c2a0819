using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.Text.Files;

namespace Site.Markdown.Claims;

/// <summary>
/// A number the page does not hold itself: a fact, or a result of a model. It stands where its marker is written, its one child is the
/// text shown, and it is a claim of its own, whatever sentence it stands in.
/// </summary>
internal abstract class ClaimValueInline : ContainerInline
{
    private readonly string _display = "";

    /// <summary>The type of the claim.</summary>
    public abstract ClaimType Type { get; }

    /// <summary>The computed result; null for a fact.</summary>
    public virtual CalcResult? Result => null;

    /// <summary>What the marker asks for, as written: it names the claim, so that the claim keeps its id when its number changes.</summary>
    public required string Reference { get; init; }

    /// <summary>The number as shown; it becomes the node's one child.</summary>
    public required string Display
    {
        get => _display;
        init
        {
            _display = value;
            AppendChild(new LiteralInline(value));

            // Else Markdig would go on filling it with what follows.
            IsClosed = true;
        }
    }

    /// <summary>What the claim says where it stands alone.</summary>
    public required string Wording { get; init; }

    /// <summary>What that is held against.</summary>
    public required StandingWords Standing { get; init; }

    /// <summary>The number; null where it is infinite.</summary>
    public required ClaimValue? Value { get; init; }

    /// <summary>Where the marker starts.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The id of its claim; empty until it is bound.</summary>
    public string Id { get; set; } = "";

    /// <summary>The claim, with what carries the number.</summary>
    /// <param name="claim">The claim, with its number and words.</param>
    public abstract ClaimDraft Complete(ClaimDraft claim);
}
