namespace Site.Citations.Vocabulary;

/// <summary>How close a source stands to what it tells of.</summary>
public enum SourceKind
{
    /// <summary>A forum, a blog post by a bystander, a social feed.</summary>
    Community,

    /// <summary>Someone who reports what others made or measured: press, aggregators, analysts.</summary>
    Secondary,

    /// <summary>Whoever made, sells, measured or decided the thing itself.</summary>
    Primary,
}
