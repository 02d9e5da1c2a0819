using System.Globalization;
using System.Numerics;

namespace Site.Quantities.Units;

/// <summary>
/// An exact fraction, in lowest terms. Scales of units, exponents and author's values are kept as fractions, so that whether two units
/// agree is decided exactly and never by a tolerance.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    /// <summary>The largest decimal exponent a written number may have; beyond it a double is infinite or zero anyway.</summary>
    internal const int MaxDecimalExponent = 400;

    private readonly BigInteger _denominatorLessOne;

    /// <summary>Makes the fraction <paramref name="numerator"/> over <paramref name="denominator"/>, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("The denominator of a fraction is zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>Zero.</summary>
    public static Rational Zero => default;

    /// <summary>One.</summary>
    public static Rational One => 1;

    /// <summary>The numerator; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator; at least one.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Whether the fraction is a whole number.</summary>
    public bool IsInteger => _denominatorLessOne.IsZero;

    /// <summary>Whether the fraction is zero.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    /// <summary>The exact sum.</summary>
    public static Rational operator +(Rational a, Rational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>The exact difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>The negation.</summary>
    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    /// <summary>The exact product.</summary>
    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether the fractions are equal.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Whether the fractions differ.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>Whether <paramref name="a"/> is less.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> is greater.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> is not greater.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> is not less.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>A whole power.</summary>
    /// <exception cref="DivideByZeroException">Zero to a negative power.</exception>
    public static Rational Power(Rational value, int exponent) => exponent >= 0
        ? new(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent))
        : new(BigInteger.Pow(value.Denominator, -exponent), BigInteger.Pow(value.Numerator, -exponent));

    /// <summary>
    /// Reads a decimal number, <c>12</c>, <c>-0.25</c>, <c>1.5e-3</c>, exactly: a point for decimals, no separators, any culture.
    /// </summary>
    /// <returns>Whether <paramref name="text"/> is one, with an exponent no larger than 400.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Rational value)
    {
        value = default;
        var mantissa = text;
        var exponent = 0;
        var e = text.IndexOfAny('e', 'E');
        if (e >= 0)
        {
            mantissa = text[..e];
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return false;
            }
        }

        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? [] : mantissa[(point + 1)..];
        var whole = point < 0 ? mantissa : mantissa[..point];
        if (Math.Abs((long)exponent) > MaxDecimalExponent ||
            text.Length > MaxDecimalExponent ||
            fraction.ContainsAnyExceptInRange('0', '9') ||
            !BigInteger.TryParse(
                string.Concat(whole, fraction), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits))
        {
            return false;
        }

        value = new Rational(digits, 1) * Power(10, exponent - fraction.Length);
        return true;
    }

    /// <summary>The nearest double, ties to even; infinite where the fraction is too large for one.</summary>
    public double ToDouble()
    {
        if (Numerator.IsZero)
        {
            return 0;
        }

        // A quotient of 61 or 62 bits, its last bit set if anything is left over, rounds to 53 bits as the exact value would.
        var magnitude = BigInteger.Abs(Numerator);
        var shift = 62 - (int)(magnitude.GetBitLength() - Denominator.GetBitLength());
        var (dividend, divisor) = shift >= 0 ? (magnitude << shift, Denominator) : (magnitude, Denominator << -shift);
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        if (quotient.GetBitLength() > 62)
        {
            remainder += quotient & 1;
            quotient >>= 1;
            shift--;
        }

        var rounded = (double)((long)quotient | (remainder.IsZero ? 0L : 1L));
        return Math.ScaleB(Numerator.Sign * rounded, -shift);
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The exact decimal where there is one, <c>p/q</c> where there is none.</summary>
    public override string ToString()
    {
        if (IsInteger)
        {
            return Numerator.ToString(CultureInfo.InvariantCulture);
        }

        var places = DecimalPlaces();
        if (places < 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
        }

        var digits = BigInteger.Abs((this * Power(10, places)).Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        return $"{(Numerator.Sign < 0 ? "-" : "")}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>How many decimals write the fraction exactly; -1 where no number of them does.</summary>
    private int DecimalPlaces()
    {
        var twos = CountFactor(Denominator, 2, out var rest);
        var fives = CountFactor(rest, 5, out rest);
        return rest.IsOne ? Math.Max(twos, fives) : -1;
    }

    private static int CountFactor(BigInteger value, int factor, out BigInteger rest)
    {
        var count = 0;
        for (rest = value; (rest % factor).IsZero; rest /= factor)
        {
            count++;
        }

        return count;
    }
}
