using System.Text.Json;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Models;

/// <summary>
/// What the first page answers hangs on no single price: each that may change soon has a second source that agrees, or a range, and at an
/// end of that range the answer moves by less than the range that is printed with it.
/// </summary>
public sealed class SecondSourceTests(GuideFixture guide)
{
    private static readonly string[] Answers = ["api-cost", "dear-api-cost", "hosted-cost", "own-cost"];

    [Theory]
    [InlineData("small")]
    [InlineData("firm")]
    [InlineData("agent")]
    [InlineData("batch")]
    public void At_an_end_of_a_price_an_answer_moves_by_less_than_its_range(string scenario)
    {
        var inputs = Inputs(scenario);
        var before = Model.Evaluate(inputs);
        foreach (var (input, value) in Volatile(inputs).Where(v => v.Value.IsUncertain))
        {
            foreach (var end in new[] { value.Low!.Value, value.High!.Value })
            {
                var after = Model.Evaluate(inputs.With(input, end));
                foreach (var answer in Model.Results.Where(r => Answers.Contains(r.Name)))
                {
                    var moved = Math.Abs(after.ValueOf(answer.Name) - before.ValueOf(answer.Name));
                    var range = before.BandOf(answer) is { } band ? band.High - band.Low : 0;
                    Assert.True(moved <= range, $"{answer.Name} moves by {moved:0} of {range:0} with {input.Name} at {end}");
                }
            }
        }
    }

    [Theory]
    [InlineData("small")]
    [InlineData("firm")]
    [InlineData("agent")]
    [InlineData("batch")]
    public void A_price_that_moves_an_answer_has_a_second_source_or_a_range(string scenario)
    {
        var inputs = Inputs(scenario);
        var before = Model.Evaluate(inputs);
        Assert.Empty(Volatile(inputs)
            .Where(v => !v.Value.IsUncertain && Publishers(v.Value).Count < 2 && Moves(v.Input, v.Value))
            .Select(v => v.Input.Name));

        bool Moves(ModelInput input, InputValue value)
        {
            var after = Model.Evaluate(inputs.With(input, value.Likely * 1.1));
            return Answers.Any(a => Math.Abs(after.ValueOf(a) - before.ValueOf(a)) > 1e-9 * before.ValueOf(a));
        }
    }

    private static Model Model => GuideData.Models.Find("breakeven")!;

    private static ModelInputs Inputs(string scenario) => Model.Scenarios.Single(s => s.Name == scenario).Inputs;

    /// <summary>The inputs that facts give whose table says that they may change within weeks.</summary>
    private IEnumerable<(ModelInput Input, InputValue Value)> Volatile(ModelInputs inputs) => Model.Inputs
        .Select(i => (i, inputs.Values[i.Slot]))
        .Where(v => v.Item2.Origin is InputOrigin.FromFact { Source.Id: var id }
            && Published.TryGetValue(id, out var fact) && fact.GetProperty("volatility").GetString() == "volatile");

    /// <summary>Who supports a fact: a maker's name in brackets, or what a work is on, makes no second one.</summary>
    private HashSet<string> Publishers(InputValue value) =>
        [.. Published[((InputOrigin.FromFact)value.Origin).Source.Id].GetProperty("evidence").EnumerateArray()
            .Where(e => !e.TryGetProperty("relation", out var relation) || relation.GetString() == "supports")
            .Select(e => _publishers[e.GetProperty("source").GetString()!].Split(" (")[0])];

    private Dictionary<string, JsonElement> Published => field ??= Read();

    private readonly Dictionary<string, string> _publishers = new(StringComparer.Ordinal);

    private Dictionary<string, JsonElement> Read()
    {
        var facts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var files = Directory.EnumerateFiles(guide.Output, "facts*.json");
        foreach (var file in files.Where(f => !f.EndsWith(".schema.json", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement.Clone();
            foreach (var fact in root.GetProperty("facts").EnumerateArray())
            {
                facts[fact.GetProperty("id").GetString()!] = fact;
            }

            foreach (var source in root.GetProperty("sources").EnumerateArray())
            {
                _publishers[source.GetProperty("id").GetString()!] = source.GetProperty("publisher").GetString()!;
            }
        }

        return facts;
    }
}
