using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Linking;
using Site.Generator.Nesting;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;
using Site.Generator.Publishing;
using Site.Generator.Search;
using Site.Generator.Settings;
using Site.Markdown;
using Site.Text.Diagnostics;

namespace Site.Generator;

/// <summary>
/// Builds a site and those it lists: discover, parse, link, render, publish. Each phase takes the immutable results of the one before.
/// Within a phase pages are worked on in parallel, and the result does not depend on which is done first. Errors are collected through all
/// phases, so that one run reports them all; a site with an error is not published.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds, and unless <see cref="BuildOptions.Write"/> is false publishes, a site.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told how far the build has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the build; the published site stays as it is.</param>
    /// <returns>How it went. Bad input is reported in it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public static Task<BuildResult> BuildAsync(
        BuildOptions options,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => Reading(all => Build(options, PhaseOf(options, progress, all, cancellationToken))), cancellationToken);
    }

    /// <summary>Whether a build itself writes a file of this path, so that an input may have none.</summary>
    public static bool Writes(SitePath path) => SiteFiles.IsReserved(path);

    /// <summary>
    /// Reads a site as a build does, as far as its pages know what they rest on, and renders nothing. What the last build kept is used, and
    /// nothing is kept.
    /// </summary>
    /// <param name="options">What to read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the site and those it lists say. Bad input is reported in it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<SiteSurvey> SurveyAsync(BuildOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => Reading(all => Survey(options, PhaseOf(options, null, all, cancellationToken))), cancellationToken);
    }

    /// <summary>
    /// Does work on a site, and where a page was changed while that was done, whose file was not read because nothing had changed it, once
    /// more.
    /// </summary>
    /// <param name="work">The work, given whether every file is to be read.</param>
    private static T Reading<T>(Func<bool, T> work)
    {
        try
        {
            return work(false);
        }
        catch (ChangedPageException)
        {
            return work(true);
        }
    }

    private static PhaseContext PhaseOf(
        BuildOptions options,
        IProgress<BuildProgress>? progress,
        bool readsEveryFile,
        CancellationToken cancellationToken)
    {
        var found = new DiagnosticBag();
        return new PhaseContext
        {
            InputFolder = options.InputFolder,
            AsOf = options.AsOf,
            Strict = options.Strict,
            Found = found,
            Diagnostics = found,
            Progress = (name, done, total) => progress?.Report(new BuildProgress(name, done, total)),
            Cancellation = cancellationToken,
            ReadsEveryFile = readsEveryFile,
        };
    }

    private static BuildCache CacheOf(BuildOptions options, PhaseContext phase) =>
        options.Live is { } live ? live.Cache
        : options.ReuseUnchanged ? BuildCache.Beside(options.OutputFolder, phase.Diagnostics)
        : BuildCache.None();

    private static SiteSurvey Survey(BuildOptions options, PhaseContext context)
    {
        var phase = context.Keeping(CacheOf(options, context));
        var sites = Parse(options, new MarkdownEngine(), phase) ?? [];
        var linked = Link(sites);
        var folders = sites.IsEmpty ? [] : sites[0].Nested.Select(n => n.Input).Prepend("");
        return new SiteSurvey(
            [.. folders.Select((folder, i) => new SurveyedSite(folder, sites[i].At, sites[i].Parsed, linked[i]))],
            phase.Found);
    }

    private static BuildResult Build(BuildOptions options, PhaseContext context)
    {
        var cache = CacheOf(options, context);
        var phase = context.Keeping(cache);
        var engine = new MarkdownEngine();
        if (Parse(options, engine, phase) is not { } sites)
        {
            return BuildResult.Of(phase, [], null);
        }

        var linked = Link(sites);
        var nested = sites.Skip(1).Select(s => s.At).ToImmutableArray();
        var vocabulary = KeptSearch.WordsOf(cache);
        var files = sites
            .Select((s, i) => new SiteFiles(
                s.Parsed,
                linked[i],
                engine,
                s.At,
                i == 0 ? nested : [],
                vocabulary,
                s.Phase))
            .ToImmutableArray();
        NestedFolders.ReportTaken(sites[0].Nested, files[0].Addresses, phase.Diagnostics);
        var publisher = new SitePublisher(files[0], files[1..], vocabulary, cache, phase);
        ImmutableArray<LinkedPage> pages = [.. linked.SelectMany(l => l.Pages)];
        var published = options.Live is { } live
            ? publisher.Update(live, soFar => options.PagesWritten?.Invoke(BuildResult.Of(phase, pages, soFar)))
            : options.Write && !phase.HasFailed ? publisher.Publish(options.OutputFolder, options.ReuseUnchanged)
            : publisher.Check();
        foreach (var site in sites)
        {
            site.Phase.Suppressions.ReportUnused(site.Phase.Diagnostics);
        }

        return BuildResult.Of(phase, pages, published);
    }

    private static ImmutableArray<LinkedSite> Link(ImmutableArray<SiteInGroup> sites)
    {
        var addressed = sites
            .Select(s => SiteLinker.Address(s.Parsed, s.At, SiteFiles.ReservedIn(s.Parsed.Tree), s.Phase))
            .ToImmutableArray();
        return
        [
            .. sites.Select((s, i) =>
                SiteLinker.Link(s.Parsed, addressed[i], [.. addressed.Select(a => a.Place).Where((_, j) => j != i)], s.Phase)),
        ];
    }

    /// <summary>The site and those it lists, itself first; null where one cannot be built at all, which is reported.</summary>
    private static ImmutableArray<SiteInGroup>? Parse(BuildOptions options, MarkdownEngine engine, PhaseContext phase)
    {
        if (Read(options.InputFolder, options.BaseUrl, engine, phase) is not (var root, { } outer))
        {
            return null;
        }

        var folders = NestedFolders.Find(root.Tree, root.Settings, outer.Diagnostics);
        var sites = ImmutableArray.CreateBuilder<SiteInGroup>();
        sites.Add(new SiteInGroup(root, default, folders, outer));
        foreach (var folder in folders)
        {
            var address = root.Settings.BaseUrl is { } url ? $"{url}{folder.At.ToHref()}/" : null;
            if (Read(folder.Folder, address, engine, phase.In(folder.Input)) is not (var site, { } inner))
            {
                return null;
            }

            foreach (var entry in site.Settings.Sites)
            {
                inner.Diagnostics.Report(Rules.Pages.NestedSite.At(
                    entry.Location,
                    "A site that another lists lists none of its own.",
                    "List it in the site.yml that lists this site."));
            }

            sites.Add(new SiteInGroup(site, folder.At, [], inner));
        }

        return sites.ToImmutable();
    }

    /// <summary>A site and how it is worked on from there; null where it cannot be built at all, which is reported.</summary>
    private static (ParsedSite Site, PhaseContext Phase)? Read(string folder, string? baseUrl, MarkdownEngine engine, PhaseContext phase)
    {
        // What is found before the settings are known weighs as they say, too.
        var found = new DiagnosticBag();
        var tree = InputTree.Discover(folder, found, phase.Cancellation) is { } all ? SiteFiles.WithoutWritten(all, found) : null;
        var settings = SiteSettings.Read(tree?.Settings is { } path ? tree.ReadText(path, found) : null, baseUrl, found);
        var weighing = phase.Weighing(settings.Severities);
        foreach (var diagnostic in found.ToSortedList())
        {
            weighing.Diagnostics.Report(diagnostic);
        }

        return tree is not null && SiteParser.Parse(tree, settings, engine, weighing) is { } site
            ? (SiteFiles.WithoutWritten(site, weighing.Diagnostics), weighing)
            : null;
    }
}
