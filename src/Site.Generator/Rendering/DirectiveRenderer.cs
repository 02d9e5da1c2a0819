using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Generator.Linking;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Theme;
using Site.Theme.Calculators;

namespace Site.Generator.Rendering;

/// <summary>Renders the blocks that markers standing alone on a line ask for.</summary>
/// <param name="sources">The described sources.</param>
internal sealed class DirectiveRenderer(SourceLibrary sources)
{
    /// <summary>Renders the blocks of a page.</summary>
    /// <param name="linked">The page: the sources its claims rest on are those it lists.</param>
    /// <param name="diagnostics">Takes what is wrong with measurements.</param>
    public IEnumerable<KeyValuePair<PageDirective, DirectiveBinding>> Render(LinkedPage linked, IDiagnosticSink diagnostics) =>
        linked.Directives.Select(d => KeyValuePair.Create(d.Directive, Render(d, linked, diagnostics)));

    private DirectiveBinding Render(LinkedDirective directive, LinkedPage linked, IDiagnosticSink diagnostics) =>
        directive.Measurements is not null
            ? RenderAccuracy(directive, linked.Page, diagnostics)
            : RenderCalculator(directive, linked);

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

    private DirectiveBinding RenderAccuracy(LinkedDirective directive, SitePage page, IDiagnosticSink diagnostics)
    {
        var (model, measurements) = (directive.Model, directive.Measurements!);
        if (AccuracyReport.Compute(model, measurements, directive.HeldOut, diagnostics) is not { Points.Length: > 0 } report)
        {
            return DirectiveBinding.Empty;
        }

        var href = PublishedModels.MeasurementsPath(model.Name).HrefFrom(page.Output);
        var view = new AccuracyViewBuilder(sources).Build(model, report, href, Unseen(directive, page, diagnostics));
        return new DirectiveBinding(PageTheme.RenderAccuracy(view), AccuracyMarkdown.Write(view));
    }

    /// <summary>The model beside what nothing was fitted to, where there is any.</summary>
    private static (AccuracyReport Report, string Href)? Unseen(LinkedDirective directive, SitePage page, IDiagnosticSink diagnostics) =>
        directive.Unseen is { } file &&
        AccuracyReport.Compute(directive.Model, file, directive.HeldOut, diagnostics) is { Points.Length: > 0 } report
            ? (report, PublishedModels.MeasurementsPath(SiteData.UnseenName(directive.Model.Name)).HrefFrom(page.Output))
            : null;

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
