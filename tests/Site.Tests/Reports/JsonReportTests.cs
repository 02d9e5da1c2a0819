using Site.Reports;

namespace Site.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void The_document_says_it_all_with_stable_keys()
    {
        using var folder = new InputFolder();

        var text = Samples.Write(w => JsonReport.Write(Samples.Report(folder.Root, strict: false, Samples.Diagnostics[..2]), w));

        Assert.Equal(
            """
            {
              "version": 1,
              "command": "build",
              "succeeded": false,
              "strict": false,
              "asOf": "2026-03-10",
              "counts": {
                "pages": 2,
                "claims": 5,
                "errors": 1,
                "warnings": 0,
                "infos": 1
              },
              "diagnostics": [
                {
                  "code": "CITE903",
                  "severity": "info",
                  "title": "Old thing",
                  "message": "Nothing in particular is old.",
                  "suggestion": null,
                  "file": null,
                  "line": null,
                  "column": null
                },
                {
                  "code": "CITE901",
                  "severity": "error",
                  "title": "Unknown thing",
                  "message": "No thing is called 'x:y, 100%'.",
                  "suggestion": "Did you mean 'z'?",
                  "file": "input/guide/a page.md",
                  "line": 2,
                  "column": 7
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            text);
    }
}
