using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Site.CostModel;
using Site.CostModel.Charts;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme;
using Site.Theme.Bundling;

namespace Site.EndToEnd.Tests;

/// <summary>The guide's models in a real browser: what it computes, says and draws is what the build does, byte for byte.</summary>
public sealed class AgreementTests(GuideFixture guide)
{
    private const int Cases = 25;

    /// <summary>What a calculator's page may weigh in scripts before a reader touches it, compressed; the design allows 15 kB.</summary>
    private const int BudgetBeforeATouch = 2 * 1024;

    /// <summary>
    /// The same with all that a touch may load: what computes and draws, cases, model and runtime; the design allows 45 kB.
    /// </summary>
    private const int Budget = 26 * 1024;

    /// <summary>The same with what makes files of numbers and charts, which is loaded when one is taken.</summary>
    private const int BudgetInAll = 29 * 1024;

    private const string Compute = """
        async ([name, options, cases]) => {
          const model = await import(`./models/${name}.js`), all = JSON.parse(options);
          const ranged = ([value, low, high]) => ({ value, low, high });
          return cases.map((values) => {
            const given = model.settle(Object.fromEntries(Object.entries(values).map(([input, text]) =>
              [input, text.startsWith("by ") ? { by: text.slice(3) } : ranged(text.split(" ").map(Number))])), all);
            const computed = model.compute(Object.fromEntries(Object.entries(given).map(([input, { value }]) => [input, value])));
            const bands = model.isDrawn && model.bands(given);
            const drawn = Object.keys(model.charts).map((chart) => model.draw(chart, given, undefined, undefined, all));
            return [
              ...Object.entries(model.results).map(([result, { shown }]) =>
                model.show(result, model.At(bands, result, shown, computed[result]))),
              model.verdict(computed, bands) ?? "",
              ...drawn.flatMap(({ svg, caption }) => [svg, caption]),
            ];
          });
        }
        """;

    [Fact]
    public async Task The_browser_computes_says_and_draws_what_the_build_does()
    {
        var models = Load();
        var files = models.Models.ToDictionary(m => $"models/{m.Name}.js", m => Script(ModelScript.For(m)));
        files.Add("models/cost-model.js", Script(RuntimeScript.Module()));
        files.Add("page.html", ("text/html", "<!doctype html><title>x</title>"u8.ToArray()));
        await using var context = await guide.NewContextAsync(new BrowserNewContextOptions());
        await CalculatorPage.ServeAsync(context, files);
        var page = await context.NewPageAsync();
        await page.GotoAsync(CalculatorPage.Address);
        foreach (var model in models.Models)
        {
            var cases = Inputs(model).ToList();
            var given = cases.ConvertAll(inputs =>
                model.Inputs.Zip(inputs.Values).ToDictionary(
                    i => i.First.Identifier,
                    i => inputs.FoundBy(i.First) is { } choice
                        ? "by " + Names.ToIdentifier(choice.Name)
                        : string.Join(' ', Numbers(i.Second).Select(ModelEvaluation.Exact))));
            var theirs = await page.EvaluateAsync<JsonElement>(Compute, new object[] { model.Name, ModelOptions.Json(model), given });
            for (var i = 0; i < cases.Count; i++)
            {
                Assert.Equal(Expected(model, cases[i]), theirs[i].EnumerateArray().Select(t => t.GetString()!));
            }
        }
    }

    [Fact]
    public void The_scripts_of_a_calculators_page_keep_to_their_budget()
    {
        var assets = PageTheme.CitationAssets.Concat(PageTheme.CalculatorAssets)
            .Where(a => a.Path.StartsWith("assets/citations.", StringComparison.Ordinal)
                || a.Path.StartsWith("assets/calculator", StringComparison.Ordinal))
            .Where(a => a.Path.EndsWith(".js", StringComparison.Ordinal))
            .ToList();
        var before = assets.Where(a => !IsLoadedByATouch(a)).Sum(Weight);
        Assert.True(before <= BudgetBeforeATouch, $"before a touch: {before} bytes");
        var files = Weight(Assert.Single(assets, a => a.Path.StartsWith("assets/calculator-files.", StringComparison.Ordinal)));
        var shared = assets.Sum(Weight) + Compressed(RuntimeScript.Module());
        foreach (var model in Load().Models)
        {
            var all = shared + Compressed(ModelScript.For(model));
            Assert.True(all - files <= Budget && all <= BudgetInAll, $"{model.Name}: {all - files} bytes, {all} with what makes files");
        }
    }

    private static bool IsLoadedByATouch(ThemeAsset asset) => asset.Path.StartsWith("assets/calculator-", StringComparison.Ordinal);

    private static long Weight(ThemeAsset asset) => Gzip.Length(asset.Content.ToArray());

    /// <summary>A number, and the ends of its range where it has one.</summary>
    private static double[] Numbers(InputValue value) =>
        value is { Low: { } low, High: { } high } ? [value.Likely, low, high] : [value.Likely];

    private static IEnumerable<string> Expected(Model model, ModelInputs inputs)
    {
        var evaluation = model.Evaluate(inputs);
        var drawings = model.Charts.Select(c => ChartDrawing.Of(ChartData.Of(model, c, inputs)));
        var drawn = drawings.SelectMany(d => (string[])[d.Svg, d.Caption]);
        return [.. model.Results.Select(evaluation.Show), evaluation.Verdict() ?? "", .. drawn];
    }

    /// <summary>The defaults, the scenarios, and inputs changed at random, each to anything its bounds allow.</summary>
    private static IEnumerable<ModelInputs> Inputs(Model model)
    {
        yield return model.Defaults;
        foreach (var scenario in model.Scenarios)
        {
            yield return scenario.Inputs;
        }

        var random = new Random(20261124);
        for (var i = 0; i < Cases; i++)
        {
            var inputs = model.Defaults;
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                var input = model.Inputs[random.Next(model.Inputs.Length)];
                var wide = input.Default.Likely * Math.Pow(10, (random.NextDouble() * 4) - 2);
                inputs = inputs.With(
                    input,
                    Math.Clamp(random.Next(6) == 0 ? 0 : wide, input.Min?.Value ?? 0, input.Max?.Value ?? double.MaxValue));
            }

            yield return inputs;
        }
    }

    private static ModelSet Load()
    {
        var diagnostics = new DiagnosticBag();
        var facts = FactSet.Load(Read("_facts"), DateOnly.Parse("2026-12-31", CultureInfo.InvariantCulture), diagnostics);
        var models = ModelFolder.Load(Read("_models"), facts, diagnostics);
        Assert.False(diagnostics.HasErrors(strict: false));
        return models;

        static IEnumerable<InputText> Read(string folder) =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "input", folder), "*.yml")
                .Order(StringComparer.Ordinal)
                .Select(f => new InputText(f, File.ReadAllText(f)));
    }

    private static (string Type, byte[] Content) Script(string script) =>
        ("text/javascript", Encoding.UTF8.GetBytes(ScriptMinifier.Minify(script)));

    private static long Compressed(string script) => Gzip.Length(Encoding.UTF8.GetBytes(ScriptMinifier.Minify(script)));
}
