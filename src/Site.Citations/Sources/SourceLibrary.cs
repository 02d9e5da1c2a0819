using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Citations.Sources;

/// <summary>
/// Every source the authors have described, by key. Each file of <c>_sources/</c> is a mapping from keys to sources; a key may stand
/// in one file only.
/// </summary>
public sealed class SourceLibrary
{
    private readonly SortedDictionary<string, Source> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _byUrl = new(StringComparer.Ordinal);

    private readonly NameIndex _names;

    private SourceLibrary() => _names = new NameIndex(_byKey.Keys);

    /// <summary>The sources in the order of their keys.</summary>
    public IReadOnlyCollection<Source> All => _byKey.Values;

    /// <summary>The keys, in order.</summary>
    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>The sources that were described and refused.</summary>
    public Refusals Refused { get; } = new();

    /// <summary>Reads the files of <c>_sources/</c>; what is wrong is reported and left out.</summary>
    /// <param name="files">The files, in a stable order: of two descriptions under one key the first is kept.</param>
    /// <param name="asOf">The day of the build; a date after it is an error.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="unread">Where it was reported of further files that they cannot be read; null for none.</param>
    public static SourceLibrary Load(
        IEnumerable<InputText> files,
        DateOnly asOf,
        IDiagnosticSink diagnostics,
        IEnumerable<FileLocation>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var library = new SourceLibrary();
        library.Refused.AddFiles(unread ?? []);
        foreach (var file in files)
        {
            var watch = new ErrorWatch(diagnostics);
            IDiagnosticSink sink = watch;
            var parsed = YamlFile.Parse(file.File, file.Text, watch);
            library.Refused.AddFile(watch);
            if (parsed is not { } root)
            {
                continue;
            }

            foreach (var key in root.Keys)
            {
                watch.Forget();
                if (root.Map(key) is { } map && Read(key, root.LocationOfKey(key), map, asOf, sink) is { } source)
                {
                    library.Add(source, diagnostics);
                }
                else
                {
                    library.Refused.Add(key, watch);
                }
            }
        }

        return library;
    }

    /// <summary>The source under a key, or null.</summary>
    public Source? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The source a citation or fact names, by its key or address, or null.</summary>
    public Source? Find(CitedReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Key is { } key ? Find(key) : FindByUrl(reference.Url!);
    }

    /// <summary>The source under a key; reported where there is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="diagnostics">Takes that it is not known, or what it was refused for.</param>
    public Source? Require(string key, FileLocation location, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var source = Find(key);
        if (source is null)
        {
            diagnostics.Report(Refused.Explain(Rules.Sources.Unknown, location, "source", key) ?? Rules.Sources.Unknown.At(
                location,
                $"No source is described under '{key}'.",
                _names.Suggest(key, $"Describe '{key}' in a file of _sources/, or cite an address.")));
        }

        return source;
    }

    /// <summary>The source that has this address as its own or as its pinned form, or null.</summary>
    public Source? FindByUrl(string url) => _byUrl.GetValueOrDefault(KeyOf(url));

    /// <summary>
    /// Whether the text is an absolute http or https address, written so that it can stand in HTML and Markdown as it is.
    /// </summary>
    public static bool IsWebAddress(string? text) => WebAddress.IsValid(text);

    /// <summary>
    /// Whether the text may be a source's key or a quote's name: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, beginning with a
    /// letter or digit.
    /// </summary>
    public static bool IsKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
    }

    private void Add(Source source, IDiagnosticSink diagnostics)
    {
        if (_byKey.TryGetValue(source.Id, out var first))
        {
            diagnostics.Report(Rules.Sources.Duplicate.At(
                source.Location,
                $"The source '{source.Id}' is already described at {first.Location}.",
                "Give one of them another key, or merge them."));
            return;
        }

        _byKey.Add(source.Id, source);
        _byUrl.TryAdd(KeyOf(source.Url), source);
        if (source.Pinned is { } pinned)
        {
            _byUrl.TryAdd(KeyOf(pinned), source);
        }
    }

    private static string KeyOf(string url) => WebAddress.OneSpelling(url) ?? url;

    private static Source? Read(string key, FileLocation location, YamlMap map, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        if (!IsKey(key))
        {
            diagnostics.Report(Rules.Sources.Key.At(
                location,
                $"'{key}' cannot be a source's key.",
                "Use letters, digits, '-', '_' and '.'."));
            return null;
        }

        var url = Address(map, "url", map.RequiredText("url"), diagnostics);
        var title = NotEmpty(map, "title", diagnostics);
        var publisher = NotEmpty(map, "publisher", diagnostics);
        if (!map.Has("kind"))
        {
            diagnostics.Report(map.Missing("kind", "Add 'kind: primary', 'secondary' or 'community'."));
        }

        var kind = map.OneOf("kind", VocabularyWords.SourceKinds);
        var pinned = Address(map, "pinned", map.Text("pinned"), diagnostics);
        var refused = new Refusals();
        var source = new Source
        {
            Id = key,
            Type = map.Text("type") ?? "webpage",
            Title = title ?? "",
            Url = url ?? "",
            Publisher = publisher ?? "",
            Kind = kind ?? SourceKind.Community,
            Date = ReadDate(map, "date", asOf, diagnostics),
            Accessed = ReadDate(map, "accessed", asOf, diagnostics),
            Pinned = pinned,
            Volatility = map.OneOf("volatility", VocabularyWords.Volatilities) ?? Volatility.Slow,
            Quotes = ReadQuotes(map, refused, diagnostics),
            RefusedQuotes = refused,
            Note = map.Text("note"),
            Location = location,
        };
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, SourceShapes.Source);

        CheckPinned(map, source, asOf, diagnostics);
        var isSound = url is not null && title is not null && publisher is not null && kind is not null;
        return isSound && IsAsWritten(pinned, "pinned") && IsAsWritten(source.Date, "date") && IsAsWritten(source.Accessed, "accessed")
            ? source
            : null;

        // What is written and not understood is no source without it: it would be told to be undated, or not pinned.
        bool IsAsWritten(object? value, string name) => value is not null || map.Text(name) is null;
    }

    /// <summary>Says of a pinned address that it pins nothing, or what was captured on a day to come.</summary>
    private static void CheckPinned(YamlMap map, Source source, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        var pinned = source.Pinned;
        if (pinned is not null && !source.IsPinned)
        {
            var (problem, remedy) = PinnedAddress.IsPinned(pinned)
                ? (
                    $"is a capture of another page than '{source.Url}'",
                    "Write the address that was captured as 'url', or pin a capture of it")
                : ("can change: it names neither a commit nor an archive capture",
                    "Use a permalink with the 40-digit commit id, or a capture of a web archive");
            diagnostics.Report(Rules.Sources.NotPinned.At(
                map.LocationOf("pinned"),
                $"'{pinned}' {problem}.",
                $"{remedy}; else leave 'pinned' out."));
        }

        if (PinnedAddress.DayOf(pinned) is { } captured && captured > asOf)
        {
            diagnostics.Report(Rules.Sources.Date.At(
                map.LocationOf("pinned"),
                $"'{pinned}' says that it was captured on {captured:O}, which lies after {asOf:O}, the day of this build.",
                "Write the address that the archive gave, or pass a later --as-of."));
        }

        if (source.IsDatedAfterCapture(source.Date))
        {
            diagnostics.Report(Rules.Sources.Date.At(
                map.LocationOf("date"),
                $"The date {source.Date} is later than the capture of {PinnedAddress.DayOf(pinned):O} that pins the source.",
                "Write the date that the captured page gives, or pin a later capture."));
        }
    }

    /// <summary>A text that must be there and say something; null, and reported, where it does not.</summary>
    private static string? NotEmpty(YamlMap map, string key, IDiagnosticSink diagnostics)
    {
        var text = map.RequiredText(key);
        if (text is null || text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c)))
        {
            return text;
        }

        diagnostics.Report(Rules.Pages.YamlMissingKey.At(map.LocationOf(key), $"'{key}' is empty.", $"Write it out, as in '{key}: …'."));
        return null;
    }

    private static string? Address(YamlMap map, string key, string? text, IDiagnosticSink diagnostics)
    {
        var url = WebAddress.Normalize(text);
        if (url is null && text is not null)
        {
            diagnostics.Report(Rules.Sources.Address.At(
                map.LocationOf(key),
                $"'{text}' is not a web address.",
                WebAddress.AdviceFor(text)));
        }

        return url;
    }

    private static PartialDate? ReadDate(YamlMap map, string key, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        var text = map.Text(key);
        if (text is null)
        {
            return null;
        }

        if (!PartialDate.TryParse(text, out var date))
        {
            diagnostics.Report(Rules.Sources.Date.At(
                map.LocationOf(key),
                $"'{key}: {text}' is not a date in the form that is read.",
                "Write 2026-03-10, 2026-03 or 2026."));
            return null;
        }

        if (date.Earliest > asOf)
        {
            diagnostics.Report(Rules.Sources.Date.At(
                map.LocationOf(key),
                $"'{key}: {text}' lies after {asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
            return null;
        }

        return date;
    }

    private static ImmutableArray<KeyValuePair<string, SourceQuote>> ReadQuotes(YamlMap map, Refusals refused, IDiagnosticSink diagnostics)
    {
        if (map.Map("quotes") is not { } quotes)
        {
            // Others than a mapping, or one under a name that is nearly right, which is reported as that.
            var meant = map.Has("quotes") ? "quotes" : map.Keys.FirstOrDefault(k => Nearest.Slip(k, ["quotes"]) is not null);
            if (meant is not null)
            {
                refused.AddAll(map.LocationOf(meant));
            }

            return [];
        }

        var watch = new ErrorWatch(diagnostics);
        var read = ImmutableArray.CreateBuilder<KeyValuePair<string, SourceQuote>>();
        foreach (var name in quotes.Keys)
        {
            watch.Forget();
            if (!IsKey(name))
            {
                refused.Add(name, quotes.LocationOfKey(name));
                diagnostics.Report(Rules.Sources.Key.At(
                    quotes.LocationOfKey(name),
                    $"'{name}' cannot be a quote's name.",
                    "Use letters, digits, '-', '_' and '.'."));
            }
            else if (ReadQuote(quotes, name, watch) is { } quote)
            {
                read.Add(new(name, quote));
            }
            else
            {
                refused.Add(name, watch);
            }
        }

        return read.ToImmutable();
    }

    /// <summary>Reads a quote: its words, or a mapping of its words and their context.</summary>
    private static SourceQuote? ReadQuote(YamlMap quotes, string name, IDiagnosticSink diagnostics)
    {
        if (quotes.KindOf(name) != YamlKind.Map)
        {
            return quotes.Text(name) is { } words ? Words(words, quotes.LocationOf(name), $"The quote '{name}'", diagnostics) : null;
        }

        var map = quotes.Map(name)!;
        var exact = map.RequiredText("exact") is { } text ? Words(text, map.LocationOf("exact"), $"The quote '{name}'", diagnostics) : null;
        var context = map.Texts("context")
            .Select(c => Words(c.Text, c.Location, $"A context of the quote '{name}'", diagnostics))
            .OfType<SourceQuote>();
        var quote = exact is null ? null : exact with { Context = [.. context] };
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, SourceShapes.Quote);
        return quote;
    }

    private static SourceQuote? Words(string text, FileLocation location, string what, IDiagnosticSink diagnostics)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return new SourceQuote(text.Trim(), location);
        }

        diagnostics.Report(Rules.Pages.YamlMissingKey.At(location, $"{what} is empty.", "Copy the words from the source."));
        return null;
    }
}
