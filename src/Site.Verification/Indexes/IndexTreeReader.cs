using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Indexes;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>Reads the tree of a site's index: the root, then the parts it names, level by level.</summary>
/// <param name="site">The site.</param>
/// <param name="budget">What may be spent; parts count as files.</param>
/// <param name="parallel">How many parts are read at once.</param>
/// <param name="digests">Takes the SHA-256 of each file that is read, by its path.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class IndexTreeReader(
    PublishedSite site,
    ReadingBudget budget,
    ParallelOptions parallel,
    ConcurrentDictionary<string, string> digests,
    IDiagnosticSink report)
{
    /// <summary>Reads the index of a site.</summary>
    /// <param name="path">The path of its root.</param>
    /// <param name="listed">The root as another index lists it; null for that of what is checked.</param>
    /// <param name="name">What is checked, as the user names it.</param>
    /// <returns>The index; null where its root cannot be read.</returns>
    public async Task<PublishedIndex?> ReadAsync(string path, IndexedFile? listed, string name)
    {
        var reading = await ReadFileAsync(path).ConfigureAwait(false);
        if (reading is not { Content: { } content, Sha256: { } sha256 })
        {
            report.Report(Rules.Twin.NoIndex.At(
                new FileLocation(path),
                $"'{name}' has no {path}: {reading.Problem}.",
                "Give the folder or address of a published site."));
            return null;
        }

        CheckBytes(path, listed, reading);
        if (IndexReader.Read(path, content, report) is not { } root)
        {
            return null;
        }

        var place = IndexPlace.OfRoot(path);
        var addresses = new SiteReferences(root.Base ?? "", place.Site);
        var tree = new IndexTree(addresses, report);
        var isWhole = await ReadPartsAsync(tree, tree.TakeRoot(place, root)).ConfigureAwait(false);
        return new PublishedIndex(path, SiteEdition.Of(root, sha256), addresses)
        {
            Pages = tree.Pages,
            Files = tree.Files,
            Sites = tree.TakeSites(place, root),
            Parts = tree.Parts,
            IsWhole = isWhole,
        };
    }

    /// <summary>Reads parts, those that they name, and so on. A tree has four levels, whatever a site says.</summary>
    /// <returns>Whether all could be read.</returns>
    private async Task<bool> ReadPartsAsync(IndexTree tree, ImmutableArray<NamedPart> named)
    {
        var isWhole = true;
        while (named.Length > 0)
        {
            budget.TakeFiles(named.Length);
            var level = named;
            var read = new CiteIndexPartDocument?[level.Length];
            await Parallel
                .ForEachAsync(
                    Enumerable.Range(0, level.Length),
                    parallel,
                    async (i, _) => read[i] = await ReadPartAsync(level[i]).ConfigureAwait(false))
                .ConfigureAwait(false);
            isWhole &= Array.TrueForAll(read, r => r is not null);
            named = [.. level.Zip(read).SelectMany(p => p.Second is { } part ? tree.TakePart(p.First, part) : [])];
        }

        return isWhole;
    }

    private async Task<CiteIndexPartDocument?> ReadPartAsync(NamedPart part)
    {
        var path = part.Place.Path;
        var reading = await ReadFileAsync(path).ConfigureAwait(false);
        CheckBytes(path, part.File, reading);
        var read = reading.Content is { } content ? IndexReader.ReadPart(path, content, report) : null;

        // Counted before the next part is kept in memory.
        budget.TakeFiles(Math.Max(read?.Files?.Count ?? 0, read?.Linkset?.Count ?? 0));
        return read;
    }

    private async Task<FileReading> ReadFileAsync(string path)
    {
        var reading = await site.ReadAsync(path, keep: true).ConfigureAwait(false);
        if (reading.Sha256 is { } digest)
        {
            digests[path] = digest;
        }

        return reading;
    }

    private void CheckBytes(string path, IndexedFile? listed, FileReading reading)
    {
        if (listed?.FindProblem(reading) is { } problem)
        {
            report.Report(problem);
        }

        if (reading.Length > CiteIndexNames.MaxBytes)
        {
            report.Report(Rules.Twin.IndexSize.At(
                new FileLocation(path),
                string.Create(CultureInfo.InvariantCulture, $"{path} has {reading.Length} bytes, more than {CiteIndexNames.MaxBytes}."),
                IndexReader.Rebuild));
        }
    }
}
