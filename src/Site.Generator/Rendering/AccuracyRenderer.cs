using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Site.Citations.Sources;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Markdown.Pages;

namespace Site.Generator.Rendering;

/// <summary>Renders how far a model's predictions lie from measurements: tables by choice, and a chart of predicted against measured.</summary>
internal static class AccuracyRenderer
{
    private const int Size = 640;
    private const int Margin = 56;

    // What the longest number beside the upright axis needs beyond the margin.
    private const int Overhang = 24;

    /// <summary>What was fitted, what was left out, and the first other choice: finer tables say little more.</summary>
    private const int Tables = 3;

    private const string UnseenTitle = "Measurements nothing was fitted to";

    /// <summary>Renders it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="report">Its predictions beside measurements.</param>
    /// <param name="measurements">Where the measurements are published, relative to the page.</param>
    /// <param name="unseen">Measurements that nothing was fitted to; null where there are none.</param>
    public static DirectiveBinding Render(Model model, AccuracyReport report, string measurements, UnseenMeasurements? unseen)
    {
        var accuracy = report.Accuracy;
        var groups = new[] { accuracy.Fitted, accuracy.Without }
            .Concat(model.Choices.Where(c => c != accuracy.Fitted && c != accuracy.Without))
            .Select(c => (Choice: c, Groups: report.By(model, c)))
            .Where(g => g.Groups.Length > 1)
            .Take(Tables)
            .ToImmutableArray();
        var whole = AccuracyReport.Summarise("", "All", report.Points);
        return new DirectiveBinding(Html(model, report, groups, whole, measurements, unseen), Markdown(report, groups, whole, measurements, unseen));
    }

    private static string Html(Model model, AccuracyReport report, ImmutableArray<(ModelChoice Choice, ImmutableArray<AccuracyGroup> Groups)> groups, AccuracyGroup whole, string measurements, UnseenMeasurements? unseen)
    {
        var html = new StringBuilder();
        html.Append("<section class=\"accuracy\" data-cite-skip>\n");
        html.Append("<p>").Append(Encode(Summary(report, whole))).Append(" <a href=\"").Append(Encode(measurements)).Append("\">The measurements</a>.</p>\n");
        WriteChart(html, model, report);
        foreach (var (choice, rows) in groups)
        {
            html.Append("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Error by ").Append(Encode(Lower(choice.Label))).Append("\">\n<table>\n<thead>\n<tr><th scope=\"col\">")
                .Append(Encode(choice.Label)).Append("</th><th scope=\"col\" class=\"right\">Measurements</th><th scope=\"col\" class=\"right\">Median error</th><th scope=\"col\" class=\"right\">")
                .Append(Encode(HeldOutHeading(report))).Append("</th></tr>\n</thead>\n<tbody>\n");
            foreach (var row in rows)
            {
                html.Append("<tr><th scope=\"row\">").Append(Encode(row.Label)).Append("</th><td class=\"right\">").Append(row.Count.ToString(CultureInfo.InvariantCulture))
                    .Append("</td><td class=\"right\">").Append(Percent(row.Fitted)).Append("</td><td class=\"right\">").Append(Percent(row.HeldOut)).Append("</td></tr>\n");
            }

            html.Append("</tbody>\n</table>\n</div>\n");
        }

        if (unseen is not null)
        {
            WriteUnseen(html, unseen);
        }

        return html.Append("</section>\n").ToString();
    }

    private static void WriteUnseen(StringBuilder html, UnseenMeasurements unseen)
    {
        html.Append("<p>").Append(Encode(UnseenSummary(unseen))).Append(" <a href=\"").Append(Encode(unseen.Href)).Append("\">These measurements</a>.</p>\n");
        html.Append("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(UnseenTitle).Append("\">\n<table>\n<thead>\n<tr><th scope=\"col\">").Append(UnseenTitle)
            .Append("</th><th scope=\"col\" class=\"right\">Measurements</th><th scope=\"col\" class=\"right\">Median error</th></tr>\n</thead>\n<tbody>\n");
        foreach (var row in unseen.Report.BySource())
        {
            html.Append("<tr><th scope=\"row\">");
            if (unseen.Sources.Find(row.Option) is { } source)
            {
                html.Append("<a href=\"").Append(Encode(source.Pinned ?? source.Url)).Append("\">").Append(Encode(source.Title)).Append("</a>");
            }
            else
            {
                html.Append(Encode(row.Label));
            }

            html.Append("</th><td class=\"right\">").Append(row.Count.ToString(CultureInfo.InvariantCulture)).Append("</td><td class=\"right\">").Append(Percent(row.Fitted)).Append("</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    /// <summary>Both axes by equal ratios; a point on the diagonal is predicted exactly, one between the dashed lines within 20 per cent.</summary>
    private static void WriteChart(StringBuilder html, Model model, AccuracyReport report)
    {
        var values = report.Points.SelectMany(p => (double[])[p.Measured, Predicted(p)]).Where(v => v > 0).ToList();
        var from = Math.Floor(Math.Log10(values.Min()));
        var to = Math.Ceiling(Math.Log10(values.Max()));
        var index = model.Choices.IndexOf(report.Accuracy.Fitted);
        var series = report.By(model, report.Accuracy.Fitted);
        var unit = report.Accuracy.Result.Format.Suffix.Trim();
        html.Append(CultureInfo.InvariantCulture, $"<figure>\n<svg viewBox=\"{-Overhang} 0 {Size + Overhang} {Size}\" role=\"img\" aria-label=\"Predicted against measured {Encode(unit)}, with each thing's own measurements left out of the fit\" font-size=\"15\" fill=\"currentColor\">\n");
        for (var decade = from; decade <= to; decade++)
        {
            var at = Place(Math.Pow(10, decade));
            var label = Math.Pow(10, decade).ToString("#,0", CultureInfo.InvariantCulture);
            html.Append(CultureInfo.InvariantCulture, $"<path d=\"M{at} {Margin}V{Size - Margin}M{Margin} {Size - at}H{Size - Margin}\" stroke=\"currentColor\" stroke-opacity=\"0.15\"/>\n");
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{at}\" y=\"{Size - Margin + 20}\" text-anchor=\"middle\">{label}</text><text x=\"{Margin - 6}\" y=\"{Size - at + 5}\" text-anchor=\"end\">{label}</text>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<text x=\"{Size / 2}\" y=\"{Size - 8}\" text-anchor=\"middle\">measured, {Encode(unit)}</text><text x=\"{Margin}\" y=\"{Margin - 24}\">predicted, {Encode(unit)}</text>\n");
        WriteDiagonal(1, "");
        WriteDiagonal(1.2, " stroke-dasharray=\"4 4\"");
        WriteDiagonal(1 / 1.2, " stroke-dasharray=\"4 4\"");
        for (var s = 0; s < series.Length; s++)
        {
            var shape = s % 3;
            foreach (var point in report.Points.Where(p => p.Options[index] == series[s].Option && Predicted(p) > 0))
            {
                WriteMark(shape, Place(point.Measured), Size - Place(Predicted(point)));
            }

            WriteMark(shape, Margin + 20, Margin + 16 + (24 * s));
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin + 34}\" y=\"{Margin + 21 + (24 * s)}\">{Encode(series[s].Label)}</text>\n");
        }

        html.Append("</svg>\n<figcaption>A mark on the line is predicted exactly; between the dashed lines, within a fifth. Each is predicted with factors fitted without its own ")
            .Append(Encode(report.Accuracy.Without.Label)).Append(".</figcaption>\n</figure>\n");

        double Place(double value) => Math.Round(Margin + ((Math.Log10(value) - from) / (to - from) * (Size - (2 * Margin))), 1);

        void WriteDiagonal(double ratio, string dashes)
        {
            var low = Math.Pow(10, from);
            var high = Math.Pow(10, to);
            var (x1, y1) = ratio >= 1 ? (low, low * ratio) : (low / ratio, low);
            var (x2, y2) = ratio >= 1 ? (high / ratio, high) : (high, high * ratio);
            html.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Place(x1)} {Size - Place(y1)}L{Place(x2)} {Size - Place(y2)}\" stroke=\"currentColor\" stroke-opacity=\"0.6\"{dashes}/>\n");
        }

        void WriteMark(int shape, double x, double y) => html.Append(shape switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"4\" fill-opacity=\"0.45\"/>\n"),
            1 => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x - 5} {y - 5}h10v10h-10z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n"),
            _ => string.Create(CultureInfo.InvariantCulture, $"<path d=\"M{x - 5} {y - 5}l10 10m0 -10l-10 10\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n"),
        });
    }

    private static string Markdown(AccuracyReport report, ImmutableArray<(ModelChoice Choice, ImmutableArray<AccuracyGroup> Groups)> groups, AccuracyGroup whole, string measurements, UnseenMeasurements? unseen)
    {
        var text = new StringBuilder();
        text.Append(Summary(report, whole)).Append(" The measurements: <").Append(measurements).Append(">\n");
        foreach (var (choice, rows) in groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n| {MarkdownText.Cell(choice.Label)} | Measurements | Median error | {MarkdownText.Cell(HeldOutHeading(report))} |\n|---|---:|---:|---:|\n");
            foreach (var row in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Cell(row.Label)} | {row.Count} | {Percent(row.Fitted)} | {Percent(row.HeldOut)} |\n");
            }
        }

        if (unseen is not null)
        {
            text.Append('\n').Append(UnseenSummary(unseen)).Append(" These measurements: <").Append(unseen.Href).Append(">\n");
            text.Append(CultureInfo.InvariantCulture, $"\n| {UnseenTitle} | Measurements | Median error |\n|---|---:|---:|\n");
            foreach (var row in unseen.Report.BySource())
            {
                var source = unseen.Sources.Find(row.Option);
                var name = MarkdownText.Cell(source?.Title ?? row.Label);
                var cell = source is null ? name : $"[{name}](<{source.Pinned ?? source.Url}>)";
                text.Append(CultureInfo.InvariantCulture, $"| {cell} | {row.Count} | {Percent(row.Fitted)} |\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Summary(AccuracyReport report, AccuracyGroup whole) => string.Create(
        CultureInfo.InvariantCulture,
        $"Of {whole.Count} measurements, half are predicted within {Percent(whole.Fitted)}; half within {Percent(whole.HeldOut)} where the factors were fitted without the {report.Accuracy.Without.Label} in question.");

    private static string UnseenSummary(UnseenMeasurements unseen) => string.Create(
        CultureInfo.InvariantCulture,
        $"Of {unseen.Report.Points.Length} further measurements, which nothing was fitted to, half are predicted within {Percent(AccuracyReport.Summarise("", "All", unseen.Report.Points).Fitted)}.");

    private static string HeldOutHeading(AccuracyReport report) => $"The same, fitted without that {report.Accuracy.Without.Label}";

    private static double Predicted(AccuracyPoint point) => point.HeldOut ?? point.Fitted;

    private static string Percent(double? share) => share is { } known ? known.ToString("0%", CultureInfo.InvariantCulture) : "";

    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>A model's predictions beside measurements that nothing was fitted to.</summary>
/// <param name="Report">The comparison.</param>
/// <param name="Href">Where the measurements are published, relative to the page.</param>
/// <param name="Sources">Where measurements are from, by the keys in their table.</param>
public sealed record UnseenMeasurements(AccuracyReport Report, string Href, SourceLibrary Sources);
