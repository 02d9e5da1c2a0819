using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>
/// Tells whether words of an element are struck out or of another reading, or a digit of it is raised or lowered beside another (W34): 10
/// and a raised 6 are not 106.
/// </summary>
internal sealed class OverwrittenWords
{
    private char _last;
    private bool _isAtEdge;

    private OverwrittenWords()
    {
    }

    /// <summary>Whether it is so of an element.</summary>
    public static bool Are(IElement element) =>
        IsStruck(element) || element.Ancestors<IElement>().Any(IsStruck) || new OverwrittenWords().AreIn(element);

    private static bool IsStruck(IElement element) => element.LocalName is "del" or "s" or "rt" or "rp";

    private bool AreIn(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                if (IsRaised(text.Data))
                {
                    return true;
                }
            }
            else if (child is IElement element && !PublishedPageText.IsSkipped(element))
            {
                var raises = element.LocalName is "sup" or "sub";
                _isAtEdge |= raises;
                if ((IsStruck(element) && PublishedPageText.Fold(element).Length > 0) || AreIn(element))
                {
                    return true;
                }

                _isAtEdge |= raises;
            }
        }

        return false;
    }

    private bool IsRaised(string text)
    {
        var (first, last) = ('\0', '\0');
        foreach (var c in text)
        {
            if (!PageTextFolding.IsDeleted(c))
            {
                (first, last) = (first == '\0' ? c : first, c);
            }
        }

        if (last == '\0')
        {
            return false;
        }

        var isRaised = _isAtEdge && char.IsAsciiDigit(_last) && char.IsAsciiDigit(first);
        (_last, _isAtEdge) = (last, false);
        return isRaised;
    }
}
