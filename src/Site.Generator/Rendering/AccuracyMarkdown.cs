using System.Globalization;
using System.Text;
using Site.Theme.Accuracy;

namespace Site.Generator.Rendering;

/// <summary>Writes how far a model's predictions lie from measurements as Markdown: the same words and tables as on the page.</summary>
internal static class AccuracyMarkdown
{
    /// <summary>Writes it.</summary>
    public static string Write(AccuracyView view)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{view.Summary} The measurements: <{view.MeasurementsHref}>\n");
        foreach (var table in view.Tables)
        {
            WriteTable(text, table);
        }

        if (view.Unseen is { } unseen)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{unseen.Summary} These measurements: <{unseen.Href}>\n");
            WriteTable(text, unseen.Table);
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void WriteTable(StringBuilder text, AccuracyTableView table)
    {
        var heldOut = table.HeldOutHeading;
        text.Append(CultureInfo.InvariantCulture, $"\n| {MarkdownText.Cell(table.Heading)} | Measurements | Median error |");
        text.Append(heldOut is null ? "\n|---|---:|---:|\n" : $" {MarkdownText.Cell(heldOut)} |\n|---|---:|---:|---:|\n");
        foreach (var row in table.Rows)
        {
            var name = MarkdownText.Cell(row.Label);
            var cell = row.Href is { } href ? $"[{name}](<{href}>)" : name;
            text.Append(CultureInfo.InvariantCulture, $"| {cell} | {row.Count} | {row.Fitted} |");
            text.Append(heldOut is null ? "\n" : $" {row.HeldOut} |\n");
        }
    }
}
