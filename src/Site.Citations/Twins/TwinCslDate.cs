using System.Globalization;
using System.Text.Json.Serialization;
using Site.Citations.Sources;

namespace Site.Citations.Twins;

/// <summary>A date in the terms of CSL-JSON.</summary>
/// <param name="DateParts">One date: year, then month and day as far as they are known.</param>
public sealed record TwinCslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> DateParts)
{
    /// <summary>The date; null where the parts are none.</summary>
    public PartialDate? ToDate() =>
        DateParts is [var parts] && PartialDate.TryParse(
            string.Join('-', parts.Select((p, i) => p.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture))),
            out var date)
            ? date
            : null;

    /// <summary>A date as far as it is known.</summary>
    public static TwinCslDate Of(PartialDate date) => new([[.. ((int[])[date.Year, date.Month, date.Day]).Where(p => p > 0)]]);
}
