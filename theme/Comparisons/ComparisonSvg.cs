using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Site.CostModel.Comparisons;
using Site.Theme.Markup;

namespace Site.Theme.Comparisons;

/// <summary>
/// Draws the bars and stretches of a comparison. Places along are in per cent, so that a drawing takes the width it is given while its
/// words keep their size.
/// </summary>
internal static class ComparisonSvg
{
    /// <summary>The least room a stretch is shown in, in pixels: that of a telephone 320 pixels wide.</summary>
    private const double LeastWidth = 240;

    /// <summary>How wide a letter of a stretch's name is taken to be, in pixels, and what stays free beside the name.</summary>
    private const double Letter = 8;

    /// <summary>How many marks of an axis have room everywhere; the script counts alike.</summary>
    private const int FewTicks = 4;

    /// <summary>Whether the name of a stretch fits within it at any width of page.</summary>
    public static bool HasRoom(ComparisonStretch stretch, string name) =>
        (stretch.To - stretch.From) / 100 * LeastWidth >= (name.Length + 1) * Letter;

    /// <summary>A place along a drawing.</summary>
    public static string At(double place) => string.Create(CultureInfo.InvariantCulture, $"{place:R}%");

    /// <summary>A bar, its range with an end at either side, hidden where it has none. The script sets the same attributes.</summary>
    public static HtmlString Bar(ComparedBar bar)
    {
        var (from, to) = (At(bar.Low ?? 0), At(bar.High ?? 100));
        var range = bar.Low is null && bar.High is null ? " visibility=\"hidden\"" : "";
        return new HtmlString(
            $"<rect class=\"track\" width=\"100%\" height=\"24\"/><rect class=\"fill\" width=\"{At(bar.Place ?? 0)}\" height=\"24\"/>"
            + $"<g class=\"range\"{range}><line x1=\"{from}\" x2=\"{to}\" y1=\"12\" y2=\"12\"/>"
            + $"<line x1=\"{from}\" x2=\"{from}\" y1=\"6\" y2=\"18\"/><line x1=\"{to}\" x2=\"{to}\" y1=\"6\" y2=\"18\"/></g>");
    }

    /// <summary>
    /// Marks of an axis. The first and the last stand within the drawing; of many every second, counted from the last, is left out where
    /// there is little room.
    /// </summary>
    public static HtmlString Ticks(ImmutableArray<ComparisonTick> ticks) => new(string.Concat(ticks.Select((tick, i) =>
    {
        var minor = ticks.Length > FewTicks && (ticks.Length - i) % 2 == 0 ? " class=\"minor\"" : "";
        var anchor = tick.Place <= 0 ? "start" : tick.Place >= 100 ? "end" : "middle";
        return $"<text{minor} x=\"{At(tick.Place)}\" y=\"14\" text-anchor=\"{anchor}\">{Phrases.Encode(tick.Label)}</text>";
    })));

    /// <summary>The stretches of a case, each with its name where it has room.</summary>
    public static HtmlString Stretches(ComparisonCase shown, Func<int, string> nameOf) => new(string.Concat(shown.Stretches
        .Where(s => s.Bar >= 0)
        .Select(s => $"<rect class=\"c{s.Bar}\" x=\"{At(s.From)}\" width=\"{At(Math.Round(s.To - s.From, 1))}\" height=\"24\"/>"
            + (HasRoom(s, nameOf(s.Bar))
                ? $"<text x=\"{At(s.From)}\" dx=\"8\" y=\"17\">{Phrases.Encode(nameOf(s.Bar))}</text>"
                : ""))));
}
