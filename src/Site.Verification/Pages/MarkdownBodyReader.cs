using System.Globalization;
using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>Takes from a page what its Markdown must say.</summary>
internal static class MarkdownBodyReader
{
    private const string SourceLink = "#" + PagePartsReader.SourcePrefix;
    private const string Language = "language-";
    private const int LongestNumber = 8;

    /// <summary>Takes it.</summary>
    /// <param name="root">The element that holds the page text.</param>
    /// <param name="isSkipped">Whether an element is left out in the Markdown.</param>
    public static MarkdownBody Read(IElement root, Func<IElement, bool> isSkipped)
    {
        var walk = new Walk(isSkipped);
        walk.Through(root);
        return new MarkdownBody
        {
            Text = PublishedPageText.Fold(root, isSkipped),
            Marked = walk.Marked.ToString(),
            Remarks = [.. walk.Remarks],
            Links = [.. Shown("a[href]").Select(a => a.GetAttribute("href")!)],
            Images = [.. Shown("img").Select(ImageOf)],
            Languages = [.. root.QuerySelectorAll($"pre code[class^={Language}]").Select(c => c.ClassName![Language.Length..])],
            Numbers = [.. root.QuerySelectorAll("ol").SelectMany(NumbersOf)],
        };

        IEnumerable<IElement> Shown(string selector) => root.QuerySelectorAll(selector).Where(e => !IsWithin(e, root, isSkipped));
    }

    /// <summary>Whether an element stands in another that is left out, or is so itself.</summary>
    public static bool IsWithin(IElement element, IElement root, Func<IElement, bool> isSkipped)
    {
        for (IElement? at = element; at is not null && at != root; at = at.ParentElement)
        {
            if (isSkipped(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOutermost(IElement element) => element.Closest("table")?.ParentElement?.Closest("table") is null;

    private static IEnumerable<IElement> SiblingsBefore(IElement element)
    {
        for (var before = element.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            yield return before;
        }
    }

    private static ShownImage ImageOf(IElement image) =>
        new(image.GetAttribute("src") ?? "", PublishedPageText.Fold(image.GetAttribute("alt") ?? ""));

    /// <summary>The remark a mark stands for; null for one of another kind, such as a reference to a footnote.</summary>
    private static ShownRemark? RemarkOf(IElement mark)
    {
        var links = mark.QuerySelectorAll("a[href]");
        var sources = links.Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith(SourceLink, StringComparison.Ordinal))
            .Select(h => h[SourceLink.Length..])
            .ToList();
        if (sources.Count > 0)
        {
            return new ShownRemark(links[0].GetAttribute("data-confidence") ?? "", [.. sources]);
        }

        return links is [var link] && link.GetAttribute("href") == "#manifest"
            ? new ShownRemark(link.TextContent == "c" ? ShownRemark.Computed : FoldedText.Of(link.GetAttribute("title") ?? ""), [])
            : null;
    }

    private static IEnumerable<int> NumbersOf(IElement list)
    {
        var first = list.GetAttribute("start") is { Length: > 0 and <= LongestNumber } start
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var given)
                ? given
                : 1;
        return Enumerable.Range(first, list.Children.Count(c => c.LocalName == "li"));
    }

    /// <summary>Whether nothing stands in an item of a list before an element.</summary>
    private static bool IsFirstOfItem(IElement element)
    {
        for (INode? at = element; at is not null; at = at.Parent)
        {
            if (at is IElement { LocalName: "li" })
            {
                return true;
            }

            for (var before = at.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                if (before is IElement { LocalName: not "br" } || !string.IsNullOrWhiteSpace(before.TextContent))
                {
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>Takes the texts of a page in their order, with what stands between them.</summary>
    private sealed class Walk(Func<IElement, bool> isSkipped)
    {
        public MarkedText Marked { get; } = new();

        public List<ShownRemark> Remarks { get; } = [];

        // The parser's door bounds how deep a document is, so that it may be walked level by level.
        public void Through(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    Marked.Add(text.Data);
                }
                else if (child is IElement element && isSkipped(element))
                {
                    AddRemark(element);
                }
                else if (child is IElement shown)
                {
                    Marked.Open(shown.LocalName);
                    BeginCell(shown);
                    AddTask(shown);
                    Through(shown);
                    Marked.Close(shown.LocalName);
                    EndRow(shown);
                }
            }
        }

        // A table within a table is but words of its cell.
        private void BeginCell(IElement element)
        {
            if (element.LocalName is "td" or "th" && IsOutermost(element) && SiblingsBefore(element).Any(s => !isSkipped(s)))
            {
                Marked.BeginCell();
            }
        }

        private void EndRow(IElement element)
        {
            if (element.LocalName == "tr" && IsOutermost(element))
            {
                Marked.EndRow();
            }
        }

        private void AddRemark(IElement element)
        {
            if (element.LocalName == "sup" && RemarkOf(element) is { } remark)
            {
                Marked.AddRemark();
                Remarks.Add(remark);
            }
        }

        private void AddTask(IElement element)
        {
            if (element.LocalName == "input" && element.Closest("table") is null && IsFirstOfItem(element))
            {
                Marked.AddTask(element.HasAttribute("checked"));
            }
        }
    }
}
