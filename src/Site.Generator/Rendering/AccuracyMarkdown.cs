using System.Globalization;
using System.Text;
using Site.Markdown.Twins;
using Site.Theme.Accuracy;

namespace Site.Generator.Rendering;

/// <summary>Writes how far a model's predictions lie from measurements as Markdown: the same words and tables as on the page.</summary>
internal static class AccuracyMarkdown
{
    /// <summary>Writes it.</summary>
    public static string Write(AccuracyView view)
    {
        var text = new StringBuilder();
        WriteSummary(text, view.Summary, "The measurements", view.MeasurementsHref);
        foreach (var table in view.Tables)
        {
            WriteTable(text, table);
        }

        if (view.Unseen is { } unseen)
        {
            text.Append('\n');
            WriteSummary(text, unseen.Summary, "These measurements", unseen.Href);
            WriteTable(text, unseen.Table);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void WriteSummary(StringBuilder text, string summary, string link, string href) =>
        text.Append(TwinEscapes.Text(summary)).Append(CultureInfo.InvariantCulture, $" [{link}]({TwinEscapes.Address(href)}).\n");

    private static void WriteTable(StringBuilder text, AccuracyTableView table)
    {
        var heldOut = table.HeldOutHeading;
        text.Append(CultureInfo.InvariantCulture, $"\n| {TwinEscapes.Text(table.Heading)} | Measurements | Median error |");
        text.Append(heldOut is null ? "\n|---|---:|---:|\n" : $" {TwinEscapes.Text(heldOut)} |\n|---|---:|---:|---:|\n");
        foreach (var row in table.Rows)
        {
            var name = TwinEscapes.Text(row.Label);
            var cell = row.Href is { } href ? $"[{name}]({TwinEscapes.Address(href)})" : name;
            text.Append(CultureInfo.InvariantCulture, $"| {cell} | {row.Count} | {row.Fitted} |");
            text.Append(heldOut is null ? "\n" : $" {row.HeldOut} |\n");
        }
    }
}
