using System.Text.Json;
using Site.Generator;

namespace Guide.Tests.Pages;

/// <summary>A number is written once: change a fact, and prose, calculator, twin and published model change with it in one build.</summary>
public sealed class OneFactTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_changed_rent_shows_everywhere_it_is_used()
    {
        CopyFolder(Repository.File("input"), _folder["input"]);
        CopyFolder(Repository.File("docs"), _folder["docs"]);
        var before = await ReadAsync();
        var file = _folder["input/_facts/markets.yml"];
        var facts = File.ReadAllText(file);
        var row = facts.IndexOf("h100-sxm:", facts.IndexOf("  renting:", StringComparison.Ordinal), StringComparison.Ordinal);
        var price = facts.IndexOf("3.99", row, StringComparison.Ordinal);
        Assert.InRange(price - row, 1, 400);
        File.WriteAllText(file, string.Concat(facts.AsSpan(0, price), "4.09", facts.AsSpan(price + 4)));

        var after = await ReadAsync();
        Assert.Equal(before.Keys, after.Keys);
        Assert.All(before.Keys, place => Assert.NotEqual(before[place], after[place]));
        Assert.Equal("4.09", after["model default"]);
        Assert.Equal(after["calculator"], after["prose"]);
        Assert.Contains(after["prose"], after["Markdown"], StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> ReadAsync()
    {
        var result = await SiteBuilder.BuildAsync(
            new BuildOptions { InputFolder = _folder["input"], OutputFolder = _folder["output"], AsOf = GuideFixture.AsOf },
            progress: null,
            TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
        var page = Html.Parse(File.ReadAllText(_folder["output/break-even.html"]));
        using var twin = JsonDocument.Parse(File.ReadAllText(_folder["output/index.cite.json"]));
        using var model = JsonDocument.Parse(File.ReadAllText(_folder["output/models/breakeven.json"]));
        var claim = twin.RootElement.GetProperty("claims").EnumerateArray().First(c =>
            c.TryGetProperty("derivation", out var d) && d.GetProperty("result").GetProperty("name").GetString() == "own_cost");
        var markdown = File.ReadAllText(_folder["output/break-even.md"]);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["prose"] = page.QuerySelector("[data-calc='breakeven.own-cost'][data-set='scenario=small']")!.TextContent,
            ["calculator"] = page.QuerySelector("#calc-breakeven [data-result=own_cost] output")!.TextContent,
            ["verdict"] = page.QuerySelector(".calc-verdict")!.TextContent,
            ["twin result"] = claim.GetProperty("derivation").GetProperty("result").GetProperty("display").GetString()!,
            ["model default"] = model.RootElement.GetProperty("inputs")
                .EnumerateArray()
                .Single(i => i.GetProperty("name").GetString() == "hour")
                .GetProperty("value")
                .GetString()!,
            ["Markdown"] = markdown,
        };
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
