using Site.Citations.Sources;
using Site.CostModel.Accuracy;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Text.Diagnostics;

namespace Site.Generator.Parsing;

/// <summary>A model beside what was measured of it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Report">Its predictions beside the measurements its factors were fitted to; one or more.</param>
/// <param name="Unseen">The same of measurements that nothing was fitted to; null where there are none.</param>
public sealed record MeasuredModel(Model Model, AccuracyReport Report, AccuracyReport? Unseen)
{
    /// <summary>Holds a model against its measurements; null where it has none or they cannot be read, which is reported.</summary>
    /// <param name="model">The model.</param>
    /// <param name="data">Where the measurements are.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static MeasuredModel? Of(Model model, SiteData data, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        return Compute(model.Name) is { } report ? new MeasuredModel(model, report, Compute(SiteData.UnseenName(model.Name))) : null;

        AccuracyReport? Compute(string name) =>
            data.Measurements.TryGetValue(name, out var file) &&
            AccuracyReport.Compute(model, file, data.HeldOut.GetValueOrDefault(model.Name), diagnostics) is { Points.Length: > 0 } found
                ? found
                : null;
    }

    /// <summary>Its predictions, under the names that tables of measurements have.</summary>
    public IEnumerable<(string Name, Model Model, AccuracyReport Report)> Reports()
    {
        yield return (Model.Name, Model, Report);
        if (Unseen is not null)
        {
            yield return (SiteData.UnseenName(Model.Name), Model, Unseen);
        }
    }

    /// <summary>How far off they are, as tables of facts.</summary>
    /// <param name="sources">The described sources.</param>
    public IEnumerable<FactTable> Facts(SourceLibrary sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new AccuracyFacts(Model, Report, Unseen, key => sources.Find(key)?.Title ?? key).Tables();
    }
}
