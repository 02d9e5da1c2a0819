using System.Globalization;
using System.Text.RegularExpressions;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;

namespace Guide.Tests.Models;

/// <summary>
/// The words of every published chart, in every case: none touch, and none leave the drawing. Boxes are in units of the drawing and for
/// the largest type it is shown with, that of a phone; at other widths the drawing is scaled as a whole and its type is smaller, so what
/// holds here holds at every width.
/// </summary>
public sealed partial class ChartLabelTests
{
    private const double Glyph = 13;
    private const double Ascent = 20;
    private const double Descent = 5;

    public static IEnumerable<TheoryDataRow<string>> ModelNames =>
        GuideData.Models.Models.Where(m => !m.Charts.IsEmpty).Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void No_two_words_of_a_chart_touch_and_none_leaves_it(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var cases = model.Scenarios.Select(s => (s.Name, s.Inputs)).Prepend(("defaults", model.Defaults));
        foreach (var (scenario, inputs) in cases)
        {
            foreach (var chart in model.Charts)
            {
                var drawing = ChartDrawing.Of(ChartData.Of(model, chart, inputs));
                var boxes = Words().Matches(drawing.Svg).Select(Box.Of).ToList();
                Assert.All(boxes, b => Assert.True(
                    b.Left >= 0 && b.Right <= 640 && b.Top >= -2 && b.Bottom <= 400,
                    $"{chart.Name} in {scenario}: '{b.Words}' leaves the drawing"));
                for (var i = 0; i < boxes.Count; i++)
                {
                    Assert.All(boxes.Skip(i + 1), other => Assert.False(
                        boxes[i].Touches(other),
                        $"{chart.Name} in {scenario}: '{boxes[i].Words}' touches '{other.Words}'"));
                }
            }
        }
    }

    /// <summary>A name is left out only where there is no room for it, which no published chart comes to.</summary>
    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Every_line_that_is_drawn_has_its_name_and_the_reader_stands_on_every_chart(string name)
    {
        var model = GuideData.Models.Find(name)!;
        foreach (var inputs in model.Scenarios.Select(s => s.Inputs).Prepend(model.Defaults))
        {
            foreach (var chart in model.Charts)
            {
                var data = ChartData.Of(model, chart, inputs);
                var svg = ChartDrawing.Of(data).Svg;
                var drawn = data.Lines.Count(l => l.Values.Count(v => Math.Abs(v) < 1e15) > 1);
                var named = Words().Matches(svg).Count(m => m.Groups["class"].Value.StartsWith("name", StringComparison.Ordinal));
                Assert.Equal(data.Lines.Length > 1 ? drawn : 0, named);
                Assert.Equal(double.IsFinite(data.Current), svg.Contains("<path class=\"here\"", StringComparison.Ordinal));
            }
        }
    }

    [GeneratedRegex(
        "<text class=\"(?<class>[^\"]*)\" x=\"(?<x>[^\"]*)\" y=\"(?<y>[^\"]*)\" text-anchor=\"(?<anchor>[^\"]*)\">"
        + "(?<words>[^<]*)</text>")]
    private static partial Regex Words();

    private sealed record Box(string Words, double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(Match match)
        {
            var words = System.Net.WebUtility.HtmlDecode(match.Groups["words"].Value);
            var (x, y) = (Number("x"), Number("y"));
            var width = words.Length * Glyph;
            var left = match.Groups["anchor"].Value switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
            return new Box(words, left, y - Ascent, left + width, y + Descent);

            double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        }

        // Places are rounded to a tenth.
        public bool Touches(Box other) =>
            other.Left < Right - 0.2 && other.Right > Left + 0.2 && other.Top < Bottom - 0.2 && other.Bottom > Top + 0.2;
    }
}
