using System.Collections.Immutable;

namespace Site.Quantities.Units;

/// <summary>
/// A product of powers, such as s^-1 * tok or 2^3 * 5^-1: what dimensions, exact scales and the spelling of units have in common.
/// Exponents are fractions, so that a power such as 2.4 of a unit stays exact. Two are equal if they have the same factors, whatever
/// the order; the order, of first appearance, is kept for printing.
/// </summary>
/// <typeparam name="TFactor">What is raised to powers: a base dimension, a prime number, a unit's symbol.</typeparam>
internal sealed class PowerProduct<TFactor> : IEquatable<PowerProduct<TFactor>>
    where TFactor : notnull
{
    private PowerProduct(ImmutableArray<KeyValuePair<TFactor, Rational>> factors) => Factors = factors;

    /// <summary>The product of nothing: one.</summary>
    public static PowerProduct<TFactor> One { get; } = new([]);

    /// <summary>The factors and their exponents, none of them zero, in order of first appearance.</summary>
    public ImmutableArray<KeyValuePair<TFactor, Rational>> Factors { get; }

    /// <summary>Whether there are no factors.</summary>
    public bool IsOne => Factors.IsEmpty;

    /// <summary>A power of a single factor.</summary>
    public static PowerProduct<TFactor> Of(TFactor factor, Rational exponent) => exponent.IsZero ? One : new([new(factor, exponent)]);

    /// <summary>The product of two: exponents of common factors are added.</summary>
    public PowerProduct<TFactor> Times(PowerProduct<TFactor> other)
    {
        var factors = Factors.ToBuilder();
        foreach (var (factor, exponent) in other.Factors)
        {
            var at = IndexOf(factors, factor);
            if (at < 0)
            {
                factors.Add(new(factor, exponent));
            }
            else
            {
                factors[at] = new(factor, factors[at].Value + exponent);
            }
        }

        factors.RemoveAll(static f => f.Value.IsZero);
        return new(factors.DrainToImmutable());
    }

    /// <summary>Every exponent multiplied.</summary>
    public PowerProduct<TFactor> Power(Rational exponent) =>
        exponent.IsZero ? One : new([.. Factors.Select(f => new KeyValuePair<TFactor, Rational>(f.Key, f.Value * exponent))]);

    /// <inheritdoc/>
    public bool Equals(PowerProduct<TFactor>? other) =>
        other is not null && Factors.Length == other.Factors.Length && Factors.All(other.Has);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PowerProduct<TFactor>);

    /// <inheritdoc/>
    public override int GetHashCode() => Factors.Aggregate(0, (hash, f) => hash ^ HashCode.Combine(f.Key, f.Value));

    private bool Has(KeyValuePair<TFactor, Rational> power) =>
        IndexOf(Factors, power.Key) is >= 0 and var at && Factors[at].Value == power.Value;

    private static int IndexOf<TList>(TList factors, TFactor factor)
        where TList : IReadOnlyList<KeyValuePair<TFactor, Rational>>
    {
        for (var i = 0; i < factors.Count; i++)
        {
            if (EqualityComparer<TFactor>.Default.Equals(factors[i].Key, factor))
            {
                return i;
            }
        }

        return -1;
    }
}
