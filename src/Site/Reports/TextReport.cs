using Site.Text.Diagnostics;

namespace Site.Reports;

/// <summary>
/// Diagnostics for people: <c>file(line,column): error CITE123: message</c>, as compilers of this platform write it and editors parse it;
/// the line at fault with a caret under the place; how to correct it.
/// </summary>
internal static class TextReport
{
    /// <summary>
    /// Writes the diagnostics, as many as people read, and where there are more a table of all by code; a blank line after the last.
    /// </summary>
    public static void Write(RunReport report, TextWriter output, TerminalStyle style)
    {
        var shown = ShownDiagnostics.Of(report);
        foreach (var diagnostic in shown.Diagnostics)
        {
            Write(diagnostic, report, output, style);
        }

        if (shown.More is { } more)
        {
            output.WriteLine();
            foreach (var line in CountsByCode.Lines(report))
            {
                output.WriteLine(line);
            }

            output.WriteLine(Excerpt.Clean(more));
        }

        if (!report.Diagnostics.IsEmpty)
        {
            output.WriteLine();
        }
    }

    private static void Write(Diagnostic diagnostic, RunReport report, TextWriter output, TerminalStyle style)
    {
        var place = diagnostic.Location is { } location ? $"{location with { File = report.Files.Shown(location.File) }}: " : "";
        output.WriteLine($"{Excerpt.Clean(place)}{Label(diagnostic, report, style)}: {Excerpt.Clean(diagnostic.Message)}");
        if (diagnostic.Location is { } at && Excerpt.Of(at, report.Files) is { } excerpt)
        {
            var number = at.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            output.WriteLine($"  {style.Faint(number + " |")} {excerpt.Text}");
            output.WriteLine($"  {style.Faint(new string(' ', number.Length) + " |")} {style.Error(excerpt.Caret)}");
        }

        if (diagnostic.Suggestion is { } suggestion)
        {
            output.WriteLine($"  {Excerpt.Clean(suggestion)}");
        }
    }

    private static string Label(Diagnostic diagnostic, RunReport report, TerminalStyle style)
    {
        var severity = report.SeverityOf(diagnostic);
        var label = $"{severity.ToWord()} {diagnostic.Rule.Code}";
        return severity switch
        {
            Severity.Error => style.Error(label),
            Severity.Warning => style.Warning(label),
            _ => style.Info(label),
        };
    }
}
