using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Citations.Sources;

/// <summary>One source named in a citation.</summary>
/// <param name="Key">The source's key, or null where the author gave an address.</param>
/// <param name="Url">The address, or null where the author gave a key.</param>
/// <param name="QuoteName">The name of one of the source's quotes (<c>@key#name</c>), or null.</param>
/// <param name="Relation">Whether it supports or disputes the claim.</param>
/// <param name="Location">Where it is named.</param>
public sealed record CitedReference(string? Key, string? Url, string? QuoteName, CitationRelation Relation, FileLocation Location);
