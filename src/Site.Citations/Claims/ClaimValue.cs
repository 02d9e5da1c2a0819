using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Citations.Claims;

/// <summary>A quantity that stands in a claim.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Text">The words on the page it was read from.</param>
public sealed record ClaimValue(WrittenQuantity Quantity, string Text)
{
    /// <summary>The number, exact, in <see cref="Unit"/>: signed, multiplied out (20000000 for 20M), without separators.</summary>
    public string Value { get; private init; } = Quantity.Exact;

    /// <summary>The unit as models write it: <c>GB</c>, <c>USD/Mtok</c>; null where there is none, or one that is not known.</summary>
    public string? Unit => Quantity.Unit is { IsOne: false } unit ? unit.ToString() : null;

    /// <summary>A quantity from what a twin publishes of it, which is all there is to compare it by.</summary>
    /// <remarks>
    /// How exactly it is meant is told by the digits of <paramref name="text"/> where they make the number, and otherwise by those of the
    /// number: a price of 1 that is shown as $1.00 is not what $1.20 rounds to.
    /// </remarks>
    /// <param name="number">The number as decimal text, with a minus sign where it is negative.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="relation">How it stands to the value it is about.</param>
    /// <param name="text">How the page shows it.</param>
    public static ClaimValue Published(string number, Unit unit, QuantityRelation relation, string text)
    {
        var known = WrittenQuantity.Known(number, unit) with { Relation = relation };
        var meant = QuantityReader.FindAll(text) is [var shown] && shown.Value == known.Value
            ? known with { Digits = shown.Digits, Multiplier = shown.Multiplier }
            : known;
        return new ClaimValue(meant, text) { Value = number };
    }
}
