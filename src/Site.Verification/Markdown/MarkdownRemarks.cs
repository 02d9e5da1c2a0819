using System.Text;
using Site.Citations.Identifiers;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;

namespace Site.Verification.Markdown;

/// <summary>
/// Empties the remarks that stand in a page's Markdown for the page's marks: the sources of a claim with its confidence, why something is
/// assumed, whose opinion it is, what a number was computed with. Only what the twin says is taken out. The brackets of a remark stay,
/// for what is Markdown beside a bracket may be something else beside a letter.
/// </summary>
internal sealed class MarkdownRemarks
{
    // Bounds for Markdown that somebody else wrote: a remark is looked for wherever a bracket opens.
    private const int LongestRemark = 8_000;
    private const int MostEnds = 50;

    private readonly Dictionary<string, HashSet<ConfidenceLevel>> _levels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
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
                Allow(entry, claim.Confidence?.Level);
                Allow(entry.Replace("|", "\\|", StringComparison.Ordinal), claim.Confidence?.Level);
            }

            Add(claim.Reason is { } reason ? $"(assumption: {reason})" : null);
            Add(claim.Holder is { } holder ? $"(opinion of {holder})" : null);
        }

        _computed = twin.Claims.Where(c => c.Type == ClaimType.Computed).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

        void Add(string? remark) => _others.UnionWith(remark is null ? [] : [remark]);
    }

    /// <summary>The text with the remarks emptied.</summary>
    public string Empty(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length;)
        {
            var end = markdown[at] == '(' ? EndOfRemark(markdown, at) : 0;
            if (end > 0)
            {
                text.Append("()");
                at = end;
            }
            else
            {
                text.Append(markdown[at++]);
            }
        }

        return text.ToString();
    }

    private static string EntryOf(TwinEvidence evidence, TwinSource source, DateOnly? asOf) =>
        (evidence.Relation == CitationRelation.Disputes ? "disputed by " : "")
        + $"[{MarkdownLine.LinkWords(source.Title)}]({source.Url}), {evidence.Date?.ToString() ?? "undated"}"
        + (evidence.AvailableUntil is { } until && until < asOf ? $", ended on {until:O}" : "");

    private void Allow(string entry, ConfidenceLevel? level)
    {
        if (!_levels.TryGetValue(entry, out var levels))
        {
            _levels.Add(entry, levels = []);
        }

        if (level is { } known)
        {
            levels.Add(known);
        }
    }

    /// <summary>Where a remark at an offset ends; 0 where none that the twin allows stands there.</summary>
    private int EndOfRemark(string text, int at)
    {
        if (MarkdownNotes.ComputedAt(text, at) is var (reference, computedEnd))
        {
            var id = ClaimIds.Of(ClaimType.Computed, reference);
            return _computed.Contains(id) || _computed.Contains(id + "-2") ? computedEnd : 0;
        }

        var line = text.AsSpan(at, Math.Min(LongestRemark, text.Length - at));
        line = line.IndexOf("\n\n") is var stop and >= 0 ? line[..stop] : line;
        return line.StartsWith("(assumption: ", StringComparison.Ordinal) || line.StartsWith("(opinion of ", StringComparison.Ordinal)
            ? EndOfOther(line, at)
            : EndOfCitation(text, at + 1, at + line.Length);
    }

    private int EndOfOther(ReadOnlySpan<char> line, int at)
    {
        var lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (i, ends) = (0, 0); i < line.Length && ends < MostEnds; i++)
        {
            ends += line[i] == ')' ? 1 : 0;
            if (line[i] == ')' && lookup.Contains(line[..(i + 1)]))
            {
                return at + i + 1;
            }
        }

        return 0;
    }

    private int EndOfCitation(string text, int at, int stop)
    {
        HashSet<ConfidenceLevel>? allowed = null;
        while (true)
        {
            var end = EndOfEntry(text, at, stop, out var levels);
            if (end == 0)
            {
                return 0;
            }

            allowed = allowed is null ? [.. levels] : [.. allowed.Intersect(levels)];
            foreach (var level in allowed)
            {
                var rest = $"; confidence {level.ToWord()})";
                if (string.CompareOrdinal(text, end, rest, 0, rest.Length) == 0)
                {
                    return end + rest.Length;
                }
            }

            if (string.CompareOrdinal(text, end, "; ", 0, 2) != 0)
            {
                return 0;
            }

            at = end + 2;
        }
    }

    /// <summary>Where one source of a citation ends: at a semicolon after its date, of which its title may have some, too.</summary>
    private int EndOfEntry(string text, int at, int stop, out HashSet<ConfidenceLevel> levels)
    {
        var lookup = _levels.GetAlternateLookup<ReadOnlySpan<char>>();
        if (at < stop && text[at] is '[' or 'd')
        {
            var end = at - 1;
            for (var ends = 0; ends < MostEnds && (end = text.IndexOf(';', end + 1, stop - end - 1)) >= 0; ends++)
            {
                if (lookup.TryGetValue(text.AsSpan(at, end - at), out var found))
                {
                    levels = found;
                    return end;
                }
            }
        }

        levels = [];
        return 0;
    }
}
