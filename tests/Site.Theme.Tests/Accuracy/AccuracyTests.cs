using Site.Theme.Accuracy;

namespace Site.Theme.Tests.Accuracy;

public class AccuracyTests
{
    private static readonly AccuracyView View = new()
    {
        Summary = "Half are within 9%, a <b>.",
        MeasurementsHref = "models/a.csv",
        Chart = new AccuracyChartView
        {
            ViewBox = "0 0 640 640",
            Unit = "tokens & more",
            LeftOut = "GPU",
            Grid = [new AccuracyGridView("M1 2V3", new AccuracyTextView("1", "2", "1,000"), new AccuracyTextView("3", "4", "1,000"))],
            Measured = new AccuracyTextView("5", "6", "measured, s"),
            Predicted = new AccuracyTextView("7", "8", "predicted, s"),
            Diagonal = "M0 0L9 9",
            Bounds = ["M1 0L9 8", "M0 1L8 9"],
            Series =
            [
                new AccuracySeriesView("M1 2h0", true, new AccuracyTextView("9", "9", "<one>")),
                new AccuracySeriesView("M3 4h5", false, new AccuracyTextView("9", "9", "two")),
            ],
        },
        Tables = [new AccuracyTableView("Error by GPU", "GPU", "Without it", [new AccuracyRowView("<H100>", null, "12", "9%", "10%")])],
        Unseen = new UnseenView("Half within 20%.", "models/b.csv", new AccuracyTableView(
            "New",
            "New",
            null,
            [new AccuracyRowView("A bench", "https://bench.example/?a=1&b=2", "3", "20%", "")])),
    };

    private static readonly string Section = PageTheme.RenderAccuracy(View);

    [Fact]
    public void Everything_said_is_text_and_never_markup()
    {
        Assert.Contains(
            "<p>Half are within 9%, a &lt;b&gt;. <a href=\"models/a.csv\">The measurements</a>.</p>",
            Section,
            StringComparison.Ordinal);
        Assert.Contains("measured tokens &amp; more, with", Section, StringComparison.Ordinal);
        Assert.Contains("<text x=\"9\" y=\"9\">&lt;one&gt;</text>", Section, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">&lt;H100&gt;</th>", Section, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_table_with_errors_of_what_was_left_out_has_a_column_for_them()
    {
        Assert.Contains(
            "<td class=\"right\">12</td><td class=\"right\">9%</td><td class=\"right\">10%</td></tr>",
            Section,
            StringComparison.Ordinal);
        Assert.Contains(
            "<tr><th scope=\"row\"><a href=\"https://bench.example/?a=1&amp;b=2\">A bench</a></th>"
            + "<td class=\"right\">3</td><td class=\"right\">20%</td></tr>",
            Section,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_is_a_dot_or_an_outline()
    {
        Assert.Contains("<path d=\"M1 2h0\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"6\"", Section, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M3 4h5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1\"", Section, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_was_fitted_to_is_left_out_where_there_is_none()
    {
        var section = PageTheme.RenderAccuracy(View with { Unseen = null });
        Assert.DoesNotContain("These measurements", section, StringComparison.Ordinal);
        Assert.EndsWith("</table>\n</div>\n</section>\n", section, StringComparison.Ordinal);
    }
}
