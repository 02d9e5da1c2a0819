using Site.Reports;

namespace Site.Tests.Reports;

public sealed class GitHubReportTests
{
    private const string Expected =
        """
        ::notice title=CITE903 Old thing::Nothing in particular is old.
        ::error file=input/guide/a page.md,line=2,col=7,title=CITE901 Unknown thing::No thing is called 'x:y, 100%25'.%0ADid you mean 'z'?
        ::warning file=input/guide/a page.md,line=3,title=CITE902 Vague thing::This is vague.%0AVery much so.
        ::warning file=input/site.yml,title=CITE902 Vague thing::So is the whole file.

        """;

    [Fact]
    public void Each_diagnostic_is_a_workflow_command_with_its_text_escaped()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.Root, strict: false, Samples.Diagnostics);

        var text = Samples.Write(w => GitHubReport.Write(report, w, checkout: null));

        Assert.Equal(Expected.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Files_are_told_from_the_root_of_the_checkout_wherever_the_build_ran()
    {
        using var folder = new InputFolder();
        var report = Samples.Report(folder.At("docs"), strict: false, Samples.Diagnostics[3]);

        var text = Samples.Write(w => GitHubReport.Write(report, w, folder.Root));

        Assert.StartsWith("::warning file=docs/input/site.yml,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comma_or_colon_in_a_file_name_does_not_end_the_property()
    {
        using var folder = new InputFolder();
        var sly = Samples.Diagnostics[3] with { Location = new Site.Text.Files.FileLocation("a,line=9::b.md", 1, 1) };

        var text = Samples.Write(w => GitHubReport.Write(Samples.Report(folder.Root, strict: false, sly), w, checkout: null));

        Assert.StartsWith("::warning file=input/a%2Cline=9%3A%3Ab.md,line=1,col=1,", text, StringComparison.Ordinal);
    }
}
