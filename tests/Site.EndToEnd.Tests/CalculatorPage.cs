using System.Collections.Immutable;
using System.Text;
using Microsoft.Playwright;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.JavaScript;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme;
using Site.Theme.Bundling;
using Site.Theme.Calculators;

namespace Site.EndToEnd.Tests;

/// <summary>A page with a calculator whose numbers can be worked out by hand, served to the browser without a server.</summary>
internal static class CalculatorPage
{
    public const string Address = "https://calculator.test/page.html";

    private const string FactsYaml = """
        tables:
          cards:
            label: Cards
            source: https://maker.example/
            date: 2026-11-01
            columns: { price: { label: Price, unit: GBP }, power: { label: Power, unit: kW } }
            rows:
              small: { label: Small card, price: 4800, power: 0.5 }
              large: { label: Large card, price: { value: 9600, low: 8000, high: 12000 }, power: 1 }
          plans:
            label: Plans
            source: https://maker.example/
            columns: { fee: { label: Fee, unit: GBP/month }, discount: { label: Discount, unit: GBP/h } }
            rows:
              plain: { label: Plain plan, fee: 0, discount: 0 }
              always: { label: Always on, fee: 720, discount: 1 }
        """;

    private const string ModelYaml = """
        title: What does a card cost?
        version: "1"
        inputs:
          hours: { group: Use, label: Hours a month, unit: h/month, default: 100, low: 50, high: 200, assumption: office hours, min: 0,
              max: 730, step: 10 }
          volume: { group: Use, label: Volume, help: Everything., unit: Mtok/month, default: 10, assumption: an example, min: 0,
              max: 100000, step: 1 }
          wait: { group: Use, label: Longest wait, unit: month, default: 48, infinite: for ever, assumption: patience, min: 1, max: 99 }
          tariff: { group: Power, label: Electricity, unit: GBP/kWh, default: 0.2, assumption: about that, min: 0, max: 2 }
          price: { group: Card, label: Price, unit: GBP, min: 0, max: 100000 }
          power: { group: Card, label: Power, unit: kW, min: 0, max: 10 }
          fee: { group: Card, label: Fee, unit: GBP/month }
          discount: { group: Card, label: Discount, unit: GBP/h }
          much: { group: Card, label: What is much, unit: GBP/month, default: 200, assumption: by definition, fixed: true }
        choices:
          card: { label: Card, table: cards, default: small, sets: { price: price, power: power } }
          plan: { label: Plan, table: plans, default: { least: monthly }, sets: { fee: fee, discount: discount } }
        formulas:
          top: { label: The most it does, unit: Mtok/month, formula: volume * 0 + volume * 20 }
        main: { result: monthly, inputs: [hours, volume, wait, card, plan] }
        results:
          monthly: { label: A month, unit: GBP/month, format: GBP2,
              formula: price / wait + power * hours * tariff + fee - discount * hours }
          each: { label: A million, unit: GBP/Mtok, formula: 'volume > 0 ? monthly / volume : Infinity', format: GBP2, infinite: no tokens }
        scenarios:
          busy: { title: Day and night, set: { hours: 700, card: large } }
        charts:
          cost: { title: A month by hours, x: hours, from: 10, to: 700, results: [monthly] }
          each: { title: A million by volume, x: volume, from: 1, to: 10000, results: [each], limit: top }
        verdict:
          - { when: monthly > much, say: "It costs {monthly} a month, which is much." }
          - { say: "It costs {monthly} a month." }
        """;

    private static readonly Lazy<(Dictionary<string, (string Type, byte[] Content)> Files, Model Model)> Site = new(Build);

    /// <summary>The model.</summary>
    public static Model Model => Site.Value.Model;

    /// <summary>Opens the page, and wakes its calculator where scripts run and it has a module, unless it shall be left asleep.</summary>
    public static async Task<Visit> OpenAsync(
        GuideFixture guide,
        string hash = "",
        bool javaScript = true,
        ColorScheme scheme = ColorScheme.Light,
        int width = 1280,
        bool hasModule = true,
        bool wake = true)
    {
        var context = await guide.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        await ServeAsync(context, hasModule ? Site.Value.Files : Site.Value.Files.Where(f => f.Key != "models/card.js").ToDictionary());
        var visit = new Visit(context, await context.NewPageAsync(), "https://calculator.test/");
        await visit.GoToAsync("page.html" + hash);
        if (javaScript && hasModule && wake)
        {
            await visit.WakeAsync("cost-calculator");
        }

        return visit;
    }

    /// <summary>Answers the browser's requests from files in memory.</summary>
    public static Task ServeAsync(IBrowserContext context, Dictionary<string, (string Type, byte[] Content)> files) =>
        context.RouteAsync("**/*", route =>
            files.TryGetValue(new Uri(route.Request.Url).AbsolutePath[1..], out var file)
                ? route.FulfillAsync(new RouteFulfillOptions { ContentType = file.Type, BodyBytes = file.Content })
                : route.FulfillAsync(new RouteFulfillOptions { Status = 404 }));

    private static (Dictionary<string, (string, byte[])>, Model) Build()
    {
        var diagnostics = new DiagnosticBag();
        var facts = FactSet.Load([new InputText("_facts/facts.yml", FactsYaml)], new DateOnly(2026, 11, 24), diagnostics);
        var models = ModelFolder.Load([new InputText("_models/card.yml", ModelYaml)], facts, diagnostics);
        Assert.Empty(diagnostics.ToSortedList().Select(d => d.Message));
        var model = models.Find("card")!;
        var files = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal)
        {
            ["models/card.js"] = Script(ModelScript.For(model)),
            ["models/cost-model.js"] = Script(RuntimeScript.Module()),
            ["models/card.json"] = ("application/json", ModelJson.Write(model, ModelSchema.Schema.FileName)),
        };
        foreach (var asset in PageTheme.Assets.Concat(PageTheme.CitationAssets).Concat(PageTheme.CalculatorAssets))
        {
            var type = Path.GetExtension(asset.Path) switch { ".css" => "text/css", ".js" => "text/javascript", _ => "image/svg+xml" };
            files.Add(asset.Path, (type, asset.Content.ToArray()));
        }

        var view = new CalculatorView
        {
            Answer = CalculatorAnswer.Of(model),
            ModuleHref = "models/card.js",
            JsonHref = "models/card.json",
            Origins = ImmutableDictionary<string, ModelOriginView>.Empty.Add(
                "small.price",
                new ModelOriginView(
                    "The maker's list",
                    "https://maker.example/",
                    PartialDate.FromDay(new DateOnly(2026, 11, 1)),
                    ConfidenceLevel.Medium,
                    StaleSince: null)),
            HeadingLevel = 2,
        };
        var page = new PageView
        {
            Site = new SiteView("A site", null, "en", null, null, HasHome: false),
            Title = "A page",
            BodyHasTitle = false,
            Root = "",
            BodyHtml = $"""
                <p id="before">It comes to {Number(models, "card.monthly")} a month, or
                {Number(models, "card.monthly(scenario=busy)")} when busy,
                {Number(models, "card.each(volume=100 Mtok/month)", "GBP3")} each; see <a href="#after">below</a>.</p>
                {PageTheme.RenderCalculator(view)}<p id="after">After.</p>

                """,
            HasCalculators = true,
            AsOf = new DateOnly(2026, 11, 24),
        };
        files.Add("page.html", ("text/html", Encoding.UTF8.GetBytes(PageTheme.RenderPage(page))));
        return (files, model);
    }

    private static (string Type, byte[] Content) Script(string script) =>
        ("text/javascript", Encoding.UTF8.GetBytes(ScriptMinifier.Minify(script)));

    private static string Number(ModelSet models, string text, string? format = null)
    {
        var reference = CalcReference.Parse(text, out _)!;
        var result = models.Resolve(reference, format, out _)!;
        return $"<data{CalcMarkup.Attributes(reference, result)}>{result.Display}</data>";
    }
}
