using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.Generator.Facts;
using Site.Theme.Calculators;

namespace Site.Generator.Rendering;

/// <summary>What the facts rest on that models compute with, for whoever reads their values.</summary>
internal static class FactOrigins
{
    /// <summary>What those of some values rest on that are facts, by the fact's id; a fact without evidence is left out.</summary>
    /// <param name="values">The values of inputs.</param>
    /// <param name="facts">The site's facts.</param>
    /// <param name="asOf">The day on which some are past their date; null for a page of content, which no day that passes changes.</param>
    public static ImmutableDictionary<string, ModelOriginView> Of(IEnumerable<InputValue> values, PublishedFacts facts, DateOnly? asOf)
    {
        var origins = ImmutableDictionary.CreateBuilder<string, ModelOriginView>(StringComparer.Ordinal);
        foreach (var fact in values.Select(v => v.Origin).OfType<InputOrigin.FromFact>().Select(o => o.Source.Id))
        {
            if (!origins.ContainsKey(fact) && facts.Resolved.GetValueOrDefault(fact) is { Evidence: [var first, ..] } resolved)
            {
                origins.Add(fact, new ModelOriginView(
                    first.Source.Title,
                    first.Source.Pinned ?? first.Source.Url,
                    first.Date,
                    resolved.Confidence.Level,
                    resolved.StaleAfter is { } stale && stale < asOf ? stale : null));
            }
        }

        return origins.ToImmutable();
    }
}
