using Site.Citations.Claims;
using Site.CostModel.Facts;
using Site.Quantities.Prose;

namespace Site.Theme;

/// <summary>A price as it is listed.</summary>
/// <param name="Thing">What has the price.</param>
/// <param name="Kind">What is paid for; null where that is said already.</param>
/// <param name="Fact">The price.</param>
/// <param name="Evidence">What it rests on first; null where that is not known.</param>
/// <param name="Confidence">How well it is supported; null where that is not known.</param>
/// <param name="IsStale">Whether it wants a fresh look.</param>
public sealed record PriceRow(string Thing, string? Kind, Fact Fact, CitedEvidence? Evidence, Confidence? Confidence, bool IsStale)
{
    /// <summary>What holds of the price: how it stands to the amount that is shown, then its conditions; empty for nothing.</summary>
    public string Terms
    {
        get
        {
            var relation = Fact.Relation switch
            {
                QuantityRelation.AtLeast => "at least",
                QuantityRelation.AtMost => "at most",
                QuantityRelation.About => "about",
                _ => null,
            };
            return string.Join("; ", new[] { relation, Fact.Terms.Conditions }.Where(t => !string.IsNullOrEmpty(t)));
        }
    }
}
