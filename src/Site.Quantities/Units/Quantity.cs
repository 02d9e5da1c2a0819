namespace Site.Quantities.Units;

/// <summary>An exact value in a unit.</summary>
/// <param name="Exact">The number, exact.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Quantity(Rational Exact, Unit Unit)
{
    /// <summary>The number as the nearest double.</summary>
    public double Value => Exact.ToDouble();

    /// <summary>The same quantity in another unit, exactly; null where it cannot be given there.</summary>
    public Quantity? In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Unit.TryFactorTo(unit, out var factor) ? new Quantity(Exact * factor, unit) : null;
    }

    /// <summary>Number and unit: <c>10 Mtok/month</c>.</summary>
    public override string ToString() => Unit.ToString() is var unit && unit == "1" ? Exact.ToString() : $"{Exact} {unit}";
}

/// <summary>A range to sweep over: <c>1..1000 Mtok/month</c>.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends; in the same unit.</param>
public sealed record QuantityRange(Quantity From, Quantity To);
