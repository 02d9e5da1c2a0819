using System.Collections.Immutable;
using Site.Generator;
using Site.Generator.Rendering;
using Site.Text.Diagnostics;
using Site.Verification;
using Site.Verification.Indexes;
using Site.Verification.Rebuilds;

namespace Site.Verify;

/// <summary>
/// Builds a site again, by its input and what its index says of the build, and compares the bytes. It needs no trust in anybody but
/// whoever the input is from.
/// </summary>
internal static class RebuildRun
{
    /// <summary>Builds and compares.</summary>
    /// <param name="input">The input, as the user wrote it.</param>
    /// <param name="site">The published site: a full path, or an address.</param>
    /// <param name="published">What was found of it.</param>
    /// <param name="context">What the program takes from its process.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Each difference, or why the site cannot be built.</returns>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        string input,
        string site,
        VerificationReport published,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        if (published.Edition is not { } edition)
        {
            // That there is no index that says how to build is reported.
            return [];
        }

        if (edition.Generator != ThisGenerator.Current)
        {
            return [OtherGenerator(edition)];
        }

        using var folder = new TemporaryFolder("site-rebuild-");
        var options = new BuildOptions
        {
            InputFolder = context.FullPath(input),
            OutputFolder = Path.Join(folder.FullPath, "site"),
            BaseUrl = edition.Base,
            AsOf = edition.AsOf,
            ReuseUnchanged = false,
        };
        var built = await SiteBuilder.BuildAsync(options, progress: null, cancellationToken);
        if (built.Succeeded)
        {
            return await RebuildComparison.CompareAsync(site, options.OutputFolder, published, cancellationToken);
        }

        var errors = built.Diagnostics.Where(d => d.Rule.Severity == Severity.Error);
        return [NotBuilt(input), .. errors.Select(d => Placed(d, options.InputFolder))];
    }

    private static Diagnostic OtherGenerator(SiteEdition edition)
    {
        var (current, builder) = (ThisGenerator.Current, edition.Generator);
        return Rules.Twin.CannotRebuild.At(
            null,
            $"The site was built by {builder.Name} {builder.Version}, and this is {current.Name} {current.Version}, "
            + "which gives other bytes: nothing was compared.",
            "Run the version that built the site.");
    }

    private static Diagnostic NotBuilt(string input) => Rules.Twin.CannotRebuild.At(
        null,
        $"'{input}' cannot be built, so that nothing was compared.",
        "Give the input that the site was built from, at its commit; its errors are listed.");

    /// <summary>The files of a build are relative to its input, those of a verification to the site.</summary>
    private static Diagnostic Placed(Diagnostic diagnostic, string input) => diagnostic.Location is { } location
        ? diagnostic with { Location = location with { File = Path.GetFullPath(location.File, input) } }
        : diagnostic;
}
