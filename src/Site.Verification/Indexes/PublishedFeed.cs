using System.Collections.Immutable;

namespace Site.Verification.Indexes;

/// <summary>A feed: Atom (RFC 4287), of which nothing but what an update log has is read.</summary>
/// <param name="Title">What it calls the site.</param>
/// <param name="Author">Who is said to have written it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Updated">When it was changed last.</param>
/// <param name="Links">Its links, by relation.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record PublishedFeed(
    string Title,
    string Author,
    string Id,
    string Updated,
    ImmutableDictionary<string, string> Links,
    ImmutableArray<FeedEntry> Entries);
