using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>
/// Takes from a page the words of each block that stands on it and not in the page text. Of calculators and comparisons only what is prose
/// is taken: their tables and charts hold numbers of every kind.
/// </summary>
internal sealed class AsidesReader
{
    // Menus and frames are the same on every page of a site, and name other pages.
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal) { "header", "footer", "nav", "head" };

    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private readonly ImmutableArray<string>.Builder _blocks = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder _text = new();
    private readonly IElement? _root;

    private AsidesReader(IElement? root) => _root = root;

    /// <summary>Takes them.</summary>
    /// <param name="body">The body of the document.</param>
    /// <param name="root">The element that holds the page text; null where there is not exactly one.</param>
    public static ImmutableArray<string> Read(IElement body, IElement? root)
    {
        var reader = new AsidesReader(root);
        reader.Walk(body, isAside: true);
        reader.Flush();
        return reader._blocks.ToImmutable();
    }

    // The parser's door bounds how deep a document is, so that it may be walked level by level.
    private void Walk(IElement element, bool isAside)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText words)
            {
                _text.Append(isAside ? words.Data : "");
            }
            else if (child is IElement inner)
            {
                Step(inner, isAside);
            }
        }
    }

    private void Step(IElement inner, bool isAside)
    {
        if (inner == _root || !isAside)
        {
            isAside = inner != _root && PublishedPageText.IsSkipped(inner);
        }
        else if (Frame.Contains(inner.LocalName))
        {
            return;
        }

        if (PagePartsReader.IsCalculator(inner))
        {
            Flush();
            var prose = inner.QuerySelectorAll("*").Where(e => Prose.Contains(e.LocalName));
            _blocks.AddRange(prose.Select(e => FoldedText.Of(e.TextContent)));
        }
        else if (!IsLeftOut(inner))
        {
            Descend(inner, isAside);
        }
    }

    private void Descend(IElement inner, bool isAside)
    {
        var isBlock = PublishedPageText.IsBlock(inner) || (isAside && PublishedPageText.IsSkipped(inner));
        if (isBlock)
        {
            Flush();
        }

        Walk(inner, isAside);
        if (isBlock)
        {
            Flush();
        }
    }

    /// <summary>What is not shown, what is held against the twin in another way, and what a model is held against.</summary>
    private static bool IsLeftOut(IElement element) =>
        element.LocalName is "script" or "style"
        || (element.LocalName == "blockquote" && element.Closest($"li[id^='{PagePartsReader.SourcePrefix}']") is not null)
        || (element.LocalName == "figure" && PagePartsReader.IsInAccuracy(element))
        || IsReason(element);

    /// <summary>Reasons are worded here and stand in the twin as codes.</summary>
    private static bool IsReason(IElement element) =>
        element.ClassList.Contains("use")
        || (element.ParentElement is { } row && row.HasAttribute("data-claim-ref") && row.LastElementChild == element);

    private void Flush()
    {
        if (FoldedText.Of(_text.ToString()) is { Length: > 0 } block)
        {
            _blocks.Add(block);
        }

        _text.Clear();
    }
}
