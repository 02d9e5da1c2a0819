using System.Globalization;
using Site.Citations.Sources;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Theme.Accuracy;

namespace Site.Generator.Rendering;

/// <summary>Words how far a model's predictions lie from measurements.</summary>
/// <param name="sources">Where measurements are from, by the keys in their table.</param>
internal sealed class AccuracyViewBuilder(SourceLibrary sources)
{
    /// <summary>What was fitted, what was left out, and the first other choice: finer tables say little more.</summary>
    private const int Tables = 3;

    private const string UnseenTitle = "Measurements nothing was fitted to";

    /// <summary>Words it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="report">Its predictions beside measurements, one or more.</param>
    /// <param name="measurementsHref">Where the measurements are published, relative to the page.</param>
    /// <param name="unseen">The same of measurements that nothing was fitted to; null where there are none.</param>
    public AccuracyView Build(Model model, AccuracyReport report, string measurementsHref, (AccuracyReport Report, string Href)? unseen)
    {
        var accuracy = report.Accuracy;
        var heldOut = $"The same, fitted without that {accuracy.Without.Label}";
        return new AccuracyView
        {
            Summary = Summary(report),
            MeasurementsHref = measurementsHref,
            Chart = AccuracyChartBuilder.Build(model, report),
            Tables =
            [
                .. new[] { accuracy.Fitted, accuracy.Without }
                    .Concat(model.Choices.Where(c => c != accuracy.Fitted && c != accuracy.Without))
                    .Select(c => (Choice: c, Groups: report.By(model, c)))
                    .Where(g => g.Groups.Length > 1)
                    .Take(Tables)
                    .Select(g => new AccuracyTableView(
                        "Error by " + Lower(g.Choice.Label),
                        g.Choice.Label,
                        heldOut,
                        [.. g.Groups.Select(row => Row(row, row.Label, null))])),
            ],
            Unseen = unseen is { } others ? Unseen(others.Report, others.Href) : null,
        };
    }

    private UnseenView Unseen(AccuracyReport report, string href)
    {
        var rows = report.BySource().Select(row => sources.Find(row.Option) is { } source
            ? Row(row, source.Title, source.Pinned ?? source.Url)
            : Row(row, row.Label, null));
        return new UnseenView(UnseenSummary(report), href, new AccuracyTableView(UnseenTitle, UnseenTitle, null, [.. rows]));
    }

    private static AccuracyRowView Row(AccuracyGroup group, string label, string? href) =>
        new(label, href, group.Count.ToString(CultureInfo.InvariantCulture), Percent(group.Fitted), Percent(group.HeldOut));

    private static string Summary(AccuracyReport report)
    {
        var whole = AccuracyReport.Summarise("", "All", report.Points);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {whole.Count} measurements, half are predicted within {Percent(whole.Fitted)}; ") +
            $"half within {Percent(whole.HeldOut)} where the factors were fitted without the {report.Accuracy.Without.Label} in question.";
    }

    private static string UnseenSummary(AccuracyReport report)
    {
        var whole = AccuracyReport.Summarise("", "All", report.Points);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {whole.Count} further measurements, which nothing was fitted to, half are predicted within {Percent(whole.Fitted)}.");
    }

    private static string Percent(double? share) => share is { } known ? known.ToString("0%", CultureInfo.InvariantCulture) : "";

    private static string Lower(string text) =>
        text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
