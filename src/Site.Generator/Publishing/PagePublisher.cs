using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Files;
using Site.Generator.Indexes;
using Site.Generator.Linking;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Rendering;
using Site.Generator.Search;

namespace Site.Generator.Publishing;

/// <summary>
/// Publishes pages: from the published site where everything that a page is made of is as it was, and else by rendering it. It may be used
/// from any number of threads.
/// </summary>
/// <param name="around">What pages show of each other.</param>
/// <param name="renderer">What renders them.</param>
/// <param name="search">Takes what the search answers with of them.</param>
/// <param name="target">Takes their files.</param>
/// <param name="at">The folder the site is published in.</param>
/// <param name="isSound">Whether nothing is wrong that would make a twin its schema refuses.</param>
/// <param name="phase">How the work is done.</param>
internal sealed class PagePublisher(
    SiteSurroundings around,
    PageRenderer renderer,
    SearchCollection search,
    ISiteTarget target,
    SitePath at,
    bool isSound,
    PhaseContext phase)
{
    /// <summary>Publishes a page.</summary>
    /// <returns>Its files, as the index lists them.</returns>
    public IEnumerable<PublishedFile> Publish(LinkedPage linked)
    {
        var place = around.Order.PlaceOf(linked.Page);
        var surroundings = around.Of(linked);
        var key = surroundings.KeyOf(linked);
        var name = linked.Page.Input.Value;
        ImmutableArray<SitePath> paths = [linked.Page.Output, linked.Page.MarkdownTwin, linked.Page.Twin];
        if (phase.Cache.Find(CacheTable.Pages, name, key, reader => KeptPage.Read(reader, [.. paths.Select(Placed)])) is { } found
            && found.Result is var kept
            && (kept.IsChecked || !isSound)
            && target.TryKeep(kept.Files))
        {
            phase.Cache.TryKeep(CacheTable.Pages, name, key);
            found.Tell(phase.Diagnostics);
            search.Add(place, linked, kept.Entries);
            return paths.Zip(kept.Files, (path, file) => new PublishedFile(path, file.Length, file.Sha256));
        }

        return Render(linked, surroundings, place, name, key);
    }

    private ImmutableArray<PublishedFile> Render(
        LinkedPage linked,
        PageSurroundings surroundings,
        int place,
        string name,
        CacheKey key)
    {
        phase.Work.CountRendered();
        var heard = new HeardDiagnostics(phase.Diagnostics);
        var rendered = renderer.Render(linked, surroundings, heard);
        ImmutableArray<RenderedFile> files = [rendered.Html, rendered.Markdown, rendered.Twin];
        if (isSound)
        {
            SchemaCheck.Check(rendered.Twin, heard);
        }

        var entries = search.EntriesOf(linked, rendered.Text);
        search.Add(place, linked, entries);
        ImmutableArray<KeptFile?> taken = [.. files.Select(f => target.Take(f with { Path = Placed(f.Path) }))];
        if (taken.All(f => f is not null))
        {
            var writer = new CacheWriter(name);
            var kept = new KeptPage(isSound, [.. taken.OfType<KeptFile>()], entries);
            kept.Write(writer, heard);
            phase.Cache.Keep(CacheTable.Pages, name, key, writer.ToArray(), heard.With(kept));
        }

        return [.. files.Select(f => new PublishedFile(f.Path, f.Content.Length, f.Sha256))];
    }

    /// <summary>An address from the root of the whole.</summary>
    private SitePath Placed(SitePath path) => at.Value.Length == 0 ? path : at.Append(path.Value);
}
