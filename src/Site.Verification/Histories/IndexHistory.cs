using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;

namespace Site.Verification.Histories;

/// <summary>A line of a history.</summary>
/// <param name="AsOf">The day that the index says it is of.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record HistoryLine(DateOnly AsOf, string Sha256);

/// <summary>
/// The indexes a site has had, as somebody kept them who did not let them be changed: a text file to which each publication adds a line
/// <c>2026-11-28 e3b0…</c>, its day and its digest.
/// </summary>
public sealed partial class IndexHistory
{
    /// <summary>The most bytes of a history that are read: two hundred thousand lines.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private IndexHistory(ImmutableArray<HistoryLine> lines) => Lines = lines;

    /// <summary>The lines, oldest first; at least one.</summary>
    public ImmutableArray<HistoryLine> Lines { get; }

    /// <summary>Reads a history.</summary>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="content">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The history; null where something is wrong: who would change the record would break it, too.</returns>
    public static IndexHistory? Read(string file, ReadOnlySpan<byte> content, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (content.Length > MaxBytes)
        {
            return Fail(0, string.Create(CultureInfo.InvariantCulture, $"The history has more than {MaxBytes} bytes, the limit."));
        }

        var lines = ImmutableArray.CreateBuilder<HistoryLine>();
        foreach (var text in Encoding.UTF8.GetString(content).TrimEnd().Split('\n'))
        {
            if (Parse(text.TrimEnd('\r')) is not { } line)
            {
                return Fail(lines.Count + 1, "This is no line of a history: a day, a space and a SHA-256, as 2026-11-28 e3b0…b855.");
            }

            if (lines.Count > 0 && line.AsOf < lines[^1].AsOf)
            {
                return Fail(lines.Count + 1, $"The history goes back, from {lines[^1].AsOf:O} to {line.AsOf:O}.");
            }

            lines.Add(line);
        }

        return new IndexHistory(lines.ToImmutable());

        IndexHistory? Fail(int line, string message)
        {
            diagnostics.Report(Rules.Twin.BadHistory.At(
                new FileLocation(file, line),
                message,
                "Get the history anew from where it is kept; lines are only ever added to it, at its end."));
            return null;
        }
    }

    private static HistoryLine? Parse(string text) =>
        Form().IsMatch(text) && PublishedDay.Of(text) is { } day ? new HistoryLine(day, text[11..]) : null;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f]{64}\z")]
    private static partial Regex Form();
}
