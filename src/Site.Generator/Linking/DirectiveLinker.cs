using Site.CostModel.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Looks up what the markers that stand alone on a line ask for.</summary>
/// <param name="data">The models and their measurements.</param>
internal sealed class DirectiveLinker(SiteData data)
{
    /// <summary>Looks up a directive's model and what else it needs.</summary>
    /// <returns>Null where something of it is not there, which is reported.</returns>
    public LinkedDirective? Link(PageDirective directive, IDiagnosticSink diagnostics)
    {
        if (data.Models.Find(directive.Name) is not { } model)
        {
            var refusal = data.Models.Refused.Explain(Rules.Models.UnknownModel, directive.Location, "model", directive.Name);
            diagnostics.Report(refusal ?? Rules.Models.UnknownModel.At(
                directive.Location,
                $"There is no model '{directive.Name}'.",
                data.Models.Names.Suggest(directive.Name, "Describe it in a file of _models/.")));
            return null;
        }

        return directive.Kind switch
        {
            DirectiveKind.Accuracy => LinkAccuracy(directive, model, diagnostics),
            DirectiveKind.Comparison => LinkComparison(directive, model, diagnostics),
            _ => new LinkedDirective(directive, model),
        };
    }

    private static LinkedDirective? LinkComparison(PageDirective directive, Model model, IDiagnosticSink diagnostics)
    {
        if (model.Comparison is not null)
        {
            return new LinkedDirective(directive, model);
        }

        diagnostics.Report(Rules.Models.UnknownModel.At(
            directive.Location,
            $"The model '{model.Name}' does not say what it compares.",
            "Declare 'comparison' in the model."));
        return null;
    }

    private LinkedDirective? LinkAccuracy(PageDirective directive, Model model, IDiagnosticSink diagnostics)
    {
        if (data.Accuracy.GetValueOrDefault(model.Name) is { } measured)
        {
            return new LinkedDirective(directive, model, measured);
        }

        if (model.Accuracy is not null && data.Measurements.ContainsKey(model.Name))
        {
            // What is wrong with the measurements was reported where they were read.
            return null;
        }

        var refusal = model.Accuracy is null
            ? null
            : data.RefusedMeasurements.Explain(Rules.Models.UnknownModel, directive.Location, "table of measurements", model.Name);
        diagnostics.Report(refusal ?? Rules.Models.UnknownModel.At(
            directive.Location,
            $"The model '{model.Name}' is not held against measurements.",
            $"Declare 'accuracy' in the model, and put the measurements into _models/{model.Name}.measurements.csv."));
        return null;
    }
}
