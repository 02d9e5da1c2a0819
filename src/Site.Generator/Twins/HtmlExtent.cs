using System.Globalization;
using Site.Text.Html;

namespace Site.Generator.Twins;

/// <summary>How much HTML a rendered page is, counted while its text is taken.</summary>
/// <param name="Elements">How many elements it has.</param>
/// <param name="Depth">How many of them stand in one another at most.</param>
/// <param name="Attributes">How many attributes one of them has at most.</param>
public readonly record struct HtmlExtent(int Elements, int Depth, int Attributes)
{
    /// <summary>
    /// Why whoever checks the page would refuse to read it, without subject and full stop; null where nobody would. What counts is how
    /// <c>verify</c> counts; only a page that is deep or large is counted so, for any other is within the limits whatever it holds.
    /// </summary>
    /// <param name="html">The page.</param>
    /// <param name="limits">The limits of whoever checks it.</param>
    public string? FindProblem(string html, HtmlLimits limits)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(limits);
        if (Depth > limits.Depth)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"its elements stand in one another {Depth} deep, and readers stop at {limits.Depth}");
        }

        // At most all that is open at an element counts once more for it.
        return Elements * (Depth + 1L) > limits.Elements || Attributes > limits.Attributes || html.Length > limits.Length
            ? HtmlLimitCheck.FindProblem(html, limits)
            : null;
    }
}
