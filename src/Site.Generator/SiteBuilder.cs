using Site.Generator.Discovery;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Phases;
using Site.Generator.Publishing;
using Site.Generator.Rendering;
using Site.Markdown;
using Site.Text.Diagnostics;

namespace Site.Generator;

/// <summary>
/// Builds a site: discover, parse, link, render, publish. Each phase takes the immutable results of the one before; pages are worked on in
/// parallel within a phase, and nothing depends on which is done first. What is wrong is collected through all phases, so that one run
/// reports everything that can be reported; the site is published only if nothing is.
/// </summary>
public static class SiteBuilder
{
    /// <summary>Builds, and unless <see cref="BuildOptions.Write"/> is false publishes, a site.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="progress">Told how far the build has come; may be called from any thread.</param>
    /// <param name="cancellationToken">Stops the build; the published site stays as it is.</param>
    /// <returns>How it went. Bad input is reported in it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">The build was stopped.</exception>
    public static Task<BuildResult> BuildAsync(BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var phase = new PhaseContext
        {
            InputFolder = options.InputFolder,
            AsOf = options.AsOf,
            Strict = options.Strict,
            Diagnostics = new DiagnosticBag(),
            Progress = (name, done, total) => progress?.Report(new BuildProgress(name, done, total)),
            Cancellation = cancellationToken,
        };
        return Task.Run(() => Build(options, phase), cancellationToken);
    }

    private static BuildResult Build(BuildOptions options, PhaseContext phase)
    {
        var engine = new MarkdownEngine();
        if (InputTree.Discover(options.InputFolder, phase.Diagnostics, phase.Cancellation) is not { } tree ||
            SiteParser.Parse(tree, options.BaseUrl, engine, phase) is not { } parsed)
        {
            return BuildResult.Of(phase.Diagnostics, options.Strict, [], null);
        }

        var linked = SiteLinker.Link(parsed, SiteFiles.Reserved, phase);
        var files = new SiteFiles(parsed, linked, new PageRenderer(engine, parsed, linked, options.AsOf));
        var publisher = new SitePublisher(files, phase);
        var published = options.Write && !phase.HasFailed
            ? publisher.Publish(options.OutputFolder, options.ReuseUnchanged)
            : publisher.Check();
        return BuildResult.Of(phase.Diagnostics, options.Strict, linked.Pages, published);
    }
}
