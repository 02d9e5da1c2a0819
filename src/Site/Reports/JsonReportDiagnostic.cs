namespace Site.Reports;

/// <summary>What <c>--format json</c> says of one thing that was found; what is not known is null.</summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Severity">How much it weighs in this run.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What to do.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
internal sealed record JsonReportDiagnostic(
    string Code,
    string Severity,
    string Title,
    string Message,
    string? Suggestion,
    string? File,
    int? Line,
    int? Column);
