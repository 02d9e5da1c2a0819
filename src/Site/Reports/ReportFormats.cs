using System.Collections.Frozen;
using System.CommandLine;
using Site.CommandLine;

namespace Site.Reports;

/// <summary>The <c>--format</c> option, and writing a report in the chosen format.</summary>
internal static class ReportFormats
{
    private static readonly FrozenDictionary<string, ReportFormat> FormatNames = new Dictionary<string, ReportFormat>
    {
        ["text"] = ReportFormat.Text,
        ["github"] = ReportFormat.GitHub,
        ["sarif"] = ReportFormat.Sarif,
        ["json"] = ReportFormat.Json,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Makes the option.</summary>
    public static Option<ReportFormat> Option() => OptionParsers.Choice(
        "--format",
        "FORMAT",
        FormatNames,
        ReportFormat.Text,
        "How to write down what was found: text, github (annotations on a pull request), sarif (2.1.0) or json. "
        + "With sarif and json, standard output carries that document and nothing else. Default: text.");

    /// <summary>Writes a report: to standard output, with the summary on standard error where a document has the other to itself.</summary>
    public static void Write(RunReport report, ReportFormat format, ProgramContext context)
    {
        // Services show what was found in the files of a checkout, wherever in it the program was started.
        var checkout = context.Variable("GITHUB_WORKSPACE");
        switch (format)
        {
            case ReportFormat.GitHub:
                GitHubReport.Write(report, context.Out, checkout);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(report, context.Out, checkout);
                break;
            case ReportFormat.Json:
                JsonReport.Write(report, context.Out);
                break;
            default:
                TextReport.Write(report, context.Out, new TerminalStyle(context.UseColour));
                break;
        }

        var summary = format is ReportFormat.Sarif or ReportFormat.Json ? context.Error : context.Out;
        summary.WriteLine(report.Summary);
    }
}
