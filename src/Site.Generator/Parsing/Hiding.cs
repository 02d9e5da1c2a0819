namespace Site.Generator.Parsing;

/// <summary>What a key of front matter says against showing its page.</summary>
internal enum Hiding
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not to be published, or not yet.</summary>
    Draft,

    /// <summary>Its day is still to come.</summary>
    NotYet,

    /// <summary>Its last day has passed.</summary>
    NoLonger,

    /// <summary>Whether it is to be published is the question of the key, and its value gives no answer.</summary>
    Unclear,

    /// <summary>As it is said of pages that are not to be published, and of others too.</summary>
    Perhaps,

    /// <summary>It is to be published and not to be listed.</summary>
    Unlisted,
}
