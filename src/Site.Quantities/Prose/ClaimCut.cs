namespace Site.Quantities.Prose;

/// <summary>What words that are claimed leave out of the text they stand in, so that readers see another claim than is made.</summary>
public enum ClaimCut
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>
    /// Words that bound a number or say what it is for, <c>at most</c> before <c>8 GB</c>, <c>a month</c> behind <c>$5</c>, or a denial
    /// right beside the words.
    /// </summary>
    Bound,

    /// <summary>A part of a number, its sign or its unit.</summary>
    Part,
}
