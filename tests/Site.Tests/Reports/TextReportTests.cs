using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Tests.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void Each_diagnostic_says_where_what_and_how_to_mend_it()
    {
        using var folder = new InputFolder(("guide/a page.md", "# Hi\nSee [@x:y, 100%].\nVague.\n"));
        var report = Samples.Report(folder.Root, strict: false, Samples.Diagnostics);

        var text = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(false)));

        Assert.Equal(
            """
            info CITE903: Nothing in particular is old.
            input/guide/a page.md(2,7): error CITE901: No thing is called 'x:y, 100%'.
              2 | See [@x:y, 100%].
                |       ^
              Did you mean 'z'?
            input/guide/a page.md(3): warning CITE902: This is vague.�Very much so.
            input/site.yml: warning CITE902: So is the whole file.


            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void In_a_strict_run_a_warning_is_called_an_error()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.Root, strict: true, Samples.Diagnostics[3]);

        var text = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(false)));

        Assert.Equal("input/site.yml: error CITE902: So is the whole file.\n\n", text);
    }

    [Fact]
    public void Colour_adds_sequences_and_changes_nothing_else()
    {
        using var folder = new InputFolder(("guide/a page.md", "# Hi\nSee [@x:y, 100%].\n"));
        var report = Samples.Report(folder.Root, strict: false, Samples.Diagnostics);

        var plain = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(false)));
        var coloured = Samples.Write(w => TextReport.Write(report, w, new TerminalStyle(true)));

        Assert.Contains("\e[1;31merror CITE901\e[0m: No thing", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public void What_an_author_writes_cannot_drive_the_terminal()
    {
        using var folder = new InputFolder(("a.md", "ok \e[2Jgone \u202Edesrever\n"));
        var rule = new DiagnosticRule("CITE904", Severity.Error, "Sly thing");

        var text = Samples.Write(w => TextReport.Write(
            Samples.Report(folder.Root, strict: false, rule.At(new FileLocation("a.md", 1, 4), "Sly: \e[2J", "Do not write '\u0007'.")),
            w,
            new TerminalStyle(false)));

        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u0007', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("  1 | ok �[2Jgone �desrever\n    |    ^\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, "xterm", true)]
    [InlineData(false, null, "xterm", false)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, null, "dumb", false)]
    public void Colours_are_for_terminals_that_have_not_declined_them(bool terminal, string? noColor, string term, bool expected)
    {
        var context = ProgramRun.Context(Path.GetTempPath(), TextWriter.Null, TextWriter.Null) with
        {
            OutIsTerminal = terminal,
            Variable = name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null },
        };

        Assert.Equal(expected, context.UseColour);
    }
}
