namespace Site.CostModel.Formulas;

/// <summary>
/// Powers that come out the same, to the last bit, on every machine and in every browser. Libraries' own differ from each other in the
/// last bit, and a build's bytes may depend neither on the machine nor on who computes them. Made of IEEE 754 additions,
/// multiplications, divisions and square roots only, each of which is exactly defined; <c>power.js</c> has the same steps in the
/// same order. The result is within about 1e-13 of the true power, relatively.
/// </summary>
internal static class Power
{
    /// <summary>
    /// ln 2 in two parts: the first has 33 significant bits, so that small multiples of it are exact (as in fdlibm's e_exp.c).
    /// </summary>
    public const double Ln2High = 6.93147180369123816490e-01;
    public const double Ln2Low = 1.90821492927058770002e-10;
    public const double InverseLn2 = 1.44269504088896338700;
    public const double SquareRootOfHalf = 0.70710678118654757;

    /// <summary>Whole exponents up to this size are multiplied out.</summary>
    public const int MostMultiplied = 1024;

    /// <summary>How many terms the series of the logarithm has; more would not change the last bit.</summary>
    public const int OddTerms = 12;

    /// <summary>How many terms the series of the exponential has; more would not change the last bit.</summary>
    public const int FactorialTerms = 17;

    /// <summary>The exponent of the largest power of two taken out of a number at once.</summary>
    public const int LargestTwo = 512;

    /// <summary>How many such powers there are, each exponent half of the one before.</summary>
    public const int TwoSteps = 10;

    /// <summary>Exponents of e from which the power is infinite.</summary>
    public const int Overflow = 710;

    /// <summary>Exponents of e up to which the power is zero.</summary>
    public const int Underflow = -746;

    /// <summary>1/1, 1/3, 1/5 … of the series of the logarithm.</summary>
    private static readonly double[] Odd = [.. Enumerable.Range(0, OddTerms).Select(k => 1.0 / ((2 * k) + 1))];

    /// <summary>1/0!, 1/1!, 1/2! … of the series of the exponential.</summary>
    private static readonly double[] Factorial =
    [
        .. Enumerable.Range(0, FactorialTerms).Select(k => 1.0 / Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i)),
    ];

    /// <summary>2^512, 2^256 … 2^1, for taking powers of two out of a number.</summary>
    private static readonly double[] Twos = [.. Enumerable.Range(0, TwoSteps).Select(i => Multiply(2, LargestTwo >> i))];

    /// <summary>
    /// A power as ECMAScript defines it (Number::exponentiate), which differs from IEEE 754's pow: one, or minus one, to an infinite
    /// power, and anything to the power NaN, are NaN.
    /// </summary>
    public static double Of(double value, double exponent)
    {
        if (exponent == 0)
        {
            return 1;
        }

        if (double.IsNaN(value) || double.IsNaN(exponent))
        {
            return double.NaN;
        }

        if (double.IsInfinity(exponent))
        {
            var size = Math.Abs(value);
            return size == 1 ? double.NaN : size > 1 == exponent > 0 ? double.PositiveInfinity : 0;
        }

        if (Math.Floor(exponent) == exponent && Math.Abs(exponent) <= MostMultiplied)
        {
            var multiplied = Multiply(value, Math.Abs(exponent));
            return exponent < 0 ? 1 / multiplied : multiplied;
        }

        if (value == 0 || double.IsInfinity(value))
        {
            // No odd whole exponent comes here, unless it is too large for its sign to matter to anyone.
            return value == 0 == exponent > 0 ? 0 : double.PositiveInfinity;
        }

        return value < 0 ? double.NaN : exponent == 0.5 ? Math.Sqrt(value) : Exponential(exponent, value);
    }

    private static double Multiply(double value, double exponent)
    {
        var result = 1.0;
        while (exponent >= 1)
        {
            if (exponent % 2 == 1)
            {
                result *= value;
            }

            value *= value;
            exponent = Math.Floor(exponent / 2);
        }

        return result;
    }

    /// <summary>The natural logarithm of a finite value above zero, as reproducible as the powers made with it.</summary>
    public static double Log(double value)
    {
        // value = mantissa * 2^twos, the mantissa between the roots of 1/2 and 2.
        var mantissa = value;
        var twos = 0;
        for (var i = 0; i < Twos.Length; i++)
        {
            while (mantissa >= Twos[i])
            {
                mantissa /= Twos[i];
                twos += LargestTwo >> i;
            }

            while (mantissa * Twos[i] <= 1)
            {
                mantissa *= Twos[i];
                twos -= LargestTwo >> i;
            }
        }

        if (mantissa * SquareRootOfHalf > 1)
        {
            mantissa /= 2;
            twos++;
        }
        else if (mantissa < SquareRootOfHalf)
        {
            mantissa *= 2;
            twos--;
        }

        // ln m = 2 (s + s^3/3 + s^5/5 + ...), s = (m - 1) / (m + 1), |s| < 0.172 (the series of the inverse hyperbolic tangent).
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var series = 0.0;
        for (var k = Odd.Length - 1; k >= 0; k--)
        {
            series = (series * square) + Odd[k];
        }

        return (twos * Ln2High) + ((twos * Ln2Low) + (2 * s * series));
    }

    /// <summary>e^(exponent * ln value), for a finite value above zero.</summary>
    private static double Exponential(double exponent, double value)
    {
        var product = exponent * Log(value);
        if (product > Overflow)
        {
            return double.PositiveInfinity;
        }

        if (product < Underflow)
        {
            return 0;
        }

        // e^p = 2^n * e^r, |r| <= ln 2 / 2 (Taylor's series of e^r).
        var n = Math.Floor((product * InverseLn2) + 0.5);
        var r = (product - (n * Ln2High)) - (n * Ln2Low);
        var power = 0.0;
        for (var k = Factorial.Length - 1; k >= 0; k--)
        {
            power = (power * r) + Factorial[k];
        }

        var half = Math.Floor(n / 2);
        return power * Scale(half) * Scale(n - half);
    }

    private static double Scale(double twos) => twos < 0 ? 1 / Multiply(2, -twos) : Multiply(2, twos);
}
