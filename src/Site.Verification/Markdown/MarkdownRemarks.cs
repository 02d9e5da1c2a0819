using System.Collections.Immutable;
using Site.Citations.Identifiers;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text.Folding;
using Site.Verification.Pages;

namespace Site.Verification.Markdown;

/// <summary>
/// Knows the remarks that stand in a page's Markdown for the page's marks: the sources of a claim with its confidence, why something is
/// assumed, whose opinion it is, what a number was computed with. Only what the twin says is one.
/// </summary>
internal sealed class MarkdownRemarks
{
    // Bounds for Markdown that somebody else wrote: a remark is looked for wherever a bracket opens.
    private const int LongestRemark = 8_000;
    private const int MostEnds = 50;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _computed;

    /// <summary>Prepares the remarks that a twin allows.</summary>
    public MarkdownRemarks(TwinDocument twin)
    {
        var sources = twin.Sources.DistinctBy(s => s.Id, StringComparer.Ordinal).ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var claim in twin.Claims)
        {
            foreach (var evidence in (claim.Evidence ?? []).Where(e => sources.ContainsKey(e.Source)))
            {
                var entry = EntryOf(evidence, sources[evidence.Source], twin.Summary.AsOf);
                Allow(entry, evidence.Source, claim.Confidence?.Level);
            }

            Add("assumption: ", "Assumption: ", claim.Reason);
            Add("opinion of ", "Opinion of ", claim.Holder);
        }

        _computed = twin.Claims.Where(c => c.Type == ClaimType.Computed).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

        void Add(string start, string startOnPage, string? text)
        {
            if (text is not null)
            {
                _others[$"({start}{MarkdownLine.Escaped(text)})"] = FoldedText.Of(startOnPage + text);
            }
        }
    }

    private static string EntryOf(TwinEvidence evidence, TwinSource source, DateOnly? asOf) =>
        (evidence.Relation == CitationRelation.Disputes ? "disputed by " : "")
        + $"[{MarkdownLine.Escaped(source.Title)}]({MarkdownLine.Address(source.Url)}), {evidence.Date?.ToString() ?? "undated"}"
        + (evidence.AvailableUntil is { } until && until < asOf ? $", ended on {until:O}" : "");

    private void Allow(string text, string source, ConfidenceLevel? level)
    {
        if (!_entries.TryGetValue(text, out var entry))
        {
            _entries.Add(text, entry = new Entry([], []));
        }

        entry.Sources.Add(source);
        if (level is { } known)
        {
            entry.Levels.Add(known);
        }
    }

    /// <summary>Where a remark at an offset ends; 0 where none that the twin allows stands there.</summary>
    public int EndOf(string text, int at, out ShownRemark remark)
    {
        if (MarkdownNotes.ComputedAt(text, at) is var (reference, computedEnd))
        {
            remark = new ShownRemark(ShownRemark.Computed, []);
            var id = ClaimIds.Of(ClaimType.Computed, reference);
            return _computed.Contains(id) || _computed.Contains(id + "-2") ? computedEnd : 0;
        }

        var line = text.AsSpan(at, Math.Min(LongestRemark, text.Length - at));
        return line.StartsWith("(assumption: ", StringComparison.Ordinal) || line.StartsWith("(opinion of ", StringComparison.Ordinal)
            ? EndOfOther(line, at, out remark)
            : EndOfCitation(text, at + 1, at + line.Length, out remark);
    }

    private int EndOfOther(ReadOnlySpan<char> line, int at, out ShownRemark remark)
    {
        var lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (i, ends) = (0, 0); i < line.Length && ends < MostEnds; i++)
        {
            ends += line[i] == ')' ? 1 : 0;
            if (line[i] == ')' && lookup.TryGetValue(line[..(i + 1)], out var onPage))
            {
                remark = new ShownRemark(onPage, []);
                return at + i + 1;
            }
        }

        remark = default;
        return 0;
    }

    private int EndOfCitation(string text, int at, int stop, out ShownRemark remark)
    {
        remark = default;
        HashSet<ConfidenceLevel>? allowed = null;
        var sources = ImmutableArray.CreateBuilder<string>();
        while (EndOfEntry(text, at, stop, out var entry) is var end and > 0)
        {
            sources.Add(string.Join(' ', entry!.Sources));
            allowed = allowed is null ? [.. entry.Levels] : [.. allowed.Intersect(entry.Levels)];
            foreach (var level in allowed)
            {
                var rest = $"; confidence {level.ToWord()})";
                if (string.CompareOrdinal(text, end, rest, 0, rest.Length) == 0)
                {
                    remark = new ShownRemark(level.ToWord(), sources.ToImmutable());
                    return end + rest.Length;
                }
            }

            if (string.CompareOrdinal(text, end, "; ", 0, 2) != 0)
            {
                return 0;
            }

            at = end + 2;
        }

        return 0;
    }

    /// <summary>Where one source of a citation ends: at a semicolon after its date, of which its title may have some, too.</summary>
    private int EndOfEntry(string text, int at, int stop, out Entry? entry)
    {
        var lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        if (at < stop && text[at] is '[' or 'd')
        {
            var end = at - 1;
            for (var ends = 0; ends < MostEnds && (end = text.IndexOf(';', end + 1, stop - end - 1)) >= 0; ends++)
            {
                if (lookup.TryGetValue(text.AsSpan(at, end - at), out entry))
                {
                    return end;
                }
            }
        }

        entry = null;
        return 0;
    }

    /// <summary>What may be said of a source at a claim.</summary>
    /// <param name="Sources">The ids of the sources of which it may be said.</param>
    /// <param name="Levels">The confidence of the claims at which it may be said.</param>
    private sealed record Entry(HashSet<string> Sources, HashSet<ConfidenceLevel> Levels);
}
