namespace Site.Quantities.Units;

/// <summary>
/// Exact scales of units as products of prime powers: 1 kWh = 3,600,000 J = 2^7 * 3^2 * 5^5. A root of a scale, such as
/// 1000^(5/12), is exact too, which no fraction could be.
/// </summary>
internal static class Scale
{
    /// <summary>Takes a positive fraction apart.</summary>
    /// <param name="value">A fraction whose prime factors are small: a table of units, not an author, chooses it.</param>
    public static PowerProduct<int> Of(Rational value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value.Numerator.Sign, 0, nameof(value));
        return Factorise(value.Numerator).Times(Factorise(value.Denominator).Power(-1));
    }

    /// <summary>Puts a scale together again.</summary>
    /// <returns>Whether it is a fraction at all, and not one whose power is beyond any use.</returns>
    public static bool TryToRational(PowerProduct<int> scale, out Rational value)
    {
        value = 1;
        foreach (var (prime, exponent) in scale.Factors)
        {
            if (!exponent.IsInteger || exponent > 1000 || exponent < -1000)
            {
                return false;
            }

            value *= Rational.Power(prime, (int)exponent.Numerator);
        }

        return true;
    }

    /// <summary>An approximate value of any scale, for messages.</summary>
    public static double Approximate(PowerProduct<int> scale) =>
        Math.Exp(scale.Factors.Sum(f => f.Value.ToDouble() * Math.Log(f.Key)));

    private static PowerProduct<int> Factorise(System.Numerics.BigInteger value)
    {
        var product = PowerProduct<int>.One;
        for (var prime = 2; !value.IsOne; prime++)
        {
            while ((value % prime).IsZero)
            {
                product = product.Times(PowerProduct<int>.Of(prime, 1));
                value /= prime;
            }
        }

        return product;
    }
}
