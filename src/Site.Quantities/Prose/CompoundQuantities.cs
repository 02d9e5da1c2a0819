using Site.Quantities.Units;

namespace Site.Quantities.Prose;

/// <summary>
/// Marks quantities that are said in two numbers, of which neither is the whole: 2 h 30 min, 5 dollars and 20 cents, 5 ft 10 in.
/// </summary>
internal static class CompoundQuantities
{
    private const string Word = "compound";

    /// <summary>Marks those of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantities">Its quantities, in order.</param>
    public static void Mark(ReadOnlySpan<char> text, List<WrittenQuantity> quantities)
    {
        for (var i = 0; i + 1 < quantities.Count; i++)
        {
            var (first, second) = (quantities[i], quantities[i + 1]);
            if (first.End <= second.Start && text[first.End..second.Start].Trim(UnitReader.Spaces) is "" or "and" or "und" or "et" or "y"
                && IsPart(first, second))
            {
                quantities[i] = Marked(first);
                quantities[i + 1] = Marked(second);
            }
        }
    }

    private static bool IsPart(WrittenQuantity first, WrittenQuantity second) =>
        first.Unit is { } whole && second.Unit is { } part
        && first.Relation != QuantityRelation.AtMost
        && (Currencies.IsMoney(whole) ? whole == part && first.Multiplier == 1 && second.Multiplier < 1
            : whole.Dimensions.ToList() is [{ Key: "s" or "m" or "g" }]
                && part.TryFactorTo(whole, out var factor)
                && factor.ToDouble() < 1);

    private static WrittenQuantity Marked(WrittenQuantity quantity) =>
        quantity with { Unread = quantity.Unread is { } unread ? $"{unread} {Word}" : Word };
}
