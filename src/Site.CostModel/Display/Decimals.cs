using System.Globalization;
using System.Text;

namespace Site.CostModel.Display;

/// <summary>
/// Writes numbers in decimal, to the byte as the browser's script does. Both start from the shortest digits that read back as the same
/// double, which .NET and ECMAScript define alike; those are rounded, half away from zero, first to 13 significant digits and then to
/// the places wanted. The first rounding is there so that 2.345 and 2.3449999999999998, equal but for the noise of computing, print
/// alike.
/// </summary>
internal static class Decimals
{
    /// <summary>How many significant digits of a double are taken to mean something; it has room for 15.</summary>
    public const int TrustedDigits = 13;

    /// <summary>How many decimals an amount of money has at least, where it has any.</summary>
    public const int MoneyPlaces = 2;

    /// <summary>A finite number with so many decimals, or so many significant digits, and commas between thousands.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many.</param>
    /// <param name="significant">Whether significant digits are counted, or decimals.</param>
    public static string Write(double value, int digits, bool significant)
    {
        var (all, point) = Round(Shortest(Math.Abs(value)), TrustedDigits);
        var kept = Round((all, point), significant ? digits : point + digits);
        return Write(value < 0, kept, significant ? Math.Max(0, digits - (kept.Digits.Length == 0 ? 1 : kept.Point)) : digits);
    }

    /// <summary>
    /// A finite number with as many decimals as it takes to write so many significant digits, and no zero at the end; whole numbers in
    /// full. Of money one decimal is followed by a zero: ten pence are 0.10.
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">The most significant digits written.</param>
    /// <param name="isMoney">Whether it is an amount of a currency.</param>
    public static string WritePlain(double value, int digits, bool isMoney = false)
    {
        var (all, point) = Round(Shortest(Math.Abs(value)), TrustedDigits);
        var kept = Round((all, point), Math.Max(digits, point));
        var places = Math.Max(0, kept.Digits.Length - kept.Point);
        return Write(value < 0, kept, isMoney && places == 1 ? MoneyPlaces : places);
    }

    /// <summary>
    /// A number exactly, as twins and published models carry it: the shortest decimal that reads back as the same double; or
    /// <c>Infinity</c>, <c>-Infinity</c>, <c>NaN</c>.
    /// </summary>
    public static string Exact(double value) =>
        double.IsPositiveInfinity(value) ? "Infinity" :
        double.IsNegativeInfinity(value) ? "-Infinity" :
        value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Write(bool negative, (string Digits, int Point) number, int places)
    {
        var (kept, keptPoint) = number;
        var text = new StringBuilder();
        if (negative && kept.Length > 0)
        {
            text.Append('-');
        }

        AppendGrouped(text, keptPoint <= 0 ? "0" : kept.PadRight(keptPoint, '0')[..keptPoint]);
        if (places > 0)
        {
            var fraction = keptPoint <= 0 ? new string('0', -keptPoint) + kept : kept.Length > keptPoint ? kept[keptPoint..] : "";
            text.Append('.').Append(fraction.PadRight(places, '0')[..places]);
        }

        return text.ToString();
    }

    /// <summary>The significant digits of a number, not negative, and where the point stands: 0.DIGITS times ten to the point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        if (value == 0)
        {
            return ("", 0);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var stripped = digits.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) - (digits.Length - stripped.Length) + exponent;
        return (stripped.TrimEnd('0'), point);
    }

    private static (string Digits, int Point) Round((string Digits, int Point) number, int keep)
    {
        var (digits, point) = number;
        if (keep >= digits.Length)
        {
            return number;
        }

        if (keep < 0 || digits[keep] < '5')
        {
            var cut = keep < 0 ? "" : digits[..keep].TrimEnd('0');
            return cut.Length == 0 ? ("", 0) : (cut, point);
        }

        // Nines carry; all nines carry into a digit of their own.
        var head = digits[..keep].TrimEnd('9');
        return head.Length == 0 ? ("1", point + 1) : (head[..^1] + (char)(head[^1] + 1), point);
    }

    private static void AppendGrouped(StringBuilder text, string integer)
    {
        for (var i = 0; i < integer.Length; i++)
        {
            if (i > 0 && (integer.Length - i) % 3 == 0)
            {
                text.Append(',');
            }

            text.Append(integer[i]);
        }
    }
}
