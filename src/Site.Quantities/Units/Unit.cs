using System.Globalization;
using System.Text;

namespace Site.Quantities.Units;

/// <summary>
/// A unit of measure: a dimension, an exact scale, and the words it is spelt with. Units are equal if dimension and scale are:
/// <c>kW*h</c> equals <c>kWh</c>, and neither equals <c>W*h</c>.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    private readonly PowerProduct<string> _dimension;
    private readonly PowerProduct<int> _scale;
    private readonly PowerProduct<string> _spelling;

    private Unit(PowerProduct<string> dimension, PowerProduct<int> scale, PowerProduct<string> spelling)
    {
        _dimension = dimension;
        _scale = scale;
        _spelling = spelling;
    }

    /// <summary>The unit of pure numbers.</summary>
    public static Unit One { get; } = new(PowerProduct<string>.One, PowerProduct<int>.One, PowerProduct<string>.One);

    /// <summary>
    /// What stands for a unit that was refused, until all is read: every quantity can be given in it, and it in every unit, so that nothing
    /// is said of what follows from the mistake. Whatever has it is refused, too.
    /// </summary>
    public static Unit Unknown { get; } = new(PowerProduct<string>.One, PowerProduct<int>.One, PowerProduct<string>.One);

    /// <summary>Whether this stands for a unit that was refused.</summary>
    public bool IsUnknown => ReferenceEquals(this, Unknown);

    /// <summary>Whether this is a ratio of any scale: 1, <c>%</c>, <c>kW/W</c>.</summary>
    public bool IsDimensionless => _dimension.IsOne;

    /// <summary>Whether this is the unit of pure numbers, however spelt.</summary>
    public bool IsOne => IsDimensionless && _scale.IsOne;

    /// <summary>The symbols the unit is spelt with, with their exponents, in the order written.</summary>
    public IEnumerable<KeyValuePair<string, Rational>> Symbols => _spelling.Factors;

    /// <summary>
    /// The unit of the same dimension made of base units alone, in which quantities can be compared by number: <c>J</c> for <c>kWh</c>.
    /// </summary>
    public Unit Base => IsUnknown ? this : new(_dimension, PowerProduct<int>.One, _dimension);

    /// <summary>The base dimensions the unit is made of, with their exponents.</summary>
    public IEnumerable<KeyValuePair<string, Rational>> Dimensions => _dimension.Factors;

    /// <summary>The product.</summary>
    public static Unit operator *(Unit a, Unit b) => a.IsUnknown || b.IsUnknown ? Unknown : new(
        a._dimension.Times(b._dimension), a._scale.Times(b._scale), a._spelling.Times(b._spelling));

    /// <summary>The quotient.</summary>
    public static Unit operator /(Unit a, Unit b) => a * b.Power(-1);

    /// <summary>Whether dimension and scale are equal.</summary>
    public static bool operator ==(Unit? a, Unit? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether dimension or scale differ.</summary>
    public static bool operator !=(Unit? a, Unit? b) => !(a == b);

    /// <summary>A power of the unit; the exponent may be any fraction.</summary>
    public Unit Power(Rational exponent) =>
        IsUnknown ? this : new(_dimension.Power(exponent), _scale.Power(exponent), _spelling.Power(exponent));

    /// <summary>
    /// Whether the dimensions are equal, as they are of <c>W^0.5</c> and <c>kW^0.5</c>. Whether a quantity can be given in the other unit
    /// is for <see cref="TryFactorTo"/> to say: it also takes a ratio that is a fraction.
    /// </summary>
    public bool HasDimensionOf(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsUnknown || other.IsUnknown || _dimension.Equals(other._dimension);
    }

    /// <summary>The number a value in this unit is multiplied by to give the value in another: 1000 from kWh to Wh.</summary>
    /// <returns>Whether the dimensions are equal and the ratio of the scales is a fraction.</returns>
    public bool TryFactorTo(Unit other, out Rational factor)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (IsUnknown || other.IsUnknown)
        {
            factor = 1;
            return true;
        }

        factor = default;
        return HasDimensionOf(other) && Scale.TryToRational(_scale.Times(other._scale.Power(-1)), out factor);
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && _dimension.Equals(other._dimension) && _scale.Equals(other._scale);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_dimension, _scale);

    /// <summary>
    /// The canonical spelling: standard symbols, each once, products first and then what they are divided by, in the order written:
    /// <c>W*h/Mtok</c>, <c>GBP/month</c>, <c>1/month</c>, <c>s^2</c>; <c>1</c> for pure numbers. Parsing it gives the same unit.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (symbol, exponent) in _spelling.Factors.Where(f => f.Value > 0))
        {
            Append(text, text.Length == 0 ? "" : "*", symbol, exponent);
        }

        text.Append(text.Length == 0 ? "1" : "");
        foreach (var (symbol, exponent) in _spelling.Factors.Where(f => f.Value < 0))
        {
            Append(text, "/", symbol, -exponent);
        }

        return text.ToString();
    }

    /// <summary>How far apart the scales of two units of one dimension are, as a number above one, for messages: <c>1000</c>.</summary>
    public string ScaleGapTo(Unit other)
    {
        var ratio = _scale.Times(other._scale.Power(-1));
        if (!Scale.TryToRational(ratio, out var factor))
        {
            var gap = Scale.Approximate(ratio);
            return "about " + (gap < 1 ? 1 / gap : gap).ToString("G4", CultureInfo.InvariantCulture);
        }

        return (factor < 1 ? 1 / factor : factor) is { IsInteger: true } whole
            ? whole.ToString()
            : "about " + (factor < 1 ? 1 / factor : factor).ToDouble().ToString("G6", CultureInfo.InvariantCulture);
    }

    /// <summary>A unit of one symbol.</summary>
    internal static Unit Named(string symbol, PowerProduct<string> dimension, PowerProduct<int> scale) =>
        new(dimension, scale, PowerProduct<string>.Of(symbol, 1));

    private static void Append(StringBuilder text, string separator, string symbol, Rational exponent)
    {
        text.Append(separator).Append(symbol);
        if (exponent != 1)
        {
            var power = exponent.ToString();
            text.Append('^').Append(power.Contains('/', StringComparison.Ordinal) ? $"({power})" : power);
        }
    }
}
