namespace Site.Quantities.Prose;

/// <summary>How a written quantity stands to the value it is about.</summary>
public enum QuantityRelation
{
    /// <summary>It is the value: <c>8 GB</c>.</summary>
    Exactly,

    /// <summary>It is near the value: <c>about 8 GB</c>, <c>~8 GB</c>.</summary>
    About,

    /// <summary>The value is not above it: <c>at most 8 GB</c>, <c>up to 8 GB</c>, <c>below 8 GB</c>.</summary>
    AtMost,

    /// <summary>The value is not below it: <c>at least 8 GB</c>, <c>from 8 GB</c>, <c>more than 8 GB</c>.</summary>
    AtLeast,
}
