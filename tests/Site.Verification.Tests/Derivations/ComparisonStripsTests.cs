using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Derivations;

/// <summary>A comparison's strips tell of every value that a reader can choose, however results jump.</summary>
public sealed class ComparisonStripsTests
{
    private const string Input = """
        -- _models/ways.yml --
        title: Which costs the least?
        version: "1.0"
        inputs:
          parts: { label: Parts, unit: "1", default: 150, assumption: an example, min: 1, max: 1000 }
        main: { result: loose, inputs: [parts] }
        results:
          loose: { label: Loose, unit: "1", formula: "50 + 0 * parts", format: "0" }
          packed: { label: Packed, unit: "1", formula: "100 * (ceil(parts / 200) - floor(parts / 200))", format: "0" }
        scenarios:
          usual: { title: As usual, set: { parts: 200 } }
        comparison:
          title: Two ways
          across: Which is the least, by parts
          x: parts
          from: 1
          to: 300
          scenarios: [usual]
          bars:
            - { label: Loose parts, brief: loose, result: loose }
            - { label: Packed parts, brief: packed, result: packed }
          flip: [{ say: Nothing would change that. }]
        verdict: [{ say: "Loose it is {loose}." }]
        -- index.md --
        # Home

        [comparison: ways]
        """;

    [Fact]
    public async Task A_bar_that_is_the_least_at_single_values_is_told_of()
    {
        using var site = await PublishedTestSite.OfAsync(Input);
        Assert.Contains("loose up to about 200, then packed up to about ", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Empty((await site.VerifyAsync()).Diagnostics);
    }
}
