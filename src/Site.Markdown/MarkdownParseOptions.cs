using Site.CostModel.Facts;
using Site.CostModel.Models;

namespace Site.Markdown;

/// <summary>How a page is parsed.</summary>
public sealed record MarkdownParseOptions
{
    /// <summary>Whether quantities that are part of no claim, and vague appeals to evidence, are reported.</summary>
    public bool CheckQuantities { get; init; }

    /// <summary>The facts pages may show.</summary>
    public FactSet Facts { get; init; } = FactSet.Empty;

    /// <summary>The models whose results pages may show.</summary>
    public ModelSet Models { get; init; } = ModelSet.Empty;

    /// <summary>Whether a source is described under a key, so that brackets that name it are meant for it.</summary>
    public Func<string, bool> IsSource { get; init; } = _ => false;

    /// <summary>Whether any source is described; where none is, names behind an @ are those of people.</summary>
    public bool HasSources { get; init; }

    /// <summary>Whether an id belongs to the frame that pages are shown in, and so to no element of their own text.</summary>
    public Func<string, bool> IsReservedId { get; init; } = _ => false;
}
