using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Generator.Data;
using Site.Generator.Pages;
using Site.Markdown;
using Site.Markdown.Directives;
using Site.Text.Diagnostics;
using Site.Theme;
using Site.Theme.Calculators;

namespace Site.Generator.Rendering;

/// <summary>Renders the blocks that markers standing alone on a line ask for.</summary>
/// <param name="data">The models and facts.</param>
public sealed class DirectiveRenderer(SiteData data)
{
    /// <summary>Renders a block; a model that is not known is reported, and leaves the place empty.</summary>
    /// <param name="directive">What is asked for.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="claims">The page's claims: the sources they rest on are those the page lists.</param>
    public DirectiveBinding Render(PageDirective directive, SitePage page, ResolvedClaims claims, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(directive);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (data.Models.Find(directive.Name) is not { } model)
        {
            diagnostics.Report(Rules.Models.UnknownModel.At(
                directive.Location,
                $"There is no model '{directive.Name}'.",
                Nearest.Suggest(directive.Name, data.Models.Models.Select(m => m.Name), "Describe it in a file of _models/.")));
            return new DirectiveBinding("", "");
        }

        return directive.Kind == DirectiveKind.Accuracy
            ? RenderAccuracy(directive, model, page, diagnostics)
            : new DirectiveBinding(Calculator(directive, model, page, claims), Markdown(model, page));
    }

    /// <summary>The ES modules a page's calculators import, the runtime last; none where it has no calculator.</summary>
    public static ImmutableArray<string> ModulesOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var models = page.Markdown.Directives.Where(d => d.Kind == DirectiveKind.Calculator).Select(d => PublishedModels.ScriptPath(d.Name)).ToList();
        return models.Count == 0 ? [] : [.. models.Append(PublishedModels.RuntimePath).Select(m => m.HrefFrom(page.Output))];
    }

    private DirectiveBinding RenderAccuracy(PageDirective directive, Model model, SitePage page, IDiagnosticSink diagnostics)
    {
        if (model.Accuracy is null || !data.Measurements.TryGetValue(model.Name, out var measurements))
        {
            diagnostics.Report(Rules.Models.UnknownModel.At(
                directive.Location,
                $"The model '{model.Name}' is not held against measurements.",
                $"Declare 'accuracy' in the model, and put the measurements into _models/{model.Name}.measurements.csv."));
            return new DirectiveBinding("", "");
        }

        return AccuracyReport.Compute(model, measurements, diagnostics) is { Points.Length: > 0 } report
            ? AccuracyRenderer.Render(model, report, PublishedModels.MeasurementsPath(model.Name).HrefFrom(page.Output), Unseen(model, page, diagnostics))
            : new DirectiveBinding("", "");
    }

    /// <summary>The model beside what nothing was fitted to, where there is any.</summary>
    private UnseenMeasurements? Unseen(Model model, SitePage page, IDiagnosticSink diagnostics)
    {
        var name = model.Name + ".unseen";
        return data.Measurements.TryGetValue(name, out var file) && AccuracyReport.Compute(model, file, diagnostics) is { Points.Length: > 0 } report
            ? new UnseenMeasurements(report, PublishedModels.MeasurementsPath(name).HrefFrom(page.Output), data.Sources)
            : null;
    }

    private string Calculator(PageDirective directive, Model model, SitePage page, ResolvedClaims claims) => PageTheme.RenderCalculator(new CalculatorView
    {
        Model = model,
        ModuleHref = PublishedModels.ScriptPath(model.Name).HrefFrom(page.Output),
        JsonHref = PublishedModels.JsonPath(model).HrefFrom(page.Output),
        Sources = SourcesOf(model, claims),
        HeadingLevel = HeadingLevelAt(directive, page),
    });

    /// <summary>A source the page lists is linked there, where its date and quotes are; any other at its own address.</summary>
    private ImmutableDictionary<string, CalculatorSource> SourcesOf(Model model, ResolvedClaims claims)
    {
        var listed = claims.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var sources = ImmutableDictionary.CreateBuilder<string, CalculatorSource>(StringComparer.Ordinal);
        foreach (var reference in model.Defaults.Values.Select(v => v.Origin).OfType<InputOrigin.FromFact>().SelectMany(f => f.Source.Sources))
        {
            var source = data.Sources.Find(reference);
            sources[reference.Key ?? reference.Url!] = source is null
                ? new CalculatorSource(reference.Url!, reference.Url!)
                : new CalculatorSource(source.Title, listed.Contains(source.Id) ? "#source-" + source.Id : source.Url);
        }

        return sources.ToImmutable();
    }

    /// <summary>A calculator's heading is one below that of the section it stands in.</summary>
    private static int HeadingLevelAt(PageDirective directive, SitePage page) =>
        Math.Clamp((page.Markdown.Headings.LastOrDefault(h => h.Location.Line < directive.Location.Line)?.Level ?? 1) + 1, 2, 6);

    private static string Markdown(Model model, SitePage page)
    {
        var evaluation = model.Evaluate(model.Defaults);
        var text = new StringBuilder();
        text.Append("Calculator: ").Append(model.Title).Append(" (as a model: <").Append(PublishedModels.JsonPath(model).HrefFrom(page.Output)).Append(">)\n\n");
        if (evaluation.Verdict() is { } verdict)
        {
            text.Append(verdict).Append("\n\n");
        }

        foreach (var result in model.Results)
        {
            text.Append("- ").Append(result.Label).Append(": ").Append(evaluation.Show(result)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
