using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Guide.Tests.Models;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Golden;

/// <summary>
/// Six models against numbers worked out without this program, over their defaults, their scenarios and random inputs: the Python beside
/// this file computes them by plain steps of its own. To write them anew after a fact has changed, run in this folder
/// <c>for m in memory cost prices breakeven hybrid power; do python3 $m.py > $m.json; done; python3 throughput.py ../../../input >
/// throughput.json</c>.
/// </summary>
public sealed class GoldenVectorTests
{
    private const double Tolerance = 1e-12;
    private const string Anew =
        "The facts or scenarios are not those of the golden vectors: write these anew, as the summary of this class says.";

    private static readonly string[] Names = ["memory", "cost", "prices", "breakeven", "hybrid", "power"];

    public static TheoryData<string> Models => [.. Names];

    public static TheoryData<string, string> Scripts =>
        [.. Names.Select(n => new TheoryDataRow<string, string>(n, "")), new TheoryDataRow<string, string>("throughput", "../../../input")];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_result_is_what_plain_arithmetic_gives(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var cases = GoldenTests.Read(name + ".json").EnumerateArray().ToList();
        Assert.True(cases.Count(c => c.GetProperty("scenario").ValueKind == JsonValueKind.Null) >= 30);
        foreach (var (index, golden) in cases.Index())
        {
            // What a case of a model with others in it only sets, and does not work out, is what decides a server's speed.
            var isSet = golden.TryGetProperty("settings", out var settings);
            var start = isSet ? Set(model, settings) : model.Defaults;
            var inputs = model.Inputs.Aggregate(
                start,
                (all, i) => golden.GetProperty("inputs")
                    .TryGetProperty(i.Name, out var value) ? all.With(i, Number(value))
                        : i.IsFixed || isSet ? all
                        : throw new InvalidOperationException($"No {i.Name}."));
            var evaluation = model.Evaluate(inputs);
            var results = golden.GetProperty("results");
            Assert.Equal(
                model.Results.Select(r => r.Name).Order(StringComparer.Ordinal),
                results.EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));

            // What is left of two sums is as exact as they are.
            var largest = results.EnumerateObject().Select(r => Math.Abs(Number(r.Value))).Where(double.IsFinite).Max();
            foreach (var result in results.EnumerateObject())
            {
                var (expected, actual) = (Number(result.Value), evaluation.ValueOf(result.Name));
                var scale = result.Name == "saving" ? largest : Math.Abs(expected);
                Assert.True(
                    expected.Equals(actual) || Math.Abs(expected - actual) <= Tolerance * scale,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name}, case {index}: {result.Name} is {expected:R} by plain arithmetic, {actual:R} here"));
            }
        }
    }

    /// <summary>How fast a server writes is taken from the throughput model, which has golden vectors of its own.</summary>
    [Theory]
    [InlineData("breakeven")]
    [InlineData("hybrid")]
    public void The_speeds_that_the_python_is_given_are_the_throughput_models(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var wrong = GoldenTests.Read(name + ".json").EnumerateArray()
            .DistinctBy(c => c.GetProperty("like").GetString())
            .Select(c => (
                Like: c.GetProperty("like").GetString(),
                Given: Number(c.GetProperty("speed")),
                Predicted: model.Evaluate(Set(model, c.GetProperty("settings"))).ValueOf("speed-in-time")))
            .Where(s => Math.Abs(s.Given - s.Predicted) > Tolerance * s.Predicted)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"\"{s.Like}\": {s.Predicted:R},"));
        Assert.True(!wrong.Any(), $"Write these speeds into {name}.py, and run it anew: {string.Join(' ', wrong)}");
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_scenario_is_among_them(string name)
    {
        var model = GuideData.Models.Find(name)!;
        var golden = GoldenTests.Read(name + ".json").EnumerateArray()
            .Where(c => c.GetProperty("scenario").ValueKind == JsonValueKind.String)
            .ToDictionary(c => c.GetProperty("scenario").GetString()!, c => c.GetProperty("inputs"));
        Assert.Equal(
            model.Scenarios.Select(s => s.Name).Append("").Order(StringComparer.Ordinal),
            golden.Keys.Order(StringComparer.Ordinal));
        foreach (var (scenario, inputs) in model.Scenarios.Select(s => (s.Name, s.Inputs)).Append(("", model.Defaults)))
        {
            foreach (var (input, value) in model.Inputs.Zip(inputs.Values))
            {
                if (golden[scenario].TryGetProperty(input.Name, out var theirs))
                {
                    Assert.True(
                        value.Likely.Equals(Number(theirs))
                            || Math.Abs(value.Likely - Number(theirs)) <= Tolerance * Math.Abs(value.Likely),
                        $"{name}, {scenario}: {input.Name} is {value.Likely} here, {Number(theirs)} there. {Anew}");
                }
            }
        }
    }

    /// <summary>The numbers are those that the Python computes from the facts of today.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public void The_vectors_are_what_the_python_gives(string name, string argument)
    {
        var folder = Path.GetDirectoryName(Repository.File("tests/Guide.Tests/Golden/golden.py"))!;
        var start = new ProcessStartInfo(Python.Find()) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.ArgumentList.Add(name + ".py");
        if (argument.Length > 0)
        {
            start.ArgumentList.Add(argument);
        }

        using var python = Process.Start(start)!;
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
        Assert.True(
            File.ReadAllText(Path.Combine(folder, name + ".json")).ReplaceLineEndings("\n") == output.ReplaceLineEndings("\n"),
            Anew);
    }

    private static ModelInputs Set(Model model, JsonElement settings) =>
        model.Defaults.Set(
            [.. settings.EnumerateObject().Select(s => KeyValuePair.Create(s.Name, s.Value.GetString()!))],
            text => new InputOrigin.Given(text),
            p => Assert.Fail(p.Problem.Message))!;

    private static double Number(JsonElement text) => double.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
