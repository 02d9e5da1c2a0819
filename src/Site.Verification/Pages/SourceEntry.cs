using System.Collections.Immutable;

namespace Site.Verification.Pages;

/// <summary>What a page's list of sources says of one of them.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Words">Its words.</param>
/// <param name="Links">The addresses it links to, as written.</param>
/// <param name="Quotes">The words of each quote.</param>
/// <param name="Uses">What it says of the claims that rest on it.</param>
internal sealed record SourceEntry(
    string Id,
    string Words,
    IReadOnlySet<string> Links,
    ImmutableArray<string> Quotes,
    ImmutableArray<ShownUse> Uses);
