using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Tests.Reports;

/// <summary>A mistake made thousands of times is shown often enough to be understood, and counted.</summary>
public sealed class ShownDiagnosticsTests
{
    private static readonly DiagnosticRule Wrong = new("CITE901", Severity.Error, "Wrong thing");
    private static readonly DiagnosticRule Vague = new("CITE902", Severity.Warning, "Vague thing");

    [Fact]
    public void Of_one_file_and_of_one_run_people_are_shown_what_they_can_read()
    {
        var shown = Shown([.. Many(Wrong, "a.md", 3000), .. Many(Wrong, "b.md", 51), .. Many(Wrong, "c.md", 50)]);
        Assert.Equal(150, shown.Diagnostics.Length);
        Assert.Equal("2,951 more are not shown (2,950 of input/a.md, 1 of input/b.md). '--format json' lists all.", shown.More);
        shown = Shown([.. Enumerable.Range(0, 201).SelectMany(i => Many(Wrong, $"{i}.md", 1))]);
        Assert.Equal((200, "1 more is not shown (1 of input/200.md). '--format json' lists all."), (shown.Diagnostics.Length, shown.More));
    }

    [Fact]
    public void Where_all_can_be_read_all_is_shown()
    {
        var shown = Shown([.. Many(Wrong, "a.md", 50), .. Many(Vague, "b.md", 50)]);
        Assert.Equal((100, null), (shown.Diagnostics.Length, shown.More));
    }

    [Fact]
    public void Errors_are_shown_before_warnings_and_in_the_order_of_the_report()
    {
        var shown = Shown([.. Many(Vague, "a.md", 60), .. Many(Wrong, "a.md", 20)]);
        Assert.Equal(
            [.. Enumerable.Repeat("CITE902", 30), .. Enumerable.Repeat("CITE901", 20)],
            shown.Diagnostics.Select(d => d.Rule.Code));
        Assert.Equal(Enumerable.Range(1, 30), shown.Diagnostics.Take(30).Select(d => d.Location!.Value.Line));
    }

    [Fact]
    public void Text_and_annotations_end_with_how_many_more_there_are()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.Root, strict: false, Many(Wrong, "a.md", 3000));
        const string More = "2,950 more are not shown (2,950 of input/a.md). '--format json' lists all.";
        var text = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(inColour: false)));
        Assert.EndsWith($"\n{More}\n\n", text, StringComparison.Ordinal);
        Assert.Equal(50, text.Split('\n').Count(l => l.Contains("error CITE901", StringComparison.Ordinal)));
        var annotations = Samples.Write(w => GitHubReport.Write(report, w, checkout: null));
        Assert.EndsWith($"\n::notice title=More::{More}\n", annotations, StringComparison.Ordinal);
        Assert.Equal(51, annotations.Count(c => c == '\n'));
    }

    [Fact]
    public void Where_not_all_is_shown_a_table_says_how_many_there_are_of_each_code()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.Root, strict: false, [.. Many(Vague, "b.md", 20), .. Many(Wrong, "a.md", 1200)]);
        var text = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(inColour: false)));
        Assert.Contains(
            "\n\n  1,200  error    CITE901  Wrong thing\n     20  warning  CITE902  Vague thing\n1,150 more are not shown",
            text,
            StringComparison.Ordinal);
        var few = Samples.Report(folder.Root, strict: false, Many(Wrong, "a.md", 3));
        Assert.DoesNotContain(
            "  CITE901  ",
            Samples.Write(w => TextReport.Write(few, w, new TerminalStyle(inColour: false))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_whole_and_SARIF_has_as_many_results_as_GitHub_takes_and_says_so()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.Root, strict: false, Many(Wrong, "a.md", SarifReport.MostResults + 1));
        var json = JsonNode.Parse(Samples.Write(w => JsonReport.Write(report, w)))!;
        Assert.Equal(SarifReport.MostResults + 1, json["diagnostics"]!.AsArray().Count);
        var run = JsonNode.Parse(Samples.Write(w => SarifReport.Write(report, w, checkout: null)))!["runs"]![0]!;
        Assert.Equal(SarifReport.MostResults, run["results"]!.AsArray().Count);
        Assert.Equal(
            "1 more is not shown (1 of input/a.md). '--format json' lists all.",
            (string?)run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]);
    }

    private static ShownDiagnostics Shown(ImmutableArray<Diagnostic> diagnostics) =>
        ShownDiagnostics.Of(Samples.Report("/folder", strict: false, diagnostics));

    private static ImmutableArray<Diagnostic> Many(DiagnosticRule rule, string file, int count) =>
        [.. Enumerable.Range(1, count).Select(i => rule.At(new FileLocation(file, i), $"Thing {i}."))];
}
