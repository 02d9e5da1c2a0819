using Site.Citations.Twins;
using Site.Verification.Derivations;

namespace Site.Verification.SecondParty;

/// <summary>The claims of a published file whose evidence is to be looked up.</summary>
/// <param name="File">The file, from the root of what is checked.</param>
/// <param name="AsOf">The day its levels are computed at.</param>
/// <param name="Claims">Those of its claims that have evidence, in its order.</param>
/// <param name="Evidence">Makes their evidence.</param>
internal sealed record ClaimsOfFile(string File, DateOnly AsOf, IReadOnlyList<TwinClaim> Claims, PublishedEvidence Evidence)
{
    /// <summary>The claims of a twin.</summary>
    /// <param name="file">The twin's path.</param>
    /// <param name="twin">The twin.</param>
    public static ClaimsOfFile Of(string file, TwinDocument twin) => new(
        file,
        twin.Summary.AsOf ?? DateOnly.MinValue,
        [.. twin.Claims.Where(c => c.Evidence is { Count: > 0 })],
        PublishedEvidence.Of(twin));
}
