using Site.Text.Diagnostics;

namespace Site.Diagnostics;

/// <summary>
/// Diagnostics for people: <c>file(line,column): error CITE123: message</c>, as compilers of this platform write it and editors parse it;
/// the line at fault with a caret under the place; how to mend it.
/// </summary>
internal static class TextReport
{
    /// <summary>Writes the diagnostics; a blank line after the last.</summary>
    public static void Write(RunReport report, TextWriter output, Ink ink)
    {
        foreach (var diagnostic in report.Diagnostics)
        {
            Write(diagnostic, report, output, ink);
        }

        if (!report.Diagnostics.IsEmpty)
        {
            output.WriteLine();
        }
    }

    private static void Write(Diagnostic diagnostic, RunReport report, TextWriter output, Ink ink)
    {
        var place = diagnostic.Location is { } location ? $"{location with { File = report.Files.Shown(location.File) }}: " : "";
        output.WriteLine($"{Excerpt.Clean(place)}{Label(diagnostic, report, ink)}: {Excerpt.Clean(diagnostic.Message)}");
        if (diagnostic.Location is { } at && Excerpt.Of(at, report.Files) is { } excerpt)
        {
            var number = at.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            output.WriteLine($"  {ink.Faint(number + " |")} {excerpt.Text}");
            output.WriteLine($"  {ink.Faint(new string(' ', number.Length) + " |")} {ink.Error(excerpt.Caret)}");
        }

        if (diagnostic.Suggestion is { } suggestion)
        {
            output.WriteLine($"  {Excerpt.Clean(suggestion)}");
        }
    }

    private static string Label(Diagnostic diagnostic, RunReport report, Ink ink) => report.SeverityOf(diagnostic) switch
    {
        Severity.Error => ink.Error($"error {diagnostic.Rule.Code}"),
        Severity.Warning => ink.Warning($"warning {diagnostic.Rule.Code}"),
        _ => ink.Info($"info {diagnostic.Rule.Code}"),
    };
}
