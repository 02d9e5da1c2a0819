using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Schema;
using Site.Generator.Data;
using Site.Generator.Discovery;
using Site.Generator.Indexes;
using Site.Generator.Linking;
using Site.Generator.Navigation;
using Site.Generator.Pages;
using Site.Generator.Paths;
using Site.Generator.Publishing;
using Site.Generator.Rendering;
using Site.Generator.Settings;
using Site.Markdown;
using Site.Markdown.Directives;
using Site.Text.Diagnostics;
using Site.Theme;

namespace Site.Generator;

/// <summary>
/// Builds a site: discover, parse, link, render, write. Each phase takes the immutable results of the one before; pages are worked on in
/// parallel within a phase, and nothing depends on which is done first. What is wrong is collected through all phases, so that one run
/// tells everything that can be told; the site is published only if nothing is.
/// </summary>
public static class SiteBuilder
{
    private static readonly SitePath NotFoundPath = SitePath.FromRelative("404.html");

    /// <summary>Builds, and unless <see cref="BuildOptions.Write"/> is false publishes, a site.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told how far the build has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the build; the published site stays as it is.</param>
    /// <returns>How it went. Bad input is reported in it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public static Task<BuildResult> BuildAsync(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Task.Run(() => new Build(options, progress, cancellationToken).Run(), cancellationToken);
    }

    private sealed class Build(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        private readonly DiagnosticBag _diagnostics = new();
        private readonly MarkdownEngine _engine = new();

        public BuildResult Run()
        {
            if (InputTree.Discover(options.InputFolder, _diagnostics) is not { } tree)
            {
                return Result(false, []);
            }

            var settings = ReadSettings(tree);
            var data = SiteData.Load(tree, options.AsOf, _diagnostics);
            var pages = Parse(tree, settings, data);
            if (pages.Length == 0)
            {
                _diagnostics.Report(Rules.Pages.NoInput.At(null, $"'{options.InputFolder}' holds no page that can be built.", "Add a Markdown file, such as index.md."));
                return Result(false, []);
            }

            var models = new PublishedModels(data);
            var index = SiteIndex.Build(pages, tree.Files, Reserved(models), _diagnostics);
            var map = new SiteMap(index.Pages);
            var linked = Link(index, data, models);
            ReportUnusedSources(data, linked);
            if (settings.BaseUrl is null)
            {
                _diagnostics.Report(Rules.Pages.NoAddress.At(
                    null,
                    "No sitemaps are written: they need absolute addresses, and the site's is not known.",
                    "Set 'url' in site.yml, or pass --base-url."));
            }

            var renderer = new PageRenderer(_engine, settings, map, options.AsOf);
            var indexes = new SiteIndexes(settings, map, renderer.Site.Title);
            return options.Write && !_diagnostics.HasErrors(options.Strict)
                ? Publish(tree, index, linked, renderer, indexes, models)
                : Check(linked, renderer);
        }

        private SiteSettings ReadSettings(InputTree tree) =>
            SiteSettings.Read(tree.Settings is { } path ? tree.ReadText(path, _diagnostics) : null, options.BaseUrl, _diagnostics);

        private ImmutableArray<SitePage> Parse(InputTree tree, SiteSettings settings, SiteData data)
        {
            var parseOptions = new MarkdownParseOptions { CheckQuantities = settings.CheckQuantities, Facts = data.Facts, Models = data.Models };
            var parsed = new SitePage?[tree.Pages.Length];
            var hasIndex = tree.Pages.Contains(SitePath.FromRelative("index.md"));
            ForEach("Parsing", parsed.Length, i =>
            {
                var path = tree.Pages[i];
                if (tree.ReadText(path, _diagnostics) is not { } text)
                {
                    return;
                }

                var markdown = _engine.Parse(text, parseOptions, _diagnostics);
                var front = FrontMatter.Read(path.Value, markdown.FrontMatter, options.AsOf, _diagnostics);
                parsed[i] = new SitePage
                {
                    Input = path,
                    Output = OutputOf(path, front, hasIndex),
                    FrontMatter = front,
                    Markdown = markdown,
                    Title = front.Title ?? markdown.Title ?? PageTitle.FromName(path.WithExtension("").Name),
                };
            });
            return [.. parsed.OfType<SitePage>()];
        }

        /// <summary><c>guide/x.md</c> becomes <c>guide/x.html</c>; a README stands in for a first page that is not there.</summary>
        private SitePath OutputOf(SitePath input, FrontMatter front, bool hasIndex)
        {
            if (front.Slug is { } slug)
            {
                if (slug.Length > 0 && slug[0] != '.' && slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
                {
                    return input.WithName(slug + ".html");
                }

                _diagnostics.Report(Rules.Pages.Address.At(
                    front.SlugLocation,
                    $"'{slug}' cannot be a slug.",
                    "Use letters, digits, '-', '_' and '.'; a folder is chosen by where the file is."));
            }

            return !hasIndex && input.Value.Equals("README.md", StringComparison.OrdinalIgnoreCase)
                ? SitePath.FromRelative("index.html")
                : input.WithExtension(".html");
        }

        private LinkedPage[] Link(SiteIndex index, SiteData data, PublishedModels models)
        {
            var links = new LinkResolver(index);
            var claims = new ClaimResolver(data.Sources, data.Evidence, options.AsOf);
            var directives = new DirectiveRenderer(data);
            var linked = new LinkedPage[index.Pages.Length];
            ForEach("Linking", linked.Length, i =>
            {
                var page = index.Pages[i];
                var resolved = WithDerivations(claims.Resolve(page.Markdown.Claims, page.FrontMatter.Entities, _diagnostics), page, models);
                linked[i] = new LinkedPage(page, resolved, new PageBindings
                {
                    Directives = [.. page.Markdown.Directives.Select(d => directives.Render(d, page, resolved, _diagnostics))],
                    Links = [.. page.Markdown.Links.Select(l => links.Resolve(page, l, _diagnostics))],
                    Citations = CitationBinder.Bind(page.Markdown.Claims, resolved),
                });
            });
            return linked;
        }

        private static ResolvedClaims WithDerivations(ResolvedClaims resolved, SitePage page, PublishedModels models)
        {
            if (page.Markdown.Computations.IsEmpty)
            {
                return resolved;
            }

            var computations = page.Markdown.Computations.ToDictionary(c => c.ClaimId, StringComparer.Ordinal);
            return resolved with
            {
                Claims = [.. resolved.Claims.Select(c => computations.TryGetValue(c.Id, out var computation) ? c with { Derivation = models.Derive(computation, page.Output) } : c)],
            };
        }

        private void ReportUnusedSources(SiteData data, LinkedPage[] linked)
        {
            var used = linked.SelectMany(l => l.Claims.Sources).Concat(data.SourcesOfFacts()).Concat(data.SourcesOfMeasurements()).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var source in data.Sources.All)
            {
                if (!used.Contains(source.Id))
                {
                    _diagnostics.Report(Rules.Sources.Unused.At(source.Location, $"No page cites the source '{source.Id}', and no fact rests on it.", "Cite it, or remove it."));
                }
            }
        }

        private BuildResult Check(LinkedPage[] linked, PageRenderer renderer)
        {
            ForEach("Rendering", linked.Length, i => renderer.Render(linked[i], _diagnostics));
            return Result(!_diagnostics.HasErrors(options.Strict), linked);
        }

        private BuildResult Publish(InputTree tree, SiteIndex index, LinkedPage[] linked, PageRenderer renderer, SiteIndexes indexes, PublishedModels models)
        {
            try
            {
                using var output = StagedOutput.Open(options.OutputFolder, options.InputFolder, options.ReuseUnchanged, _diagnostics);
                if (output is null)
                {
                    return Result(false, linked);
                }

                WriteAll(tree, index, linked, renderer, indexes, models, output);
                cancellation.ThrowIfCancellationRequested();
                if (_diagnostics.HasErrors(options.Strict))
                {
                    return Result(false, linked);
                }

                output.Publish();
                return Result(true, linked) with { Files = output.Files, FilesReused = output.FilesReused };
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                _diagnostics.Report(Rules.Pages.WriteFailed.At(
                    null,
                    $"The site cannot be written to '{options.OutputFolder}': {e.Message}",
                    "Check the space left and your permissions there; the last good site is untouched."));
                return Result(false, linked);
            }
        }

        private void WriteAll(InputTree tree, SiteIndex index, LinkedPage[] linked, PageRenderer renderer, SiteIndexes indexes, PublishedModels models, StagedOutput output)
        {
            var published = new ConcurrentBag<PublishedFile>();
            ForEach("Rendering", linked.Length, i =>
            {
                var rendered = renderer.Render(linked[i], _diagnostics);
                Add(rendered.Html);
                Add(rendered.Markdown);
                Add(rendered.Twin);
            });
            ForEach("Copying", tree.Files.Length, i =>
            {
                if (tree.ReadBytes(tree.Files[i], _diagnostics) is { } content)
                {
                    Add(new RenderedFile(tree.Files[i], content));
                }
            });
            foreach (var (from, to) in index.Redirects)
            {
                Add(RedirectRenderer.Render(from, to, renderer));
            }

            foreach (var asset in AssetsOf(index))
            {
                Add(new RenderedFile(SitePath.FromRelative(asset.Path), asset.Content.ToArray()));
            }

            if (index.FindPage(NotFoundPath) is null && !index.HasFile(NotFoundPath))
            {
                Add(renderer.RenderNotFound(NotFoundPath));
            }

            Add(new RenderedFile(PageRenderer.SchemaPath, CiteSchemas.Twin.Bytes.ToArray()));
            foreach (var file in models.Files)
            {
                Add(file);
            }

            foreach (var file in indexes.Write())
            {
                Add(file);
            }

            var siteIndex = indexes.WriteCiteIndex(published);
            output.Add(siteIndex.Path, siteIndex.Content);

            void Add(RenderedFile file)
            {
                output.Add(file.Path, file.Content);
                published.Add(new PublishedFile(file.Path, file.Content.Length, file.Sha256));
            }
        }

        private static IEnumerable<SitePath> Reserved(PublishedModels models) =>
            [.. SiteIndexes.Paths, PageRenderer.SchemaPath, .. models.Files.Select(f => f.Path), .. PageTheme.Assets.Concat(PageTheme.CitationAssets).Concat(PageTheme.CalculatorAssets).Select(a => SitePath.FromRelative(a.Path))];

        /// <summary>A site without claims or calculators is published without what brings them to life.</summary>
        private static IEnumerable<ThemeAsset> AssetsOf(SiteIndex index) =>
        [
            .. PageTheme.Assets,
            .. index.Pages.Any(p => p.Markdown.Claims.Length > 0) ? PageTheme.CitationAssets : [],
            .. index.Pages.Any(p => p.Markdown.Directives.Any(d => d.Kind == DirectiveKind.Calculator)) ? PageTheme.CalculatorAssets : [],
        ];

        private void ForEach(string phase, int count, Action<int> work)
        {
            var done = 0;
            try
            {
                Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellation }, i =>
                {
                    work(i);
                    progress?.Report(new BuildProgress(phase, Interlocked.Increment(ref done), count));
                });
            }
            catch (AggregateException e)
            {
                // The first failure stands for all: the others are most often the same full disk.
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            }
        }

        private BuildResult Result(bool succeeded, LinkedPage[] linked) => new()
        {
            Diagnostics = [.. _diagnostics.ToSortedList()],
            Succeeded = succeeded && !_diagnostics.HasErrors(options.Strict),
            Pages = linked.Length,
            Claims = linked.Sum(l => l.Claims.Claims.Length),
            Sources = linked.SelectMany(l => l.Claims.Sources).Select(s => s.Id).Distinct(StringComparer.Ordinal).Count(),
        };
    }
}
