using Site.Citations.Twins;

namespace Site.Verification.Shown;

/// <summary>The texts of a twin that a page shows outside its page text.</summary>
internal static class TwinTexts
{
    /// <summary>The texts; none of them null.</summary>
    public static IEnumerable<string> Of(TwinDocument twin)
    {
        var page = new[] { twin.Page.Title, twin.Page.Description, twin.Page.License };
        return page
            .Concat(twin.Claims.SelectMany(OfClaim))
            .Concat(twin.Sources.SelectMany(OfSource))
            .Concat(twin.Entities.SelectMany(OfEntity))
            .Concat(twin.Updates.SelectMany(u => (IEnumerable<string?>)[u.Version, u.Text, .. u.Changes ?? []]))
            .Concat(twin.Uncited.SelectMany(u => (IEnumerable<string?>)[u.Text, u.Reason]))
            .OfType<string>()
            .SelectMany(t => (IEnumerable<string>)[t, .. WithoutScheme(t)]);
    }

    private static IEnumerable<string?> OfClaim(TwinClaim claim) =>
    [
        claim.Text, claim.Appearance.Quote.Exact, claim.Reason, claim.Holder, claim.Derivation?.Result.Display,
        .. (claim.Evidence ?? []).SelectMany(e => (IEnumerable<string?>)[e.Quote, e.Conditions]),
        .. (claim.Evidence ?? []).SelectMany(e => e.Context ?? []),
    ];

    private static IEnumerable<string?> OfEntity(TwinEntity entity) =>
        [entity.Name, entity.Type, .. entity.SameAs ?? [], .. (entity.SameAs ?? []).Select(HostOf)];

    private static IEnumerable<string?> OfSource(TwinSource source) =>
        [source.Title, source.Publisher, source.Url, source.Pinned, source.Note, source.Custodian];

    /// <summary>An address as it is shown beside a claim.</summary>
    private static string[] WithoutScheme(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) is var at and > 0 && !text.Contains(' ', StringComparison.Ordinal)
            ? [text[(at + "://".Length)..]]
            : [];

    private static string? HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : null;
}
