using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Pages">How many pages were checked.</param>
/// <param name="Claims">How many claims they make.</param>
/// <param name="Files">How many files were compared with their digests.</param>
/// <param name="Diagnostics">Everything that is wrong, ordered by file.</param>
public sealed record VerificationReport(int Pages, int Claims, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the site is what its twins say it is.</summary>
    public bool Passed => !Diagnostics.Any(d => d.Rule.Severity == Severity.Error);
}

/// <summary>
/// Checks a published site the way a crawler would: from <c>cite-index.json</c> to every page, its twin and its Markdown, trusting
/// nothing but the bytes. Whatever is wrong is reported; nothing about the site makes it throw.
/// </summary>
public static class SiteVerifier
{
    private const string IndexPath = "cite-index.json";
    private const int MaxParallel = 8;

    /// <summary>Verifies a folder, or a site over HTTP.</summary>
    /// <param name="folderOrUrl">The folder, or the http or https address of the site's root.</param>
    /// <param name="derivations">Computes computed claims again.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<VerificationReport> VerifyAsync(string folderOrUrl, IDerivationChecker derivations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(derivations);
        using var site = PublishedSite.Open(folderOrUrl);
        var diagnostics = new DiagnosticBag();
        var (bytes, problem) = await site.ReadAsync(IndexPath, cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            diagnostics.Report(Rules.Twin.NoIndex.At(
                new FileLocation(IndexPath),
                $"'{folderOrUrl}' has no {IndexPath}: {problem}.",
                "Give the folder or address of a published site."));
            return new VerificationReport(0, 0, 0, [.. diagnostics.ToSortedList()]);
        }

        if (SiteIndexFile.Read(bytes, diagnostics) is not { } index)
        {
            return new VerificationReport(0, 0, 0, [.. diagnostics.ToSortedList()]);
        }

        var contents = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(index.Files, parallel, async (file, token) =>
        {
            var (content, why) = await site.ReadAsync(file.Path, token).ConfigureAwait(false);
            if (content is null)
            {
                diagnostics.Report(Rules.Twin.MissingFile.At(new FileLocation(file.Path), $"{IndexPath} lists '{file.Path}', which cannot be had: {why}.", "Publish the file, or build the site again."));
                return;
            }

            contents[file.Path] = content;
            CompareDigest(file, content, diagnostics);
        }).ConfigureAwait(false);

        var claims = 0;
        await Parallel.ForEachAsync(index.Pages, parallel, (page, _) =>
        {
            Interlocked.Add(ref claims, new PageVerifier(page, contents, index.Base, derivations, diagnostics).Verify());
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        return new VerificationReport(index.Pages.Length, claims, contents.Count, [.. diagnostics.ToSortedList()]);
    }

    private static void CompareDigest(IndexedFile file, byte[] content, DiagnosticBag diagnostics)
    {
        var actual = Convert.ToHexStringLower(SHA256.HashData(content));
        if (actual != file.Sha256)
        {
            diagnostics.Report(Rules.Twin.FileDigest.At(
                new FileLocation(file.Path),
                $"The bytes of '{file.Path}' have the SHA-256 {actual}, but {IndexPath} says {file.Sha256}.",
                "The file was changed after it was published; build the site again, or find out who changed it."));
        }
    }
}

/// <summary>A file as the index lists it.</summary>
internal sealed record IndexedFile(string Path, string Sha256);

/// <summary>A page as the index lists it, with its twin and Markdown.</summary>
internal sealed record IndexedPage(string Path, string? Twin, string? Markdown);

/// <summary>What <c>cite-index.json</c> says.</summary>
internal sealed record SiteIndexFile(string Base, ImmutableArray<IndexedPage> Pages, ImmutableArray<IndexedFile> Files)
{
    public static SiteIndexFile? Read(byte[] bytes, IDiagnosticSink diagnostics)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            var baseUrl = root.TryGetProperty("base", out var declared) ? declared.GetString() ?? "" : "";
            return new SiteIndexFile(
                baseUrl,
                [.. root.GetProperty("linkset").EnumerateArray().Select(e => new IndexedPage(
                    Relative(e.GetProperty("anchor").GetString()!, baseUrl),
                    Target(e, "describedby", baseUrl),
                    Target(e, "alternate", baseUrl)))],
                [.. root.GetProperty("files").EnumerateArray().Select(e => new IndexedFile(
                    Relative(e.GetProperty("url").GetString()!, baseUrl),
                    e.GetProperty("digest").GetProperty("sha256").GetString()!))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(
                new FileLocation("cite-index.json"),
                $"The index cannot be understood: {e.Message}",
                "Build the site again."));
            return null;
        }
    }

    /// <summary>An address as a path from the site's root: absolute ones may be checked on another host by what follows the base.</summary>
    public static string Relative(string address, string baseUrl) =>
        baseUrl.Length > 0 && address.StartsWith(baseUrl, StringComparison.Ordinal) ? address[baseUrl.Length..] : address;

    private static string? Target(JsonElement link, string relation, string baseUrl) =>
        link.TryGetProperty(relation, out var targets) && targets.GetArrayLength() > 0
            ? Relative(targets[0].GetProperty("href").GetString()!, baseUrl)
            : null;
}
