using Site.Citations.Sources;
using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>
/// How a model's predictions are held against measurements. Its factors were fitted to them, so a prediction of a thing that was
/// among them says little: each is also predicted with factors fitted without that thing.
/// </summary>
/// <param name="Result">The result that was measured.</param>
/// <param name="Fitted">The choice by which errors are told apart first: each of its options has factors of its own.</param>
/// <param name="Without">The choice whose options were left out, one at a time.</param>
/// <param name="Source">What the facts rest on that tell how far off it is: where its predictions are published.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ModelAccuracy(
    ModelResult Result,
    ModelChoice Fitted,
    ModelChoice Without,
    CitedReference Source,
    FileLocation Location);
