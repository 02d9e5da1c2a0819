namespace Site.Quantities.Prose;

/// <summary>What a number says of a change or a comparison, where it is not the value itself.</summary>
public enum QuantityChange
{
    /// <summary>Nothing: it is the value, or what that has become.</summary>
    None,

    /// <summary>By how much it is or becomes more.</summary>
    More,

    /// <summary>By how much it is or becomes less.</summary>
    Less,

    /// <summary>By how much it is faster.</summary>
    Faster,

    /// <summary>By how much it is slower.</summary>
    Slower,

    /// <summary>What it was before.</summary>
    From,
}
