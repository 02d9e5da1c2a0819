using System.Collections.Immutable;
using System.Text;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Json;

namespace Site.Citations.Locks;

/// <summary>
/// The one place where the evidence lock is written and read. A lock is read as far as it can be: an entry that cannot be understood
/// counts as unchecked and takes no other with it, and a file that is no JSON any more, such as one a merge left its marks in, still gives
/// every entry that stands in it whole.
/// </summary>
internal static class EvidenceLockJson
{
    private const int MaxBytes = 32 * 1024 * 1024;
    private const string Fix = "Run 'site sources check' to write it anew.";

    /// <summary>Writes a lock as UTF-8, sources and quotes in order.</summary>
    public static byte[] Write(EvidenceLock evidence)
    {
        var sources = new OrderedDictionary<string, EvidenceLockEntry>(evidence.Sources.Count, StringComparer.Ordinal);
        foreach (var (key, source) in evidence.Sources)
        {
            sources.Add(key, ToEntry(source));
        }

        return JsonOutput.ToFile(new EvidenceLockDocument(sources), EvidenceLockJsonContext.Default.EvidenceLockDocument);
    }

    /// <summary>The diagnostic for a lock that cannot be read, whole or in part.</summary>
    public static Diagnostic Broken(FileLocation? location, string message) => Rules.Evidence.BrokenLock.At(location, message, Fix);

    /// <summary>Reads a lock; what is wrong is reported with its line.</summary>
    public static EvidenceLock Read(string path, ReadOnlySpan<byte> bytes, IDiagnosticSink diagnostics)
    {
        if (bytes.Length > MaxBytes)
        {
            diagnostics.Report(Broken(new FileLocation(path), $"The evidence lock cannot be read: it has more than {MaxBytes} bytes."));
            return EvidenceLock.Empty;
        }

        var utf8 = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

        // For places only: bytes that are no text become marks in it, and are refused with the entry they stand in.
        var file = new InputText(path, Encoding.UTF8.GetString(utf8));
        var parts = EvidenceLockParts.Find(utf8, out var problem);
        if (problem is not null)
        {
            var marks = MergeMark(file);
            diagnostics.Report(Broken(
                marks ?? new FileLocation(path, problem.Line, problem.Column),
                $"The evidence lock cannot be read{(marks is null ? $": {problem.Message}" : ": a merge left its marks in it.")}"));
        }

        return new EvidenceLock(ReadParts(parts, utf8, file, diagnostics));
    }

    private static ImmutableSortedDictionary<string, LockedSource> ReadParts(
        List<EvidenceLockPart> parts,
        ReadOnlySpan<byte> utf8,
        InputText file,
        IDiagnosticSink diagnostics)
    {
        var sources = EvidenceLock.Empty.Sources.ToBuilder();
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var start = file.LocationOf(Encoding.UTF8.GetCharCount(utf8[..part.Start]));
            if (ReadEntry(utf8.Slice(part.Start, part.Length), out var wrong) is not { } entry)
            {
                diagnostics.Report(Broken(
                    Within(start, wrong!),
                    $"The evidence lock's entry '{part.Key}' counts as unchecked: {wrong!.Message}"));
            }
            else if (!disputed.Contains(part.Key) && !sources.TryAdd(part.Key, entry))
            {
                disputed.Add(part.Key);
                sources.Remove(part.Key);
                diagnostics.Report(Broken(start, $"The evidence lock's entry '{part.Key}' counts as unchecked: it is there twice."));
            }
        }

        return sources.ToImmutable();
    }

    private static FileLocation Within(FileLocation start, JsonProblem wrong) => wrong.Line <= 1
        ? start with { Column = start.Column + Math.Max(wrong.Column - 1, 0) }
        : start with { Line = start.Line + wrong.Line - 1, Column = wrong.Column };

    /// <summary>Reads one source's entry.</summary>
    internal static LockedSource? ReadEntry(ReadOnlySpan<byte> utf8, out JsonProblem? problem)
    {
        if (JsonInput.Read(utf8, EvidenceLockJsonContext.Default.EvidenceLockEntry, MaxBytes, out problem) is not { } entry)
        {
            return null;
        }

        if (entry.Status == CheckStatus.Unchecked)
        {
            problem = new JsonProblem("'unchecked' is no outcome of a check.", 1, 1);
            return null;
        }

        return new LockedSource(
            entry.Url,
            entry.Status,
            entry.Problem,
            entry.CheckedAt,
            entry.By,
            entry.Sha256,
            entry.GitBlob,
            entry.Commit,
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, entry.Quotes))
        {
            FinalUrl = entry.FinalUrl,
            Archive = entry.Archive,
        };
    }

    private static EvidenceLockEntry ToEntry(LockedSource source)
    {
        var quotes = new OrderedDictionary<string, LockedQuote>(source.Quotes.Count, StringComparer.Ordinal);
        foreach (var (quote, found) in source.Quotes)
        {
            quotes.Add(quote, found);
        }

        return new EvidenceLockEntry
        {
            Url = source.Url,
            FinalUrl = source.FinalUrl,
            Status = source.Status,
            Problem = source.Problem,
            CheckedAt = source.CheckedAt,
            By = source.By,
            Sha256 = source.Sha256,
            GitBlob = source.GitBlob,
            Commit = source.Commit,
            Archive = source.Archive,
            Quotes = quotes,
        };
    }

    /// <summary>Where a merge left the first of its marks; null where it left none.</summary>
    private static FileLocation? MergeMark(InputText file)
    {
        for (var at = file.Text.IndexOf("<<<<<<<", StringComparison.Ordinal);
            at >= 0;
            at = file.Text.IndexOf("<<<<<<<", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || file.Text[at - 1] == '\n')
            {
                return file.LocationOf(at);
            }
        }

        return null;
    }
}
