using System.Text.Json.Nodes;
using Site.Reports;

namespace Site.Tests.Reports;

public sealed class SarifReportTests
{
    [Fact]
    public void The_log_has_the_shape_of_sarif_2_1_0()
    {
        using var folder = new InputFolder();

        var log = Log(folder, Samples.Report(folder.Root, strict: false, Samples.Diagnostics));

        Assert.Equal("2.1.0", (string?)log["version"]);
        Assert.EndsWith("/sarif-schema-2.1.0.json", (string?)log["$schema"], StringComparison.Ordinal);
        var run = Assert.Single(log["runs"]!.AsArray())!;
        Assert.Equal("site", (string?)run["tool"]!["driver"]!["name"]);
        Assert.Equal("utf16CodeUnits", (string?)run["columnKind"]);
        Assert.Equal(1, (int)run["invocations"]![0]!["exitCode"]!);
        Assert.True((bool)run["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void Every_result_points_at_its_rule()
    {
        using var folder = new InputFolder();

        var run = Log(folder, Samples.Report(folder.Root, strict: false, Samples.Diagnostics))["runs"]![0]!;

        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["CITE901", "CITE902", "CITE903"], rules.Select(r => (string?)r!["id"]));
        Assert.Equal("Unknown thing", (string?)rules[0]!["shortDescription"]!["text"]);
        var results = run["results"]!.AsArray();
        Assert.Equal(Samples.Diagnostics.Length, results.Count);
        Assert.All(results, r => Assert.Equal((string?)r!["ruleId"], (string?)rules[(int)r["ruleIndex"]!]!["id"]));
        Assert.Equal(["note", "error", "warning", "warning"], results.Select(r => (string?)r!["level"]));
    }

    [Fact]
    public void A_place_is_a_relative_uri_and_a_region()
    {
        using var folder = new InputFolder();

        var results = Log(folder, Samples.Report(folder.Root, strict: true, Samples.Diagnostics))["runs"]![0]!["results"]!;

        Assert.Null(results[0]!["locations"]);
        Assert.Equal(
            """{"artifactLocation":{"uri":"input/guide/a%20page.md"},"region":{"startLine":2,"startColumn":7}}""",
            results[1]!["locations"]![0]!["physicalLocation"]!.ToJsonString());
        Assert.Equal(
            """{"artifactLocation":{"uri":"input/guide/a%20page.md"},"region":{"startLine":3}}""",
            results[2]!["locations"]![0]!["physicalLocation"]!.ToJsonString());
        Assert.Equal(
            """{"artifactLocation":{"uri":"input/site.yml"}}""",
            results[3]!["locations"]![0]!["physicalLocation"]!.ToJsonString());
        Assert.Equal("error", (string?)results[3]!["level"]);
        Assert.Equal("No thing is called 'x:y, 100%'. Did you mean 'z'?", (string?)results[1]!["message"]!["text"]);
    }

    [Fact]
    public async Task Files_are_told_from_the_root_of_the_checkout_wherever_the_check_ran()
    {
        using var folder = new InputFolder(("docs/index.md", "# Title\n\n[gone](gone.md)\n"));
        using var output = new StringWriter();
        var context = ProgramRun.Context(folder.At("input"), output, TextWriter.Null) with
        {
            Variable = name => name == "GITHUB_WORKSPACE" ? folder.Root : null,
        };

        await SiteProgram.RunAsync(
            ["check", "--input", "docs", "--format", "sarif"],
            context,
            TestContext.Current.CancellationToken);

        var results = JsonNode.Parse(output.ToString())!["runs"]![0]!["results"]!.AsArray();
        Assert.Contains("input/docs/index.md", results.Select(r =>
            (string?)r!["locations"]?[0]!["physicalLocation"]!["artifactLocation"]!["uri"]));
    }

    private static JsonNode Log(InputFolder folder, RunReport report)
    {
        Assert.True(Directory.Exists(folder.Root));
        return JsonNode.Parse(Samples.Write(w => SarifReport.Write(report, w, checkout: null)))!;
    }
}
