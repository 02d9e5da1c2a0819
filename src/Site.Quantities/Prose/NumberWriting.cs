using System.Collections.Frozen;

namespace Site.Quantities.Prose;

/// <summary>How a language writes numbers.</summary>
public enum NumberWriting
{
    /// <summary>With a point before decimals, as English: 1.5 and 1,500.</summary>
    Point,

    /// <summary>With a comma before decimals, as German: 1,5 and 1.500.</summary>
    Comma,
}

/// <summary>Tells which numbers a page's writing leaves no doubt about.</summary>
public static class NumberWritings
{
    private static readonly FrozenSet<string> WithComma =
        ("af ast az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lt lv mk mn nb nl nn no pl pt ro ru sk sl " +
            "sq sr sv tg tk tr tt uk uz vi")
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How a language writes numbers.</summary>
    /// <param name="language">The language, BCP 47.</param>
    public static NumberWriting Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return WithComma.Contains(language.Split('-')[0]) ? NumberWriting.Comma : NumberWriting.Point;
    }

    /// <summary>Whether a number is read: not 1.500 where that may be a thousand and more.</summary>
    /// <param name="writing">How the page writes numbers.</param>
    /// <param name="quantity">The number.</param>
    public static bool Reads(this NumberWriting writing, WrittenQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return writing == NumberWriting.Point || !WrittenNumber.MayBeThousands(quantity.Digits);
    }
}
