using Site.Theme.Accuracy;

namespace Site.Theme.Tests.Accuracy;

public class AccuracyTests
{
    private static readonly AccuracyView View = new(
        new AccuracyChartView
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
        new MeasuredFiles("models/a.csv", "models/b.csv"),
        new MeasuredFiles("models/c.csv?a=1&b=2", "models/d.csv"));

    private static readonly string Section = PageTheme.RenderAccuracy(View);

    [Fact]
    public void Everything_said_is_text_and_never_markup()
    {
        Assert.Contains("measured tokens &amp; more, with", Section, StringComparison.Ordinal);
        Assert.Contains("<text x=\"9\" y=\"9\">&lt;one&gt;</text>", Section, StringComparison.Ordinal);
    }

    [Fact]
    public void Measurements_and_predictions_are_linked() => Assert.Contains(
        "<p>Behind it: <a href=\"models/a.csv\">the measurements</a> and <a href=\"models/b.csv\">the predictions</a>. "
        + "Nothing was fitted to <a href=\"models/c.csv?a=1&amp;b=2\">these measurements</a> "
        + "and <a href=\"models/d.csv\">their predictions</a>.</p>",
        Section,
        StringComparison.Ordinal);

    [Fact]
    public void A_mark_is_a_dot_or_an_outline()
    {
        Assert.Contains("<path d=\"M1 2h0\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"6\"", Section, StringComparison.Ordinal);
        Assert.Contains("<path d=\"M3 4h5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1\"", Section, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_was_fitted_to_is_left_out_where_there_is_none() => Assert.EndsWith(
        "<a href=\"models/b.csv\">the predictions</a>.</p>\n</section>\n",
        PageTheme.RenderAccuracy(View with { Unseen = null }),
        StringComparison.Ordinal);
}
