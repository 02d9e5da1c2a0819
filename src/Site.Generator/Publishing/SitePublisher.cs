using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Files;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Search;
using Site.Text.Diagnostics;

namespace Site.Generator.Publishing;

/// <summary>
/// The phase that writes a site and those within it, or checks that they could be written. Both see the same files, and all sites are put
/// in place in one exchange.
/// </summary>
/// <param name="files">The files of the site.</param>
/// <param name="nested">The files of the sites within it.</param>
/// <param name="vocabulary">The words that the search of the whole knows.</param>
/// <param name="cache">What is kept for the next build once the site is in place.</param>
/// <param name="phase">How the work is done.</param>
internal sealed class SitePublisher(
    SiteFiles files,
    ImmutableArray<SiteFiles> nested,
    SearchVocabulary vocabulary,
    BuildCache cache,
    PhaseContext phase)
{
    /// <summary>Renders every file and writes none.</summary>
    public PublishedCount Check()
    {
        Render(new NoTarget());
        return new PublishedCount(0, 0);
    }

    /// <summary>Renders every file, and unless something is wrong puts the site in the place of the one that is published.</summary>
    /// <param name="output">The folder to publish in.</param>
    /// <param name="reuseUnchanged">Whether files whose bytes have not changed are linked instead of written again.</param>
    /// <param name="withErrors">Whether the site is put in place though something is wrong.</param>
    /// <returns>Null where nothing was published, which is reported.</returns>
    public PublishedCount? Publish(string output, bool reuseUnchanged, bool withErrors)
    {
        try
        {
            if (nested.Any(n => StagedOutput.Overlaps(output, n.InputFolder, phase.Diagnostics)))
            {
                return null;
            }

            using var staged = StagedOutput.Open(output, phase.InputFolder, reuseUnchanged, phase.Diagnostics);
            if (staged is null)
            {
                return null;
            }

            var index = Render(new StagedTarget(staged, withErrors));
            phase.Cancellation.ThrowIfCancellationRequested();
            if (phase.HasFailed && !withErrors)
            {
                return null;
            }

            KeptSignature.Carry(output, index, staged, phase.Diagnostics);
            staged.Publish();
            KeptSearch.Keep(vocabulary, cache);
            cache.Save(phase.Diagnostics);
            return new PublishedCount(staged.Files, staged.FilesReused);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            phase.Diagnostics.Report(Rules.Pages.WriteFailed.At(
                null,
                $"The site cannot be written to '{output}': {e.Message}",
                "Check the space left and your permissions there; the last good site is untouched."));
            return null;
        }
    }

    /// <summary>The sites within come first: the index of the site lists theirs with their digests.</summary>
    /// <returns>The index of the site.</returns>
    private RenderedFile Render(ISiteTarget target)
    {
        var indexes = nested.Select(n => n.Render(target, [], [])).ToList();
        return files.Render(target, indexes, nested.SelectMany(n => SearchCollection.Within(n.Searched, n.At)));
    }

    /// <summary>Takes files to write none.</summary>
    private sealed class NoTarget : ISiteTarget
    {
        public KeptFile? Take(RenderedFile file) => null;

        public bool TryKeep(IReadOnlyList<KeptFile> files) => true;
    }

    /// <summary>Takes files for the site that is staged.</summary>
    private sealed class StagedTarget(StagedOutput staged, bool withErrors) : ISiteTarget
    {
        // Where errors may stand, two files may have one address; which of them is seen does not matter then.
        private readonly ConcurrentDictionary<SitePath, bool> _taken = new();

        public KeptFile? Take(RenderedFile file) => IsFree(file.Path)
            ? new KeptFile(file.Path, file.Content.Length, file.Sha256, staged.Add(file.Path, file.Content).Ticks)
            : null;

        public bool TryKeep(IReadOnlyList<KeptFile> files) => !withErrors ? staged.TryKeep(files) : TryKeepFree(files);

        private bool TryKeepFree(IReadOnlyList<KeptFile> files)
        {
            // One thread at a time, for all files of a page have to be free at once.
            lock (_taken)
            {
                if (files.Any(f => _taken.ContainsKey(f.Path)) || !staged.TryKeep(files))
                {
                    return false;
                }

                return files.All(f => _taken.TryAdd(f.Path, true));
            }
        }

        private bool IsFree(SitePath path) => !withErrors || _taken.TryAdd(path, true);
    }
}
