using Site.Text.Json;

namespace Site.Citations.SecondParty;

/// <summary>The one place where a second party's report is written and read. The same findings give the same bytes.</summary>
public static class ReportJson
{
    /// <summary>The most bytes of a report that are read.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads a report.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the report was read.</param>
    /// <returns>The report; null where something is wrong.</returns>
    public static ReportDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, ReportJsonContext.Default.ReportDocument, MaxBytes, out problem);

    /// <summary>Writes a report as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(ReportDocument report) => JsonOutput.ToFile(report, ReportJsonContext.Default.ReportDocument);
}
