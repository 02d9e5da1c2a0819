using Site.Citations.Indexes;
using Site.Citations.Vocabulary;

namespace Site.Verification.Indexes;

/// <summary>Which build of a site it is, by what its index says, and by the digest that stands for all of it.</summary>
/// <param name="AsOf">The day of the build.</param>
/// <param name="Base">The address it was built for; null where none was known.</param>
/// <param name="Generator">The program that built it.</param>
/// <param name="Sha256">The SHA-256 of the bytes of the index, in lower-case hexadecimal.</param>
public sealed record SiteEdition(DateOnly AsOf, string? Base, FileGenerator Generator, string Sha256)
{
    /// <summary>The edition that an index is of.</summary>
    /// <param name="index">The index.</param>
    /// <param name="sha256">The SHA-256 of the bytes it was read from.</param>
    internal static SiteEdition Of(CiteIndexDocument index, string sha256) => new(index.AsOf, index.Base, index.Generator, sha256);
}
