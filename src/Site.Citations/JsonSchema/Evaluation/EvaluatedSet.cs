namespace Site.Citations.JsonSchema.Evaluation;

/// <summary>
/// Which items or members of one value a successful subschema has looked at: the annotations that <c>unevaluatedItems</c> and
/// <c>unevaluatedProperties</c> go by (Core section 11). Kept by index, as one value has either items or members.
/// </summary>
internal sealed class EvaluatedSet
{
    private ulong[] _bits = new ulong[1];

    /// <summary>Whether the child at <paramref name="index"/> has been evaluated.</summary>
    public bool Contains(int index) => index >> 6 is var word && word < _bits.Length && (_bits[word] >> index & 1) != 0;

    /// <summary>Marks the child at <paramref name="index"/>.</summary>
    public void Add(int index)
    {
        Reserve((index >> 6) + 1);
        _bits[index >> 6] |= 1UL << index;
    }

    /// <summary>Marks everything <paramref name="other"/> has marked.</summary>
    public void UnionWith(EvaluatedSet other)
    {
        Reserve(other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    private void Reserve(int words)
    {
        if (words > _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(words, _bits.Length * 2));
        }
    }
}
