using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Generator.Facts;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>
/// How far what is past its date would have to move to turn the answers of a page: of each case that stale numbers of it are computed for.
/// It may be used from any number of threads.
/// </summary>
/// <param name="models">The models.</param>
/// <param name="facts">The facts as they are published.</param>
internal sealed class StaleMargins(ModelSet models, PublishedFacts facts)
{
    private readonly ConcurrentDictionary<string, Lazy<Margin?>> _found = new(StringComparer.Ordinal);

    /// <summary>The margins of a page's answers, in the order of their first claims; none of an answer that no factor turns.</summary>
    /// <param name="claims">The page's claims.</param>
    /// <param name="asOf">The day to which ages are counted.</param>
    public ImmutableArray<MarginView> Of(ImmutableArray<Claim> claims, DateOnly asOf)
    {
        var cases = claims.Where(c => c.StaleAfter < asOf && c.Derivation is { Settings.IsEmpty: true })
            .GroupBy(c => (Model: c.Derivation!.ModelName, c.Derivation.Scenario));
        var margins = ImmutableArray.CreateBuilder<MarginView>();
        foreach (var group in cases)
        {
            var stale = group.SelectMany(c => c.Derivation!.Inputs)
                .Where(i => i.DerivedFrom is { } fact && facts.Resolved.GetValueOrDefault(fact)?.StaleAfter < asOf)
                .Select(i => i.Name)
                .ToHashSet(StringComparer.Ordinal);
            if (models.Find(group.Key.Model) is { } model && Find(model, group.Key.Scenario, stale) is { } margin)
            {
                var title = group.Key.Scenario is { } scenario ? model.FindScenario(scenario)!.Title : model.Title;
                margins.Add(new MarginView(title, margin.Input.Label, margin.Rises, DisplayFormat.Number(margin.Factor)));
            }
        }

        return margins.ToImmutable();
    }

    private Margin? Find(Model model, string? scenario, HashSet<string> stale)
    {
        var key = string.Join('\n', stale.Order(StringComparer.Ordinal).Prepend(scenario).Prepend(model.Name));
        return _found.GetOrAdd(key, _ => new Lazy<Margin?>(() => Margin.Of(
            model,
            scenario is null ? model.Defaults : model.FindScenario(scenario)!.Inputs,
            model.Inputs.Where(i => stale.Contains(i.Identifier))))).Value;
    }
}
