using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.CostModel.Models;
using Site.Generator.Facts;
using Site.Generator.Linking;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Theme;
using Site.Theme.Accuracy;
using Site.Theme.Calculators;
using Site.Theme.Comparisons;

namespace Site.Generator.Rendering;

/// <summary>Renders the blocks that markers standing alone on a line ask for.</summary>
/// <param name="sources">The described sources.</param>
/// <param name="models">The models as they are published.</param>
/// <param name="facts">The facts as they are published.</param>
internal sealed class DirectiveRenderer(SourceLibrary sources, PublishedModels models, PublishedFacts facts)
{
    /// <summary>Renders the blocks of a page.</summary>
    /// <param name="linked">The page: the sources its claims rest on are those it lists.</param>
    /// <param name="around">What it shows of the others.</param>
    public IEnumerable<KeyValuePair<PageDirective, DirectiveBinding>> Render(LinkedPage linked, PageSurroundings around) =>
        linked.Directives.Select(d => KeyValuePair.Create(d.Directive, Render(d, linked, around)));

    private DirectiveBinding Render(LinkedDirective directive, LinkedPage linked, PageSurroundings around) =>
        directive.Directive.Kind switch
        {
            DirectiveKind.Accuracy => RenderAccuracy(directive.Measured!, linked.Page),
            DirectiveKind.Comparison => RenderComparison(directive, linked.Page, around),
            _ => RenderCalculator(directive, linked),
        };

    private DirectiveBinding RenderCalculator(LinkedDirective directive, LinkedPage linked)
    {
        var (model, page) = (directive.Model, linked.Page);
        var view = new CalculatorView
        {
            Answer = CalculatorAnswer.Of(model),
            ModuleHref = PublishedModels.ScriptPath(model.Name).HrefFrom(page.Output),
            JsonHref = PublishedModels.JsonPath(model).HrefFrom(page.Output),
            Sources = SourcesOf(model, linked.Claims),
            Origins = FactOrigins.Of(model.Defaults.Values, facts, asOf: null),
            HeadingLevel = HeadingLevelAt(directive.Directive, page),
        };
        return new DirectiveBinding(PageTheme.RenderCalculator(view), Markdown(view));
    }

    private DirectiveBinding RenderComparison(LinkedDirective directive, SitePage page, PageSurroundings around)
    {
        var model = directive.Model;
        var view = new ComparisonView
        {
            Answer = models.ComparisonOf(model),
            CasesHref = PublishedModels.ComparisonPath(model.Name).HrefFrom(page.Output),
            JsonHref = PublishedModels.JsonPath(model).HrefFrom(page.Output),
            CalculatorHref = around.Calculators[model.Name],
            HeadingLevel = HeadingLevelAt(directive.Directive, page),
        };
        return new DirectiveBinding(PageTheme.RenderComparison(view), Markdown(view));
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
        Math.Clamp((page.Reading.Headings.LastOrDefault(h => h.Location.Line < directive.Location.Line)?.Level ?? 1) + 1, 2, 6);

    /// <summary>What stands for a comparison: what is said of each of its cases.</summary>
    private static string Markdown(ComparisonView view)
    {
        var text = new StringBuilder();
        text.Append("Comparison: ").Append(MarkdownText.Line(view.Answer.Comparison.Title));
        text.Append(" (as a model: <").Append(view.JsonHref).Append(">)\n");
        foreach (var shown in view.Answer.Cases)
        {
            var frame = shown.Frames[shown.Own];
            text.Append("\n- ").Append(MarkdownText.Line(shown.Scenario.Title)).Append(": ").Append(MarkdownText.Line(frame.Verdict ?? ""));
            text.Append(frame.Flip is null ? "" : " " + MarkdownText.Line(frame.Flip));
        }

        return text.ToString();
    }

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
