using System.Collections.Immutable;
using Site.Quantities.Units;

namespace Site.CostModel.Formulas;

/// <summary>
/// The names a formula may use, each with its place among the model's values and its unit. Names in formulas are the model's own
/// (lower-case words joined by hyphens) with underscores for the hyphens: <c>api-price</c> is <c>api_price</c>.
/// </summary>
internal sealed class FormulaScope
{
    private readonly ImmutableDictionary<string, int> _slots;
    private readonly ImmutableArray<Unit?> _units;

    /// <summary>Gives each name a place, in order.</summary>
    /// <param name="names">Each identifier, once, with its unit; a null unit is one that could not be read and agrees with any.</param>
    public FormulaScope(IReadOnlyList<(string Identifier, Unit? Unit)> names)
    {
        _slots = names.Select((n, slot) => KeyValuePair.Create(n.Identifier, slot)).ToImmutableDictionary(StringComparer.Ordinal);
        _units = [.. names.Select(n => n.Unit is { IsUnknown: true } ? null : n.Unit)];
    }

    private FormulaScope(ImmutableDictionary<string, int> slots, ImmutableArray<Unit?> units)
    {
        _slots = slots;
        _units = units;
    }

    /// <summary>The same with further names, in the places after these; of two that are the same the first counts.</summary>
    public FormulaScope With(IReadOnlyList<(string Identifier, Unit? Unit)> names)
    {
        var slots = _slots.ToBuilder();
        foreach (var (index, (identifier, _)) in names.Index())
        {
            slots.TryAdd(identifier, _units.Length + index);
        }

        return new FormulaScope(slots.ToImmutable(), [.. _units, .. names.Select(n => n.Unit)]);
    }

    /// <summary>Every name.</summary>
    public IEnumerable<string> Names => _slots.Keys;

    /// <summary>The place of a name.</summary>
    public bool TryGetSlot(string identifier, out int slot) => _slots.TryGetValue(identifier, out slot);

    /// <summary>The unit at a place, or null where it could not be read.</summary>
    public Unit? UnitAt(int slot) => _units[slot];
}
