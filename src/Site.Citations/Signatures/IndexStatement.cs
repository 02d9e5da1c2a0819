using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Site.Citations.Digests;
using Site.Citations.Indexes;
using Site.Citations.Vocabulary;

namespace Site.Citations.Signatures;

/// <summary>
/// What is signed: an in-toto Statement v1 (https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md) that says of some bytes
/// that they are the index of a site.
/// </summary>
public sealed record IndexStatement
{
    /// <summary>The media type of statements.</summary>
    public const string PayloadType = "application/vnd.in-toto+json";

    /// <summary>The type of every statement.</summary>
    public const string StatementType = "https://in-toto.io/Statement/v1";

    /// <summary>The type of a predicate like <see cref="IndexPredicate"/>; another version would have another.</summary>
    public const string IndexPredicateType = "urn:uuid:e22b03d2-48d0-4827-abf1-7874a7ac279b";

    /// <summary>The type of the statement.</summary>
    [JsonPropertyName("_type")]
    public required string Type { get; init; }

    /// <summary>What it speaks of.</summary>
    public required IReadOnlyList<StatementSubject> Subject { get; init; }

    /// <summary>The type of what it says.</summary>
    public required string PredicateType { get; init; }

    /// <summary>What it says.</summary>
    public required IndexPredicate Predicate { get; init; }

    /// <summary>The statement of an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="bytes">The bytes it was read from.</param>
    public static IndexStatement Of(CiteIndexDocument index, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(index);
        return new IndexStatement
        {
            Type = StatementType,
            Subject = [new(CiteIndexNames.Root, new DigestSet(Convert.ToHexStringLower(SHA256.HashData(bytes))))],
            PredicateType = IndexPredicateType,
            Predicate = new IndexPredicate
            {
                Index = IndexPredicate.AddressIn(index.Base),
                AsOf = index.AsOf,
                Generator = index.Generator,
            },
        };
    }

    /// <summary>Whether the statement is of an index with this digest.</summary>
    /// <param name="sha256">The SHA-256 of the index, in lower-case hexadecimal.</param>
    public bool IsOf(string sha256) => Subject is [{ Name: CiteIndexNames.Root, Digest.Sha256: { } signed }] && signed == sha256;
}

/// <summary>What a statement speaks of.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Digest">The digest of its bytes.</param>
public sealed record StatementSubject(string Name, DigestSet Digest);

/// <summary>What a statement says of an index: what the index says itself, for those who have the statement alone.</summary>
public sealed record IndexPredicate
{
    /// <summary>The address of the index; null where the site was built for none.</summary>
    public string? Index { get; init; }

    /// <summary>The day of the build.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The program that built the site; null where the index does not name it.</summary>
    public FileGenerator? Generator { get; init; }

    /// <summary>The address of the index of a site.</summary>
    /// <param name="base">The address of the site, ending in a slash; null where none is known.</param>
    public static string? AddressIn(string? @base) => @base is null ? null : @base + CiteIndexNames.Root;
}
