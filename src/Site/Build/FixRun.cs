using System.Text;
using Site.Fixes;
using Site.Generator;
using Site.Reports;
using Site.Text.Diagnostics;

namespace Site.Build;

/// <summary>Makes the corrections of a check that are mechanical: shown first, and written where that is asked for.</summary>
internal static class FixRun
{
    /// <summary>One correction can stand in the way of another, which is made in the next round.</summary>
    private const int MostRounds = 4;

    /// <summary>Shows the corrections as a diff.</summary>
    /// <returns>The exit code: that of the check, for nothing is corrected yet.</returns>
    public static async Task<int> ShowAsync(BuildSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        var result = await SiteBuilder.BuildAsync(settings.ToBuildOptions(context), null, cancellationToken);
        var files = Fixed(result, settings, context);
        foreach (var (_, file) in files)
        {
            context.Out.Write(file.Diff());
        }

        context.Error.WriteLine(files.Count == 0
            ? "Nothing that is wrong can be corrected mechanically."
            : $"{Counted(files)} can be made: site check --fix --write{InputOption(settings)}");
        return result.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Writes the corrections.</summary>
    public static async Task WriteAsync(BuildSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var result = await SiteBuilder.BuildAsync(settings.ToBuildOptions(context), null, cancellationToken);
            var files = Fixed(result, settings, context);
            foreach (var (path, file) in files)
            {
                await File.WriteAllTextAsync(path, file.Text(), cancellationToken);
            }

            if (files.Count == 0)
            {
                return;
            }

            context.Error.WriteLine($"Wrote {Counted(files)}.");
        }
    }

    private static string InputOption(BuildSettings settings) =>
        settings.Input == BuildArguments.DefaultInput ? "" : $" --input {settings.Input}";

    private static string Counted(List<(string Path, FixedFile File)> files) =>
        $"{SummaryText.Count(files.Sum(f => f.File.Count), "correction")} in {SummaryText.Count(files.Count, "file")}";

    private static List<(string Path, FixedFile File)> Fixed(BuildResult result, BuildSettings settings, ProgramContext context)
    {
        var shown = new DiagnosticFiles(context.CurrentFolder, settings.Input);
        var fixes = result.Diagnostics.SelectMany(d => d.Repeats.Prepend(d)).Select(d => d.Fix).OfType<DiagnosticFix>();
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
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(files.FullPath(file)));
            return text.StartsWith('\uFEFF') ? null : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
