using System.Text.Json.Serialization;

namespace Site.Citations.Twins;

/// <summary>What comes out of a derivation.</summary>
/// <param name="Name">The name of the step, or the input, that is the result.</param>
/// <param name="Value">The result, exact; may be an infinity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Display">The result as printed on the page.</param>
/// <param name="Low">The low end of its band; null where the inputs' ranges make no difference.</param>
/// <param name="High">The high end of its band; null where the inputs' ranges make no difference.</param>
/// <param name="End">Which end of the band is displayed, <c>low</c> or <c>high</c>; null where the value is.</param>
public sealed record TwinResult(
    string Name,
    string Value,
    string Unit,
    string Display,
    string? Low = null,
    string? High = null,
    string? End = null)
{
    /// <summary>What is displayed, exact: the value, or the end of its band, which is the value where there is no band.</summary>
    [JsonIgnore]
    public string Shown => End switch { "low" => Low ?? Value, "high" => High ?? Value, _ => Value };
}
