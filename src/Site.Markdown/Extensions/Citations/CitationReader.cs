using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Markdown.Markers;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Citations;

/// <summary>Reads what stands between <c>[cite:</c> and its closing bracket: sources, then parts in any order.</summary>
/// <param name="marker">The marker.</param>
internal sealed partial class CitationReader(MarkerText marker) : MarkerReader(marker)
{
    private const string Disputes = "disputes ";

    private string? _quote;
    private string? _wording;
    private PartialDate? _date;
    private ConfidenceLevel? _level;
    private Volatility? _volatility;
    private FileLocation _dateAt;
    private FileLocation _levelAt;

    /// <summary>Reads the citation; null where it is not understood, which is reported.</summary>
    public CitationInline? Read()
    {
        var parts = MarkerParts.Split(Marker.Body);
        var references = ReadReferences(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            ReadPart(part);
        }

        return Failed ? null : new CitationInline(new CitationDraft
        {
            References = references,
            Date = _date,
            DateLocation = _dateAt,
            Declared = _level,
            DeclaredLocation = _levelAt,
            Quote = _quote,
            Volatility = _volatility,
            Location = Marker.Start,
        })
        {
            Wording = _wording,
            Location = Marker.Start,
        };
    }

    private void ReadPart(MarkerPart part)
    {
        if (MarkerParts.Unquote(part.Text) is { } quoted)
        {
            Once(ref _quote, quoted, "quote", part);
        }
        else if (IsWording(part))
        {
            Once(ref _wording, ReadWording(part), "wording", part);
        }
        else if (VocabularyWords.ConfidenceLevels.TryGetValue(part.Text, out var word))
        {
            Once(ref _level, word, "confidence", part);
            _levelAt = Marker.Locate(part.Offset);
        }
        else if (VocabularyWords.Volatilities.TryGetValue(part.Text, out var how))
        {
            Once(ref _volatility, how, "volatility", part);
        }
        else if (part.Text.Length > 0 && char.IsAsciiDigit(part.Text[0]))
        {
            ReadDate(part);
        }
        else
        {
            Report(
                Rules.Syntax.UnknownPart,
                part.Offset,
                $"'{part.Text}' is no part of a citation.",
                Nearest.Suggest(
                    part.Text,
                    VocabularyWords.ConfidenceLevels.Keys.Concat(VocabularyWords.Volatilities.Keys),
                    "After the source come, in any order: a date (2026-03-10), a confidence (high, medium, low), a \"quote\", " +
                    "as=\"a wording that stands alone\", a volatility (volatile, slow, stable)."));
        }
    }

    private void ReadDate(MarkerPart part)
    {
        if (PartialDate.TryParse(part.Text, out var given))
        {
            Once(ref _date, given, "date", part);
            _dateAt = Marker.Locate(part.Offset);
        }
        else
        {
            var words = part.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Report(
                Rules.Syntax.BadDate,
                part.Offset,
                $"'{part.Text}' is not a date in the form that is read.",
                words.Length == 2 && PartialDate.TryParse(words[0], out _)
                    ? $"Put '\u00B7' or '|' between the parts: {words[0]} \u00B7 {words[1]}."
                    : "Write 2026-03-10, 2026-03 or 2026.");
        }
    }

    private ImmutableArray<CitedReference> ReadReferences(MarkerPart part)
    {
        var references = ImmutableArray.CreateBuilder<CitedReference>();
        MarkerPart? before = null;
        foreach (var item in part.Split(';'))
        {
            if (before is { } address && IsRestOf(address, item))
            {
                Report(
                    Rules.Syntax.BadReference,
                    item.Offset,
                    $"'{ShortText.Of(item.Text)}' is neither a source's key nor a web address.",
                    "';' stands between sources; within an address write %3B.");
                break;
            }

            before = item;
            var isDispute = item.Text.StartsWith(Disputes, StringComparison.Ordinal);
            var text = SourceOf(item.Text);
            var offset = item.Offset + item.Text.Length - text.Length;
            if (ReadReference(text, offset, isDispute ? CitationRelation.Disputes : CitationRelation.Supports) is { } reference)
            {
                references.Add(reference);
            }
        }

        return references.ToImmutable();
    }

    /// <summary>Whether what a semicolon parts from an address, with no space behind it, is the rest of that address.</summary>
    private static bool IsRestOf(MarkerPart address, MarkerPart item) =>
        SourceOf(item.Text) is var text && text is not ['@', ..] && !SourceLibrary.IsWebAddress(text)
        && address.Text.Contains("://", StringComparison.Ordinal)
        && item.Offset == address.Offset + address.Text.Length + 1
        && item.Text.Length > 0;

    /// <summary>The source of a reference, without the word that it disputes the claim.</summary>
    private static string SourceOf(string text) =>
        text.StartsWith(Disputes, StringComparison.Ordinal) ? text[Disputes.Length..].TrimStart() : text;

    private CitedReference? ReadReference(string text, int offset, CitationRelation relation)
    {
        if (text.Length == 0)
        {
            Report(Rules.Syntax.NoReference, offset, "The citation names no source.", "Write [cite: @key] or [cite: https://…].");
            return null;
        }

        if (text[0] == '@')
        {
            return ReadKey(text, offset, relation);
        }

        if (SourceLibrary.IsWebAddress(text) && !text.AsSpan().ContainsAny(" \t\n"))
        {
            return new CitedReference(null, text, null, relation, Marker.Locate(offset));
        }

        Report(
            Rules.Syntax.BadReference,
            offset,
            $"'{text}' is neither a source's key nor a web address.",
            text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal)
                ? WebAddress.AdviceFor(text)
                : SourceLibrary.IsKey(text) ? $"Did you mean '@{text}'?"
                : "Write @key or https://….");
        return null;
    }

    private CitedReference? ReadKey(string text, int offset, CitationRelation relation)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var key = hash < 0 ? text[1..] : text[1..hash];
        var quoteName = hash < 0 ? null : text[(hash + 1)..];
        if (SourceLibrary.IsKey(key) && (quoteName is null || SourceLibrary.IsKey(quoteName)))
        {
            return new CitedReference(key, null, quoteName, relation, Marker.Locate(offset));
        }

        Report(
            Rules.Syntax.BadReference,
            offset,
            $"'{text}' is not a source's key.",
            Apart().Match(text) is { Success: true } apart
                ? $"Put '\u00B7' or '|' between the parts: {apart.Groups["key"].Value} \u00B7 {apart.Groups["part"].Value}."
                : "Write @key or @key#quote with letters, digits, '-', '_' and '.'; separate several sources with ';'.");
        return null;
    }

    /// <summary>A key, and behind a space or another sign what may be a part of its own.</summary>
    [GeneratedRegex(
        @"^(?<key>@[\w.#-]*\w)(?:\s*[,\u2022\u2013\u2014/-]\s+|\s+)" +
        @"(?<part>high|medium|low|volatile|slow|stable|[0-9]{4}(?:-[0-9]{2}){0,2}|"".*""|as=.*)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
