using System.Collections.Immutable;

namespace Site.Verification.Pages;

/// <summary>What the text of a page's Markdown says, read by the rules of W26.</summary>
internal sealed record MarkdownBody
{
    /// <summary>Its text, folded as page text is.</summary>
    public required string Text { get; init; }

    /// <summary>Its text with signs for what is marked, as <see cref="MarkedText"/> has it.</summary>
    public required string Marked { get; init; }

    /// <summary>Its remarks, in order.</summary>
    public required ImmutableArray<ShownRemark> Remarks { get; init; }

    /// <summary>Where its links lead, in order.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Its images, in order.</summary>
    public required ImmutableArray<ShownImage> Images { get; init; }

    /// <summary>The languages its code is said to be in.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The numbers that items of lists have.</summary>
    public required ImmutableArray<int> Numbers { get; init; }
}

/// <summary>An image.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Description">What it says where it cannot be seen.</param>
internal readonly record struct ShownImage(string Address, string Description);

/// <summary>A remark on words, or the mark that stands for it on the page.</summary>
/// <param name="Detail">What it says: the confidence of a citation, the whole of an assumption or opinion.</param>
/// <param name="Sources">The sources of a citation, in order: the id of each; those it may be, parted by spaces.</param>
internal readonly record struct ShownRemark(string Detail, ImmutableArray<string> Sources)
{
    /// <summary>What the remark on a computed number says here; which number it is, its claim says.</summary>
    public const string Computed = "computed";
}
