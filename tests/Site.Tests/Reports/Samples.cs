using System.Collections.Immutable;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Tests.Reports;

/// <summary>Reports to write down.</summary>
internal static class Samples
{
    private static readonly DiagnosticRule Unknown = new("CITE901", Severity.Error, "Unknown thing");
    private static readonly DiagnosticRule Vague = new("CITE902", Severity.Warning, "Vague thing");
    private static readonly DiagnosticRule Old = new("CITE903", Severity.Info, "Old thing", Severity.Info);

    /// <summary>One diagnostic of each severity, with and without a place, a suggestion, and characters formats must escape.</summary>
    public static ImmutableArray<Diagnostic> Diagnostics { get; } =
    [
        Old.At(null, "Nothing in particular is old."),
        Unknown.At(new FileLocation("guide/a page.md", 2, 7), "No thing is called 'x:y, 100%'.", "Did you mean 'z'?"),
        Vague.At(new FileLocation("guide/a page.md", 3), "This is vague.\nVery much so."),
        Vague.At(new FileLocation("site.yml"), "So is the whole file."),
    ];

    /// <summary>A report of a build of <c>input</c> in a folder.</summary>
    public static RunReport Report(string folder, bool strict = false, params ImmutableArray<Diagnostic> diagnostics) => new()
    {
        Command = "build",
        Strict = strict,
        Succeeded = false,
        Diagnostics = diagnostics,
        Files = new DiagnosticFiles(folder, "input"),
        Counts = [("pages", 2), ("claims", 5)],
        AsOf = new DateOnly(2026, 3, 10),
        Summary = "That is how it went.",
    };

    /// <summary>What a format makes of a report, with line feeds only.</summary>
    public static string Write(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString().ReplaceLineEndings("\n");
    }
}
