using System.Net;
using System.Text;
using Site.Citations.Diagnostics;
using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Generator.Data;
using Site.Generator.Pages;
using Site.Markdown;
using Site.Markdown.Directives;

namespace Site.Generator.Rendering;

/// <summary>Renders the blocks that markers standing alone on a line ask for.</summary>
/// <param name="data">The models and facts.</param>
public sealed class DirectiveRenderer(SiteData data)
{
    /// <summary>Renders a block; a model that is not known is reported, and leaves the place empty.</summary>
    /// <param name="directive">What is asked for.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public DirectiveBinding Render(PageDirective directive, SitePage page, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(directive);
        ArgumentNullException.ThrowIfNull(page);
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
            : new DirectiveBinding(Html(model), Markdown(model, page));
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
            ? AccuracyRenderer.Render(model, report, PublishedModels.MeasurementsPath(model.Name).HrefFrom(page.Output))
            : new DirectiveBinding("", "");
    }

    private static string Html(Model model)
    {
        var evaluation = model.Evaluate(model.Defaults);
        var html = new StringBuilder();
        html.Append("<section data-cite-skip><h3>").Append(WebUtility.HtmlEncode(model.Title)).Append("</h3>\n");
        html.Append("<p>").Append(WebUtility.HtmlEncode(evaluation.Verdict())).Append("</p>\n<ul>\n");
        foreach (var result in model.Results)
        {
            html.Append("<li>").Append(WebUtility.HtmlEncode(result.Label)).Append(": ").Append(WebUtility.HtmlEncode(evaluation.Show(result))).Append("</li>\n");
        }

        return html.Append("</ul>\n</section>\n").ToString();
    }

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
