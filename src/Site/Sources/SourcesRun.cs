using System.Collections.Immutable;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Evidence.Fetching;
using Site.Generator.Discovery;
using Site.Generator.Linking;
using Site.Generator.Nesting;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Sources;

/// <summary>What <c>sources</c> was asked to do.</summary>
/// <param name="Check">Whether to read the sources; otherwise what is known is listed.</param>
/// <param name="Input">The folder of the guide.</param>
/// <param name="Mirrors">The folder of mirrors; null for none.</param>
/// <param name="Offline">Whether to leave the network alone.</param>
/// <param name="Again">Whether to check anew what was checked today.</param>
/// <param name="AsOf">The day.</param>
internal sealed record SourcesSettings(bool Check, string Input, string? Mirrors, bool Offline, bool Again, DateOnly AsOf)
{
    /// <summary>The TimeGate of an archive that is asked for copies; null for none.</summary>
    public Uri? TimeGate { get; init; }
}

/// <summary>Checks sources, or lists what is known of them.</summary>
internal static class SourcesRun
{
    private const int Parallel = 4;

    /// <summary>What the lock calls this program.</summary>
    private static string By => $"site {ProgramVersion.Text}";

    /// <summary>Does it.</summary>
    /// <returns>The exit code: 1 where a source is broken or the guide cannot be read.</returns>
    public static async Task<int> RunAsync(SourcesSettings settings, ProgramContext context, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        if (InputTree.Discover(context.FullPath(settings.Input), diagnostics, cancellationToken) is not { } tree)
        {
            return RunReport.Fail("sources", diagnostics, settings.Input, context);
        }

        var exit = await RunAsync(tree, settings, context, cancellationToken);
        foreach (var folder in NestedFolders.Find(tree, diagnostics))
        {
            if (InputTree.Discover(folder.Folder, diagnostics, cancellationToken) is { Sources.IsEmpty: false } nested)
            {
                context.Out.WriteLine($"{folder.Input}:");
                var inner = settings with { Input = Path.Join(settings.Input, folder.Input) };
                exit = Math.Max(exit, await RunAsync(nested, inner, context, cancellationToken));
            }
        }

        return diagnostics.HasErrors(strict: false) ? RunReport.Fail("sources", diagnostics, settings.Input, context) : exit;
    }

    private static async Task<int> RunAsync(
        InputTree tree,
        SourcesSettings settings,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var (data, evidence) = EvidenceCollector.Collect(tree, settings.AsOf, diagnostics);
        // A check writes the lock anew, so what is wrong with the old one does not stop it.
        var errors = diagnostics.ToSortedList().Where(d => d.Rule.Severity == Severity.Error).ToList();
        if (errors.Exists(d => !settings.Check || d.Rule != Rules.Evidence.BrokenLock))
        {
            return RunReport.Fail("sources", diagnostics, settings.Input, context);
        }

        var files = new DiagnosticFiles(context.CurrentFolder, settings.Input);
        foreach (var error in errors)
        {
            var place = error.Location is { } at ? $"{at with { File = files.Shown(at.File) }}: " : "";
            context.Error.WriteLine(
                $"{place}{error.Rule.Code}: {error.Message} What can be read is kept, the rest is checked anew.");
        }

        var file = Path.Combine(tree.Root, "_sources", EvidenceLock.FileName);
        return settings.Check
            ? await CheckAsync(data.Evidence, evidence, file, settings, context, cancellationToken)
            : List(data.Evidence, evidence, context);
    }

    private static async Task<int> CheckAsync(
        EvidenceLock known,
        ImmutableArray<EvidenceToCheck> evidence,
        string file,
        SourcesSettings settings,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        var keys = evidence.Select(e => e.Source.Id).ToHashSet(StringComparer.Ordinal);
        var found = known.Sources.RemoveRange(known.Sources.Keys.Where(k => !keys.Contains(k)));
        var pending = evidence.Where(e => settings.Again || !IsFresh(e, found, settings)).ToList();
        var mirrors = settings.Mirrors is { } folder ? new GitMirrors(context.FullPath(folder)) : null;
        using var reader = new SourceReader(mirrors, settings.Offline, NamedBy.User, ProgramVersion.Text, context.Time);
        using var checker = new SourceChecker(reader, settings.AsOf, By, context.Time) { TimeGate = settings.TimeGate };
        var unconnected = new List<(string Id, LockedSource Found)>();
        var notAsked = 0;
        var done = 0;
        using var oneAtATime = new SemaphoreSlim(1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken };
        await System.Threading.Tasks.Parallel.ForEachAsync(pending, parallel, async (item, token) =>
        {
            var result = await checker.CheckAsync(item, token);
            await oneAtATime.WaitAsync(token);
            try
            {
                done++;
                if (result is not { Found: var source, IsUnconnected: var isUnconnected })
                {
                    notAsked++;
                    return;
                }

                context.Error.WriteLine(
                    Excerpt.Clean($"[{done}/{pending.Count}] {source.Status.ToWord(),-7} {item.Source.Id}{Problem(source)}"));
                if (isUnconnected)
                {
                    unconnected.Add((item.Source.Id, source));
                    return;
                }

                // Written as results come, so that a run that is stopped goes on from there.
                found = Put(source, item.Source.Id, found);
                Write(file, found);
            }
            finally
            {
                oneAtATime.Release();
            }
        });
        if (reader.HasAnswer)
        {
            found = unconnected.Aggregate(found, (all, one) => Put(one.Found, one.Id, all));
            unconnected.Clear();
        }

        Write(file, found);
        var kept = notAsked + unconnected.Count;
        WriteSummary([.. found.Values], evidence, pending.Count - kept, kept, context);
        return found.Values.Any(s => s.Status == CheckStatus.Broken) ? ExitCode.Failure : ExitCode.Success;
    }

    /// <summary>What is known with a result; a copy that was found once is still there.</summary>
    private static ImmutableSortedDictionary<string, LockedSource> Put(
        LockedSource result,
        string id,
        ImmutableSortedDictionary<string, LockedSource> known)
    {
        var before = known.GetValueOrDefault(id);
        return known.SetItem(id, result with { Archive = result.Archive ?? (before?.Url == result.Url ? before.Archive : null) });
    }

    private static void WriteSummary(
        ImmutableArray<LockedSource> found,
        ImmutableArray<EvidenceToCheck> evidence,
        int read,
        int unreachable,
        ProgramContext context)
    {
        var quotes = found.SelectMany(s => s.Quotes.Values).ToList();
        var missing = quotes.Count(q => !q.IsFound);
        context.Out.WriteLine(
            $"Checked {SummaryText.Count(read, "source")} of {evidence.Length}. "
            + $"{quotes.Count - missing} of {SummaryText.Count(evidence.Sum(e => e.Quotes.Length), "quote")} found"
            + (missing > 0 ? $", {missing} not." : "."));
        if (unreachable > 0)
        {
            context.Out.WriteLine($"{SummaryText.Count(unreachable, "source")} could not be reached; what was known of them is kept.");
        }
    }

    private static string Problem(LockedSource source) =>
        (source.Problem is { } problem ? ": " + problem : "") + (source.FinalUrl is { } final ? $" (redirected to {final})" : "")
        + (source.Archive is { } archive ? $" (archived at {archive.Url})" : "");

    private static int List(EvidenceLock known, ImmutableArray<EvidenceToCheck> evidence, ProgramContext context)
    {
        foreach (var item in evidence)
        {
            var locked = known.Sources.GetValueOrDefault(item.Source.Id);
            var found = item.Quotes.Count(q => known.Check(item.Source, q).QuoteFound == true);
            var pinned = item.Source.Pinned is null ? "        " : "pinned  ";
            context.Out.WriteLine(
                $"{locked?.Status.ToWord() ?? "unchecked",-9} {found}/{item.Quotes.Length} "
                + $"{item.Source.Kind.ToWord(),-9} {pinned}{item.Source.Id}  {item.Source.Pinned ?? item.Source.Url}");
        }

        return ExitCode.Success;
    }

    /// <summary>Whether nothing new can be learnt today: this program read the same address today, with these quotes.</summary>
    private static bool IsFresh(
        EvidenceToCheck evidence,
        ImmutableSortedDictionary<string, LockedSource> found,
        SourcesSettings settings) =>
        found.TryGetValue(evidence.Source.Id, out var locked)
        && locked.CheckedAt == settings.AsOf
        && locked.By == By
        && locked.Status != CheckStatus.Unknown
        && locked.Url == (evidence.Source.Pinned ?? evidence.Source.Url)
        && (settings.TimeGate is null || evidence.Source.Pinned is not null || locked.Archive is not null)
        && evidence.Quotes.All(q => locked.Quotes.ContainsKey(FoldedText.KeyOf(q)));

    /// <summary>Writes the lock where it changes. A site without sources has no folder for one, and needs none.</summary>
    private static void Write(string file, ImmutableSortedDictionary<string, LockedSource> sources)
    {
        if (sources.IsEmpty && !File.Exists(file))
        {
            return;
        }

        var bytes = new EvidenceLock(sources).Write();
        if (!File.Exists(file) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
        {
            WholeFile.Write(file, bytes);
        }
    }
}
