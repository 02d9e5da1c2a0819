using Site.CostModel.Models;
using Site.Generator.Parsing;
using Site.Markdown.Pages;

namespace Site.Generator.Linking;

/// <summary>What fills the place of a directive, looked up and not yet rendered.</summary>
/// <param name="Directive">What the page asks for.</param>
/// <param name="Model">The model it names.</param>
/// <param name="Measured">What measurements an <c>[accuracy:]</c> compares its model with; null for other kinds.</param>
public sealed record LinkedDirective(PageDirective Directive, Model Model, MeasuredModel? Measured = null);
