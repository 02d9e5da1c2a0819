using Site.CostModel.Models;

namespace Site.Calc;

/// <summary>A model under the name by which it is asked for.</summary>
/// <param name="Name">The model's own name; for a site within the site its folder stands before it, as in <c>docs/bill</c>.</param>
/// <param name="Model">The model.</param>
internal sealed record NamedModel(string Name, Model Model);
