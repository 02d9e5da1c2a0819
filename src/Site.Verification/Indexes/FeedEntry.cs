namespace Site.Verification.Indexes;

/// <summary>An entry of a feed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Id">Its id.</param>
/// <param name="Updated">When it is of.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Content">Its text.</param>
internal sealed record FeedEntry(string Title, string Id, string Updated, string Link, string Content);
