using System.Text;
using Site.Text.Diagnostics;

namespace Site.Reports;

/// <summary>
/// Diagnostics as workflow commands, https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands: a line each,
/// which GitHub shows at the place in a pull request: the first ten errors and the first ten warnings of a step, the others in its log.
/// </summary>
internal static class GitHubReport
{
    /// <summary>Writes the diagnostics.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="output">Where to.</param>
    /// <param name="checkout">The full path of the checkout, which annotations are relative to; null for the current folder.</param>
    public static void Write(RunReport report, TextWriter output, string? checkout)
    {
        var shown = ShownDiagnostics.Of(report);
        foreach (var diagnostic in shown.Diagnostics)
        {
            output.WriteLine(Command(diagnostic, report, checkout));
        }

        if (shown.More is { } more)
        {
            output.WriteLine($"::notice title=More::{EscapeData(more)}");
        }
    }

    private static string Command(Diagnostic diagnostic, RunReport report, string? checkout)
    {
        var command = new StringBuilder("::").Append(report.SeverityOf(diagnostic) switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        });
        command.Append(' ');
        if (diagnostic.Location is { } location)
        {
            command.Append("file=").Append(EscapeProperty(report.Files.RelativeToCheckout(location.File, checkout))).Append(',');
            if (location.Line > 0)
            {
                command.Append("line=").Append(location.Line).Append(',');
            }

            if (location.Column > 0)
            {
                command.Append("col=").Append(location.Column).Append(',');
            }
        }

        command.Append("title=").Append(EscapeProperty($"{diagnostic.Rule.Code} {diagnostic.Rule.Title}")).Append("::");
        command.Append(EscapeData(diagnostic.Suggestion is { } suggestion ? $"{diagnostic.Message}\n{suggestion}" : diagnostic.Message));
        return command.ToString();
    }

    // The escapes are those of @actions/core, which the runner undoes; it documents no others.
    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
