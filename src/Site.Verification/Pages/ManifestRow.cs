namespace Site.Verification.Pages;

/// <summary>What a page's manifest says of one claim.</summary>
/// <param name="Words">The words of the entry.</param>
/// <param name="Rating">The words of its last part, which begin with the confidence.</param>
/// <param name="Links">The addresses it links to, as written.</param>
internal sealed record ManifestRow(string Words, string Rating, IReadOnlySet<string> Links);
