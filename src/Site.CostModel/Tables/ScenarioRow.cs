using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.Text.Files;

namespace Site.CostModel.Tables;

/// <summary>A row of a table of scenarios.</summary>
/// <param name="Cells">The cells, by column, as written.</param>
/// <param name="Inputs">The model's inputs with what the row sets; null where a cell is not understood, which was reported.</param>
/// <param name="Location">Where the row starts.</param>
public sealed record ScenarioRow(ImmutableArray<string> Cells, ModelInputs? Inputs, FileLocation Location);
