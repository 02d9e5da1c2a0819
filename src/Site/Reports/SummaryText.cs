using System.Globalization;
using Site.Text.Diagnostics;

namespace Site.Reports;

/// <summary>The counts, durations and folders of a summary in words, the same in every culture.</summary>
internal static class SummaryText
{
    /// <summary>“1 page”, “1,200 pages”.</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">Of what, for one of them.</param>
    /// <param name="plural">The word for several, where it is not made with an s.</param>
    public static string Count(int number, string noun, string? plural = null) =>
        $"{Number(number)} {(number == 1 ? noun : plural ?? noun + "s")}";

    /// <summary>A number with its thousands marked off.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A duration in seconds: two figures below ten.</summary>
    public static string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " s";

    /// <summary>A folder, marked as one by a slash at the end.</summary>
    public static string Folder(string path) => path.EndsWith('/') || path.EndsWith('\\') ? path : path + "/";

    /// <summary>How many errors, warnings and notes a run found: “2 errors, 1 warning”; empty for none.</summary>
    public static string Found(RunReport report)
    {
        (Severity Severity, string Noun)[] levels = [(Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note")];
        return string.Join(", ", levels
            .Select(l => (Number: report.Count(l.Severity), l.Noun))
            .Where(l => l.Number > 0)
            .Select(l => Count(l.Number, l.Noun)));
    }
}
