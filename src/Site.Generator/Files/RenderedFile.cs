using System.Security.Cryptography;
using Site.Citations.Schema;
using Site.Generator.Paths;

namespace Site.Generator.Files;

/// <summary>A file ready to be published.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Content">Its bytes.</param>
public sealed record RenderedFile(SitePath Path, byte[] Content)
{
    /// <summary>The schema it must satisfy; null where it has none.</summary>
    public PublishedSchema? Schema { get; init; }

    /// <summary>The SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
