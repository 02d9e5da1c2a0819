using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.CostModel.Models;
using Site.Generator.Linking;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Theme;
using Site.Theme.Accuracy;
using Site.Theme.Calculators;

namespace Site.Generator.Rendering;

/// <summary>Renders the blocks that markers standing alone on a line ask for.</summary>
/// <param name="sources">The described sources.</param>
internal sealed class DirectiveRenderer(SourceLibrary sources)
{
    /// <summary>Renders the blocks of a page.</summary>
    /// <param name="linked">The page: the sources its claims rest on are those it lists.</param>
    public IEnumerable<KeyValuePair<PageDirective, DirectiveBinding>> Render(LinkedPage linked) =>
        linked.Directives.Select(d => KeyValuePair.Create(d.Directive, Render(d, linked)));

    private DirectiveBinding Render(LinkedDirective directive, LinkedPage linked) =>
        directive.Measured is { } measured ? RenderAccuracy(measured, linked.Page) : RenderCalculator(directive, linked);

    private DirectiveBinding RenderCalculator(LinkedDirective directive, LinkedPage linked)
    {
        var (model, page) = (directive.Model, linked.Page);
        var view = new CalculatorView
        {
            Answer = CalculatorAnswer.Of(model),
            ModuleHref = PublishedModels.ScriptPath(model.Name).HrefFrom(page.Output),
            JsonHref = PublishedModels.JsonPath(model).HrefFrom(page.Output),
            Sources = SourcesOf(model, linked.Claims),
            HeadingLevel = HeadingLevelAt(directive.Directive, page),
        };
        return new DirectiveBinding(PageTheme.RenderCalculator(view), Markdown(view));
    }

    private static DirectiveBinding RenderAccuracy(MeasuredModel measured, SitePage page)
    {
        var view = new AccuracyView(
            AccuracyChartBuilder.Build(measured.Model, measured.Report),
            Files(measured.Model.Name),
            measured.Unseen is null ? null : Files(SiteData.UnseenName(measured.Model.Name)));
        return new DirectiveBinding(PageTheme.RenderAccuracy(view), AccuracyMarkdown.Write(view));

        MeasuredFiles Files(string name) => new(
            PublishedModels.MeasurementsPath(name).HrefFrom(page.Output),
            PublishedModels.PredictionsPath(name).HrefFrom(page.Output));
    }

    /// <summary>A source the page lists is linked there, where its date and quotes are; any other at its own address.</summary>
    private ImmutableDictionary<string, CalculatorSource> SourcesOf(Model model, ResolvedClaims claims)
    {
        var listed = claims.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var named = ImmutableDictionary.CreateBuilder<string, CalculatorSource>(StringComparer.Ordinal);
        var references = model.Defaults.Values.Select(v => v.Origin).OfType<InputOrigin.FromFact>().SelectMany(f => f.Source.Sources);
        foreach (var reference in references)
        {
            var source = sources.Find(reference);
            named[reference.Key ?? reference.Url!] = source is null
                ? new CalculatorSource(reference.Url!, reference.Url!)
                : new CalculatorSource(source.Title, listed.Contains(source.Id) ? "#source-" + source.Id : source.Url);
        }

        return named.ToImmutable();
    }

    /// <summary>A calculator's heading is one below that of the section it stands in.</summary>
    private static int HeadingLevelAt(PageDirective directive, SitePage page) =>
        Math.Clamp((page.Markdown.Headings.LastOrDefault(h => h.Location.Line < directive.Location.Line)?.Level ?? 1) + 1, 2, 6);

    private static string Markdown(CalculatorView view)
    {
        var text = new StringBuilder();
        text.Append("Calculator: ").Append(MarkdownText.Line(view.Model.Title));
        text.Append(" (as a model: <").Append(view.JsonHref).Append(">)\n\n");
        if (view.Answer.Verdict is { } verdict)
        {
            text.Append(MarkdownText.Line(verdict)).Append("\n\n");
        }

        foreach (var result in view.Answer.Results)
        {
            text.Append("- ").Append(MarkdownText.Line(result.Label)).Append(": ").Append(result.Shown).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
