using Site.CostModel.Accuracy;
using Site.CostModel.Models;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>What fills the place of a directive, looked up and not yet rendered.</summary>
/// <param name="Directive">What the page asks for.</param>
/// <param name="Model">The model it names.</param>
/// <param name="Measurements">For a comparison with measurements: the measurements; null for a calculator.</param>
/// <param name="HeldOut">For a comparison: the factors fitted without one thing at a time; null where there are none.</param>
/// <param name="Unseen">For a comparison: the measurements that nothing was fitted to; null where there are none.</param>
public sealed record LinkedDirective(
    PageDirective Directive,
    Model Model,
    InputText? Measurements = null,
    HeldOutFactors? HeldOut = null,
    InputText? Unseen = null);
