using System.Text;
using Site.CommandLine;
using Site.Fixes;
using Site.Generator;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Build;

/// <summary>Makes the corrections of a check that are mechanical: shown first, and written where that is asked for.</summary>
internal static class FixRun
{
    /// <summary>One correction can stand in the way of another, which is made in the next round.</summary>
    private const int MostRounds = 4;

    /// <summary>Shows the corrections as a diff; where the check is limited to changed lines, the corrections on these.</summary>
    /// <returns>The exit code: that of the check, for nothing is corrected yet.</returns>
    public static async Task<int> ShowAsync(BuildSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        var (canGoOn, changed) = await ChangedLines.OfAsync(settings, context, cancellationToken);
        if (!canGoOn)
        {
            return ExitCode.Usage;
        }

        var result = await SiteBuilder.BuildAsync(settings.ToBuildOptions(context), null, cancellationToken);
        var files = Fixed(result, settings, changed, context);
        foreach (var (_, file) in files)
        {
            context.Out.Write(file.Diff());
        }

        context.Error.WriteLine(files.Count == 0
            ? "Nothing that is wrong can be corrected mechanically."
            : $"{Counted(files)} can be made: {ShownCommand.Of(["check", "--fix", "--write", .. Limits(settings)])}");
        return BuildRun.ReportOf(settings, result, TimeSpan.Zero, context, changed).Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Writes the corrections; where the check is limited to changed lines, those on these.</summary>
    /// <returns>Whether the check can go on; otherwise what it is limited to cannot be had, which is said.</returns>
    public static async Task<bool> WriteAsync(BuildSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            // A correction can move what stands below it, so what has changed is asked for anew.
            var (canGoOn, changed) = await ChangedLines.OfAsync(settings, context, cancellationToken);
            if (!canGoOn)
            {
                return false;
            }

            var result = await SiteBuilder.BuildAsync(settings.ToBuildOptions(context), null, cancellationToken);
            var files = Fixed(result, settings, changed, context);
            foreach (var (path, file) in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WholeFile.Write(path, Encoding.UTF8.GetBytes(file.Text()));
            }

            if (files.Count == 0)
            {
                break;
            }

            context.Error.WriteLine($"Wrote {Counted(files)}.");
        }

        return true;
    }

    private static IEnumerable<string> Limits(BuildSettings settings) =>
        [.. BuildArguments.WordsOf(settings.Input), .. settings.Since is { } since ? (string[])["--since", since] : []];

    private static string Counted(List<(string Path, FixedFile File)> files) =>
        $"{SummaryText.Count(files.Sum(f => f.File.Count), "correction")} in {SummaryText.Count(files.Count, "file")}";

    private static List<(string Path, FixedFile File)> Fixed(
        BuildResult result,
        BuildSettings settings,
        ChangedLines? changed,
        ProgramContext context)
    {
        var shown = new DiagnosticFiles(context.CurrentFolder, settings.Input);
        var fixes = result.Diagnostics
            .SelectMany(d => d.Repeats.Prepend(d))
            .Select(d => d.Fix)
            .OfType<DiagnosticFix>()
            .Where(f => changed?.Hold(f.At, shown) ?? true);
        var files = new List<(string Path, FixedFile File)>();
        foreach (var ofFile in fixes.GroupBy(f => f.At.File, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (Read(shown, ofFile.Key) is { } text && FixedFile.Of(shown.Shown(ofFile.Key), text, ofFile) is { Count: > 0 } file)
            {
                files.Add((shown.FullPath(ofFile.Key), file));
            }
        }

        return files;
    }

    /// <summary>The text of a file; null where writing it again would change more than what is corrected.</summary>
    private static string? Read(DiagnosticFiles files, string file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(files.FullPath(file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
