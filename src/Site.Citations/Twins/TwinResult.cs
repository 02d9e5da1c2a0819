using System.Text.Json.Serialization;

namespace Site.Citations.Twins;

/// <summary>What comes out of a derivation.</summary>
/// <param name="Name">The name of the step, or the input, that is the result.</param>
/// <param name="Value">The result, exact; may be an infinity.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Display">The result as printed on the page.</param>
/// <param name="Low">The low end of its band; null where the inputs' ranges make no difference.</param>
/// <param name="High">The high end of its band; null where the inputs' ranges make no difference.</param>
/// <param name="End">
/// What of the draws is displayed, <c>low</c>, <c>middle</c>, <c>high</c> or <c>mean</c>; null where the value is.
/// </param>
/// <param name="Middle">The middle of its band; null where that is not displayed, or there is no band.</param>
/// <param name="Mean">The mean of all draws; null where that is not displayed.</param>
public sealed record TwinResult(
    string Name,
    string Value,
    string Unit,
    string Display,
    string? Low = null,
    string? High = null,
    string? End = null,
    string? Middle = null,
    string? Mean = null)
{
    /// <summary>What is displayed, exact: the value, or what is asked of its draws, which is the value where there is no band.</summary>
    [JsonIgnore]
    public string Shown => End switch
    {
        "low" => Low ?? Value,
        "middle" => Middle ?? Value,
        "high" => High ?? Value,
        "mean" => Mean ?? Value,
        _ => Value,
    };
}
