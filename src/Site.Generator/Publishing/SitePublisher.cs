using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Files;
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
    /// <returns>Null where nothing was published, which is reported.</returns>
    public PublishedCount? Publish(string output, bool reuseUnchanged) => Written(output, () =>
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

        var index = Render(new StagedTarget(staged));
        phase.Cancellation.ThrowIfCancellationRequested();
        if (phase.HasFailed)
        {
            return null;
        }

        KeptSignature.Carry(output, index, staged, phase.Diagnostics);
        staged.Publish();
        KeptSearch.Keep(vocabulary, cache);
        cache.Save(phase.Diagnostics);
        return new PublishedCount(staged.Files, staged.FilesReused);
    });

    /// <summary>Renders every file and brings a site that is looked at up to date, as far as it goes where something is wrong.</summary>
    /// <param name="live">The site.</param>
    /// <param name="pagesWritten">Called when the pages are, and the rest is not; with how much that is.</param>
    /// <returns>Null where it could not be written, which is reported.</returns>
    public PublishedCount? Update(LiveSite live, Action<PublishedCount> pagesWritten) => Written(live.Folder, () =>
    {
        var target = live.Begin();
        Render(target, () => pagesWritten(target.Count));
        phase.Cancellation.ThrowIfCancellationRequested();
        KeptSearch.Keep(vocabulary, cache);
        return target.End(cache);
    });

    private PublishedCount? Written(string output, Func<PublishedCount?> write)
    {
        try
        {
            return write();
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
    private RenderedFile Render(ISiteTarget target, Action? pagesRendered = null)
    {
        foreach (var site in nested.Append(files))
        {
            site.RenderPages(target);
        }

        pagesRendered?.Invoke();
        var indexes = nested.Select(n => n.RenderRest(target, [], [])).ToList();
        return files.RenderRest(target, indexes, nested.SelectMany(n => SearchCollection.Within(n.Searched, n.At)));
    }

    /// <summary>Takes files to write none.</summary>
    private sealed class NoTarget : ISiteTarget
    {
        public KeptFile? Take(RenderedFile file) => null;

        public bool TryKeep(IReadOnlyList<KeptFile> files) => true;
    }

    /// <summary>Takes files for the site that is staged.</summary>
    private sealed class StagedTarget(StagedOutput staged) : ISiteTarget
    {
        public KeptFile Take(RenderedFile file) =>
            new(file.Path, file.Content.Length, file.Sha256, staged.Add(file.Path, file.Content).Ticks);

        public bool TryKeep(IReadOnlyList<KeptFile> files) => staged.TryKeep(files);
    }
}
