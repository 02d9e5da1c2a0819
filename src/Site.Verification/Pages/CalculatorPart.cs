using System.Collections.Immutable;

namespace Site.Verification.Pages;

/// <summary>A calculator or a comparison as a page shows it before anybody touches it.</summary>
/// <param name="Model">The address of its model, as written; empty where none is.</param>
/// <param name="Verdict">What it says; null where it says nothing.</param>
/// <param name="Results">The results by the names that formulas use, as shown.</param>
internal sealed record CalculatorPart(string Model, string? Verdict, ImmutableArray<(string Name, string Shown)> Results);
