using Site.Citations.Claims;
using Site.CostModel.Evaluation;
using Site.CostModel.Sums;

namespace Site.Theme.Models;

/// <summary>How a number that a page shows was computed.</summary>
/// <param name="Id">Its anchor: the id that claims of the number have.</param>
/// <param name="Text">The claim, worded to stand alone.</param>
/// <param name="Asked">What was asked of the model.</param>
/// <param name="Sum">How it follows.</param>
/// <param name="Confidence">How well it is supported, and what weakens it; null where that is not rated.</param>
/// <param name="Href">The calculator with the same inputs; null where no page has one.</param>
public sealed record ModelSumView(string Id, string Text, CalcResult Asked, Sum Sum, Confidence? Confidence, string? Href);
