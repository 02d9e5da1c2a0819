using Site.Text.Yaml;

namespace Site.CostModel.Facts;

/// <summary>What an author says holds between facts: that the experts of a model are part of it.</summary>
/// <param name="Table">The table each of whose rows it is about; null for one about single facts.</param>
/// <param name="Condition">
/// A condition over names of columns and of single facts, with underscores for hyphens. It is about quantities, whatever their units:
/// each is taken in base units, so that GB and GiB are compared and kW and W meet.
/// </param>
/// <param name="Reason">Why it holds, in words.</param>
internal sealed record FactRelation(string? Table, YamlScalar Condition, string Reason);
