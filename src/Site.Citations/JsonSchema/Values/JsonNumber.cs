using System.Globalization;
using System.Numerics;
using System.Text;

namespace Site.Citations.JsonSchema.Values;

/// <summary>
/// A JSON number exactly as written, whatever its size: sign, significant digits and a power of ten. Equal values have equal parts
/// (<c>1</c>, <c>1.0</c> and <c>10e-1</c> are one number), so that nothing is lost on the way through a double or a decimal.
/// </summary>
internal readonly record struct JsonNumber : IComparable<JsonNumber>
{
    // Exponents are kept in a long; a longer one is not a quantity anybody writes.
    private const int MaxExponentDigits = 17;

    // Division works on big integers; beyond this many digits its cost would let one number stall a build.
    private const int MaxDivisionDigits = 2_000;

    private JsonNumber(bool isNegative, string digits, long exponent)
    {
        IsNegative = isNegative;
        Digits = digits;
        Exponent = exponent;
    }

    /// <summary>Whether it is below zero.</summary>
    public bool IsNegative { get; }

    /// <summary>The significant digits, without zeros at either end; empty for zero.</summary>
    public string Digits { get; }

    /// <summary>The power of ten the digits, read as a whole number, are multiplied by.</summary>
    public long Exponent { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => Digits.Length == 0;

    /// <summary>Whether it has no fractional part: <c>1.0</c> and <c>1e3</c> have none.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Reads a number as JSON writes it.</summary>
    /// <param name="json">The number's UTF-8 text, already known to be a JSON number.</param>
    /// <exception cref="EvaluationLimitException">The exponent has too many digits.</exception>
    public static JsonNumber Parse(ReadOnlySpan<byte> json)
    {
        var negative = json[0] == '-';
        if (negative)
        {
            json = json[1..];
        }

        long exponent = 0;
        var e = json.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            exponent = ParseExponent(json[(e + 1)..]);
            json = json[..e];
        }

        var point = json.IndexOf((byte)'.');
        var all = Encoding.ASCII.GetString(json);
        if (point >= 0)
        {
            all = all.Remove(point, 1);
            exponent -= all.Length - point;
        }

        var significant = all.TrimEnd('0');
        if (significant.Length == 0)
        {
            return new JsonNumber(false, "", 0);
        }

        return new JsonNumber(negative, significant.TrimStart('0'), exponent + all.Length - significant.Length);
    }

    /// <summary>Compares by value.</summary>
    public int CompareTo(JsonNumber other)
    {
        if (IsZero || other.IsZero || IsNegative != other.IsNegative)
        {
            return Sign.CompareTo(other.Sign);
        }

        // With the first significant digit in the same place, the digits compare like words.
        var magnitude = (Digits.Length + Exponent).CompareTo(other.Digits.Length + other.Exponent);
        return (magnitude != 0 ? magnitude : string.CompareOrdinal(Digits, other.Digits)) * Sign;
    }

    /// <summary>Whether it is a whole multiple of <paramref name="divisor"/>, which is above zero.</summary>
    /// <exception cref="EvaluationLimitException">A number has too many digits to divide.</exception>
    public bool IsMultipleOf(JsonNumber divisor)
    {
        if (IsZero)
        {
            return true;
        }

        // digits·10^Exponent / (d·10^divisor.Exponent): whole where d divides digits·10^shift. Digits do not end in zero, so no
        // power of ten divides them and a negative shift can never come out whole.
        var shift = Exponent - divisor.Exponent;
        if (shift < 0)
        {
            return false;
        }

        if (Digits.Length > MaxDivisionDigits || divisor.Digits.Length > MaxDivisionDigits)
        {
            throw new EvaluationLimitException($"a number of more than {MaxDivisionDigits} digits cannot be divided");
        }

        var modulus = ToInteger(divisor.Digits);
        return (ToInteger(Digits) * BigInteger.ModPow(10, shift, modulus) % modulus).IsZero;
    }

    /// <summary>
    /// The value, a whole number not below zero, as an <see cref="int"/>; <see cref="int.MaxValue"/> where it has ten digits or more.
    /// </summary>
    public int ToSaturatedInt32()
    {
        if (Digits.Length + Exponent > 9)
        {
            return int.MaxValue;
        }

        return IsZero ? 0 : int.Parse(Digits + new string('0', (int)Exponent), CultureInfo.InvariantCulture);
    }

    /// <summary>A text equal numbers share: digits and power of ten.</summary>
    public override string ToString() =>
        IsZero ? "0" : string.Create(CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : "")}{Digits}e{Exponent}");

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private static BigInteger ToInteger(string digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == '-';
        var digits = text.TrimStart("+-"u8).TrimStart((byte)'0');
        if (digits.Length > MaxExponentDigits)
        {
            throw new EvaluationLimitException($"a number's exponent has more than {MaxExponentDigits} digits");
        }

        var value = digits.IsEmpty ? 0 : long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }
}
