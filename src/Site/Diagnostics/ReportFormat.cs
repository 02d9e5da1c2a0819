using System.Collections.Frozen;
using System.CommandLine;
using Site.CommandLine;

namespace Site.Diagnostics;

/// <summary>How a report is written down.</summary>
internal enum ReportFormat
{
    /// <summary>For people, at a terminal or in a log.</summary>
    Text,

    /// <summary>As GitHub workflow commands, which become annotations on a pull request.</summary>
    GitHub,

    /// <summary>As SARIF 2.1.0, which code-scanning services read.</summary>
    Sarif,

    /// <summary>As one JSON document.</summary>
    Json,
}

/// <summary>The <c>--format</c> option, and writing a report in the chosen format.</summary>
internal static class ReportFormats
{
    private static readonly FrozenDictionary<string, ReportFormat> Words = new Dictionary<string, ReportFormat>
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
        Words,
        ReportFormat.Text,
        "How to write down what was found: text, github (annotations on a pull request), sarif (2.1.0) or json. With sarif and json, standard output carries that document and nothing else. Default: text.");

    /// <summary>Writes a report: to standard output, with the summary on standard error where a document has the other to itself.</summary>
    public static void Write(RunReport report, ReportFormat format, ProgramContext context)
    {
        switch (format)
        {
            case ReportFormat.GitHub:
                GitHubReport.Write(report, context.Out, context.Variable("GITHUB_WORKSPACE"));
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(report, context.Out);
                break;
            case ReportFormat.Json:
                JsonReport.Write(report, context.Out);
                break;
            default:
                TextReport.Write(report, context.Out, new Ink(context.UseColour));
                break;
        }

        var summary = format is ReportFormat.Sarif or ReportFormat.Json ? context.Error : context.Out;
        summary.WriteLine(report.Summary);
    }
}
