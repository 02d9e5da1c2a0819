using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Citations.Claims;

/// <summary>A quantity that stands in a claim.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Text">The words on the page it was read from.</param>
public sealed record ClaimValue(WrittenQuantity Quantity, string Text)
{
    /// <summary>The number, exact, in <see cref="Unit"/>: signed, multiplied out (20000000 for 20M), without separators.</summary>
    public string Value => Quantity.Exact;

    /// <summary>The unit as models write it: <c>GB</c>, <c>USD/Mtok</c>; null where there is none, or one that is not known.</summary>
    public string? Unit => Quantity.Unit is { IsOne: false } unit ? unit.ToString() : null;

    /// <summary>A quantity that is known, and not read from words.</summary>
    /// <param name="number">The number as decimal text, with a minus sign where it is negative.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="text">How the page shows it.</param>
    public static ClaimValue Known(string number, Unit unit, string text) => new(WrittenQuantity.Known(number, unit), text);
}
