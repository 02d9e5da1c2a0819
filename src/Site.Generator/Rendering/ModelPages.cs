using System.Collections.Immutable;
using System.Text;
using Site.Citations.Identifiers;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Sums;
using Site.Generator.Caching;
using Site.Generator.Files;
using Site.Generator.Linking;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Theme;
using Site.Theme.Calculators;
using Site.Theme.Models;

namespace Site.Generator.Rendering;

/// <summary>
/// Renders the page of each model: its inputs, formulas and results, and how each number that a page of the site shows follows from them.
/// </summary>
internal sealed class ModelPages
{
    private readonly ParsedSite _parsed;
    private readonly LinkedSite _linked;
    private readonly SiteSurroundings _around;
    private readonly DateOnly _asOf;

    /// <summary>Gathers what is rendered.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="around">What its pages show of each other.</param>
    /// <param name="asOf">The day of the build, to which ages are counted.</param>
    public ModelPages(ParsedSite parsed, LinkedSite linked, SiteSurroundings around, DateOnly asOf) =>
        (_parsed, _linked, _around, _asOf) = (parsed, linked, around, asOf);

    /// <summary>Renders them, or takes them as the last build rendered the same.</summary>
    /// <param name="cache">What the last build kept.</param>
    public IEnumerable<RenderedFile> Render(SiteCache cache) =>
        _parsed.Data.Models.Models.Any() ? KeptFiles.Of(cache, "model pages", Key(), schema: null, Render) : [];

    /// <summary>
    /// Stands for all that is rendered: the models, and of the pages that show something of one all that their markers stand for.
    /// </summary>
    private CacheKey Key() => CacheKey.Of(writer =>
    {
        writer.Key(_parsed.Settings.Key);
        writer.Key(_parsed.Data.Key);
        writer.Day(_asOf);
        writer.Key(_around.Shared);
        writer.Key(_around.Order.MenuKeyFrom(PublishedModels.PagePath("")));
        writer.List(_linked.Facts.Files, f => writer.Text(f.Sha256));
        foreach (var page in _linked.Pages.Where(p => p.Basis.HasComputations || p.Basis.Calculators.Length > 0))
        {
            writer.Key(page.Key);
            writer.Text(page.Page.Title);
            writer.Text(page.Page.Output.Value);
        }
    });

    private IEnumerable<RenderedFile> Render()
    {
        var shown = _linked.Pages
            .Where(page => page.Basis.HasComputations)
            .SelectMany(page => page.Page.Markdown.Computations.Select(c => (Page: page, Computation: c)))
            .ToLookup(c => c.Computation.Result.Evaluation.Model.Name, StringComparer.Ordinal);
        foreach (var model in _parsed.Data.Models.Models)
        {
            var path = PublishedModels.PagePath(model.Name);
            var calculators = _linked.Pages
                .Where(p => p.Basis.Calculators.Contains(model.Name))
                .ToList();
            var view = new ModelPageView
            {
                Site = _around.Site,
                Root = path.ToRoot(),
                Navigation = _around.Order.NavigationFrom(path),
                Model = model,
                JsonHref = PublishedModels.JsonPath(model).HrefFrom(path),
                PageHref = path.Name,
                SumsHref = PublishedModels.SumsPath(model.Name).Name,
                Pages =
                [
                    .. calculators.Concat(shown[model.Name].Select(s => s.Page)).Distinct()
                        .Select(p => new NavLink(p.Page.Title, p.Page.Output.HrefFrom(path))),
                ],
                Origins = Origins(model, shown[model.Name].Select(s => s.Computation)),
                Sums = [.. Sums(shown[model.Name], calculators.FirstOrDefault()?.Page.Output.HrefFrom(path))],
            };
            yield return new RenderedFile(path, Encoding.UTF8.GetBytes(PageTheme.RenderModel(view)));
            if (view.Sums.Length > 0)
            {
                yield return new RenderedFile(PublishedModels.SumsPath(model.Name), Encoding.UTF8.GetBytes(PageTheme.RenderSums(view)));
            }
        }
    }

    private static IEnumerable<ModelSumView> Sums(IEnumerable<(LinkedPage Page, PageComputation Computation)> shown, string? calculator)
    {
        foreach (var (page, computation) in shown
            .DistinctBy(s => ClaimIds.FirstOf(s.Computation.ClaimId), StringComparer.Ordinal)
            .OrderBy(s => ClaimIds.FirstOf(s.Computation.ClaimId), StringComparer.Ordinal))
        {
            var result = computation.Result;
            if (page.Claims.Claims.FirstOrDefault(c => c.Id == computation.ClaimId) is { } claim)
            {
                yield return new ModelSumView(
                    ClaimIds.FirstOf(claim.Id),
                    claim.Text,
                    result,
                    SumWriter.Of(result.Evaluation, result.Result, result.End is null ? result.Format : null),
                    claim.Confidence,
                    calculator is null ? null : $"{calculator}{StateOf(result)}");
            }
        }
    }

    /// <summary>What the address of a page says to its calculator, as <c>theme/assets/calculator/address.js</c> reads it.</summary>
    private static string StateOf(CalcResult result)
    {
        var model = result.Evaluation.Model;
        var settings = result.Settings.Select(s => (Name: CostModel.Names.FromIdentifier(s.Key), s.Value));
        var parts = (result.Scenario is { } scenario ? [("scenario", scenario)] : Array.Empty<(string, string)>())
            .Concat(settings.Select(s => (
                s.Name,
                double.IsInfinity(ValueOf(s.Value)) && model.FindInput(s.Name)?.InfiniteWord is { } word ? word : s.Value)))
            .Select(s => $"{s.Item1}={Uri.EscapeDataString(s.Item2)}")
            .ToList();
        return parts.Count > 0 ? $"#calc.{model.Name}=v1;{string.Join(';', parts)}" : $"#calc-{model.Name}";
    }

    private static double ValueOf(string text) => text == "Infinity" ? double.PositiveInfinity : 0;

    /// <summary>What the facts rest on that the model begins with, and those that numbers on pages are computed from.</summary>
    private ImmutableDictionary<string, ModelOriginView> Origins(Model model, IEnumerable<PageComputation> computations) => FactOrigins.Of(
        computations.SelectMany(c => c.Result.Evaluation.Inputs.Values).Concat(model.Defaults.Values), _linked.Facts, _asOf);
}
