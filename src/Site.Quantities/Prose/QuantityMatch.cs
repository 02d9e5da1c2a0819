namespace Site.Quantities.Prose;

/// <summary>How far quotes carry a claimed quantity; ordered, so that the least of several can be taken.</summary>
public enum QuantityMatch
{
    /// <summary>They do not have it, or have it with another unit, sign or relation.</summary>
    Missing,

    /// <summary>They have the number, but its unit or its relation (at most, at least) is only the author's word.</summary>
    AuthorsWord,

    /// <summary>They have the quantity: number, sign, unit and relation.</summary>
    Found,
}
