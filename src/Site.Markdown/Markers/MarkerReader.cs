using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>Reads what stands between a marker's colon and its closing bracket: parts separated by <c>·</c> or <c>|</c>.</summary>
/// <param name="body">The text between.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="locate">The place of an offset into the body.</param>
/// <param name="start">The place of the marker.</param>
internal sealed class MarkerReader(string body, IDiagnosticSink diagnostics, Func<int, FileLocation> locate, FileLocation start)
{
    private static readonly Dictionary<string, ConfidenceLevel> Levels = new(StringComparer.Ordinal)
    {
        ["high"] = ConfidenceLevel.High,
        ["medium"] = ConfidenceLevel.Medium,
        ["low"] = ConfidenceLevel.Low,
    };

    private bool _failed;

    /// <summary>Reads a marker of the kind; null where it is not understood, which is reported.</summary>
    public MarkerInline? Read(MarkerKind kind)
    {
        var parts = MarkerParts.Split(body);
        var marker = kind switch
        {
            MarkerKind.Cite => ReadCitation(parts),
            MarkerKind.Assume => ReadAssumption(parts),
            _ => ReadReason(kind, parts),
        };
        return _failed ? null : marker;
    }

    private MarkerInline ReadCitation(List<MarkerPart> parts)
    {
        var references = ReadReferences(parts[0]);
        string? quote = null;
        string? wording = null;
        PartialDate? date = null;
        ConfidenceLevel? level = null;
        Volatility? volatility = null;
        FileLocation dateAt = default;
        FileLocation levelAt = default;
        foreach (var part in parts.Skip(1))
        {
            if (MarkerParts.Unquote(part.Text) is { } quoted)
            {
                Once(ref quote, quoted, "quote", part);
            }
            else if (IsWording(part))
            {
                Once(ref wording, ReadWording(part), "wording", part);
            }
            else if (Levels.TryGetValue(part.Text, out var word))
            {
                Once(ref level, word, "confidence", part);
                levelAt = locate(part.Offset);
            }
            else if (VocabularyWords.Volatilities.TryGetValue(part.Text, out var how))
            {
                Once(ref volatility, how, "volatility", part);
            }
            else if (part.Text.Length > 0 && char.IsAsciiDigit(part.Text[0]))
            {
                if (!PartialDate.TryParse(part.Text, out var given))
                {
                    Report(Rules.Syntax.BadDate, part.Offset, $"'{part.Text}' is not an ISO 8601 date.", "Write 2026-03-10, 2026-03 or 2026.");
                    continue;
                }

                Once(ref date, given, "date", part);
                dateAt = locate(part.Offset);
            }
            else
            {
                Report(
                    Rules.Syntax.UnknownPart,
                    part.Offset,
                    $"'{part.Text}' is no part of a citation.",
                    Nearest.Suggest(part.Text, Levels.Keys.Concat(VocabularyWords.Volatilities.Keys), "After the source come, in any order: a date (2026-03-10), a confidence (high, medium, low), a \"quote\", as=\"a wording that stands alone\", a volatility (volatile, slow, stable)."));
            }
        }

        return new MarkerInline
        {
            Kind = MarkerKind.Cite,
            Wording = wording,
            Location = start,
            Citation = new CitationDraft
            {
                References = references,
                Date = date,
                DateLocation = dateAt,
                Declared = level,
                DeclaredLocation = levelAt,
                Quote = quote,
                Volatility = volatility,
                Location = start,
            },
        };
    }

    private ImmutableArray<CitedReference> ReadReferences(MarkerPart part)
    {
        const string Disputes = "disputes ";
        var references = ImmutableArray.CreateBuilder<CitedReference>();
        foreach (var item in SplitAt(part, ';'))
        {
            var text = item.Text;
            var offset = item.Offset;
            var relation = CitationRelation.Supports;
            if (text.StartsWith(Disputes, StringComparison.Ordinal))
            {
                relation = CitationRelation.Disputes;
                text = text[Disputes.Length..].TrimStart();
                offset = item.Offset + item.Text.Length - text.Length;
            }

            if (text.Length == 0)
            {
                Report(Rules.Syntax.NoReference, offset, "The citation names no source.", "Write [cite: @key] or [cite: https://…].");
            }
            else if (text[0] == '@')
            {
                var hash = text.IndexOf('#', StringComparison.Ordinal);
                var key = hash < 0 ? text[1..] : text[1..hash];
                var quoteName = hash < 0 ? null : text[(hash + 1)..];
                if (SourceLibrary.IsKey(key) && (quoteName is null || SourceLibrary.IsKey(quoteName)))
                {
                    references.Add(new CitedReference(key, null, quoteName, relation, locate(offset)));
                }
                else
                {
                    Report(Rules.Syntax.BadReference, offset, $"'{text}' is not a source's key.", "Write @key or @key#quote with letters, digits, '-', '_' and '.'; separate several sources with ';'.");
                }
            }
            else if (SourceLibrary.IsWebAddress(text) && !text.AsSpan().ContainsAny(" \t\n"))
            {
                references.Add(new CitedReference(null, text, null, relation, locate(offset)));
            }
            else
            {
                Report(Rules.Syntax.BadReference, offset, $"'{text}' is neither a source's key nor a web address.", SourceLibrary.IsKey(text) ? $"Did you mean '@{text}'?" : "Write @key or https://….");
            }
        }

        return references.ToImmutable();
    }

    private MarkerInline ReadAssumption(List<MarkerPart> parts)
    {
        DateOnly? review = null;
        var wording = TakeWording(parts);
        var reasons = new List<string>();
        foreach (var part in parts)
        {
            const string Review = "review ";
            if (!part.Text.StartsWith(Review, StringComparison.Ordinal))
            {
                reasons.Add(part.Text);
                continue;
            }

            var text = part.Text[Review.Length..].Trim();
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                Once(ref review, day, "review date", part);
            }
            else
            {
                Report(Rules.Syntax.BadDate, part.Offset + part.Text.Length - text.Length, $"'{text}' is not an ISO 8601 date.", "Write review 2027-03-01.");
            }
        }

        var reason = string.Join(" \u00B7 ", reasons.Where(r => r.Length > 0));
        RequireReason(reason, "The assumption gives no reason.", "Write [words][assume: why this value].");
        return new MarkerInline { Kind = MarkerKind.Assume, Reason = reason, ReviewBy = review, Wording = wording, Location = start };
    }

    private MarkerInline ReadReason(MarkerKind kind, List<MarkerPart> parts)
    {
        var wording = kind == MarkerKind.Opinion ? TakeWording(parts) : null;
        var reason = string.Join(" \u00B7 ", parts.Select(p => p.Text).Where(t => t.Length > 0));
        if (kind == MarkerKind.Opinion)
        {
            RequireReason(reason, "The opinion does not say whose it is.", "Write [words][opinion: the authors].");
        }
        else
        {
            RequireReason(reason, "Nothing says why no source is needed.", "Write [words][nocite: why no source is needed].");
        }

        return new MarkerInline { Kind = kind, Reason = reason, Wording = wording, Location = start };
    }

    /// <summary>Takes the wording that stands alone out of the parts.</summary>
    private string? TakeWording(List<MarkerPart> parts)
    {
        string? wording = null;
        foreach (var part in parts.FindAll(IsWording))
        {
            Once(ref wording, ReadWording(part), "wording", part);
        }

        parts.RemoveAll(IsWording);
        return wording;
    }

    private static bool IsWording(MarkerPart part) => part.Text.StartsWith("as=", StringComparison.Ordinal);

    private string ReadWording(MarkerPart part)
    {
        if (MarkerParts.Unquote(part.Text["as=".Length..].Trim()) is { } wording)
        {
            return wording;
        }

        Report(Rules.Syntax.UnknownPart, part.Offset, $"In '{part.Text}' the wording is not in quotation marks.", "Write as=\"…\".");
        return "";
    }

    private void RequireReason(string reason, string message, string suggestion)
    {
        if (reason.Length == 0)
        {
            _failed = true;
            diagnostics.Report(Rules.Syntax.NoReason.At(start, message, suggestion));
        }
    }

    private void Once<T>(ref T? slot, T? value, string what, MarkerPart part)
    {
        if (slot is not null)
        {
            Report(Rules.Syntax.RepeatedPart, part.Offset, $"The marker gives its {what} twice.", $"Leave one {what} out.");
        }

        slot = value;
    }

    private void Report(DiagnosticRule rule, int offset, string message, string? suggestion)
    {
        _failed = true;
        diagnostics.Report(rule.At(locate(offset), message, suggestion));
    }

    private static IEnumerable<MarkerPart> SplitAt(MarkerPart part, char separator)
    {
        var from = 0;
        foreach (var piece in part.Text.Split(separator))
        {
            yield return new MarkerPart(piece.Trim(), part.Offset + from + piece.Length - piece.TrimStart().Length);
            from += piece.Length + 1;
        }
    }
}
