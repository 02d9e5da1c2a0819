using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Claims;
using Site.Generator.Settings;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Parsing;

/// <summary>What a page says of itself between its opening <c>---</c> lines.</summary>
public sealed record FrontMatter
{
    /// <summary>The title; null leaves it to the first level-1 heading, then to the file's name.</summary>
    public string? Title { get; init; }

    /// <summary>What lists of pages call it, where the title is too long for them; null for the title.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>The heading it is listed under in the navigation; null leaves that to the folder it is in.</summary>
    public string? Section { get; init; }

    /// <summary>What the page answers, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>When the page first appeared.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The update log, newest first.</summary>
    public ImmutableArray<Update> Updates { get; init; } = [];

    /// <summary>The things the page is about.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>The place in the reading order; pages without one come last.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>The name in the address, without extension; null for the file's own.</summary>
    public string? Slug { get; init; }

    /// <summary>Where <see cref="Slug"/> is written.</summary>
    public FileLocation SlugLocation { get; init; }

    /// <summary>Whether the page is not to be published.</summary>
    public bool Draft { get; init; }

    /// <summary>The keys nothing reads, with the place of each.</summary>
    public ImmutableArray<(string Key, FileLocation Location)> UnreadKeys { get; init; } = [];

    /// <summary>Former addresses that lead here.</summary>
    public ImmutableArray<(string Path, FileLocation Location)> RedirectFrom { get; init; } = [];

    /// <summary>Addresses that other tools would give the page; where one is taken, it is not used.</summary>
    public ImmutableArray<(string Path, FileLocation Location)> OtherAddresses { get; init; } = [];

    /// <summary>Reads front matter.</summary>
    /// <param name="file">The page's path, for diagnostics.</param>
    /// <param name="front">What the page says of itself; null where it says nothing.</param>
    /// <param name="asOf">The day of the build; a date after it is an error.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatter Read(string file, PageFrontMatter? front, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (front?.Yaml is not { } yaml || YamlFile.Parse(file, yaml, diagnostics, front.LinesBefore) is not { } map)
        {
            return new FrontMatter { Draft = front?.SaysDraft ?? false };
        }

        var synonyms = new Synonyms(map);
        var read = new FrontMatter
        {
            Title = map.Text("title"),
            ShortTitle = map.Text("short-title") ?? synonyms.ShortTitle,
            Section = map.Text("section"),
            Description = map.Text("description") ?? synonyms.Description,
            Date = map.KindOf("date") == YamlKind.Map ? null : ReadDay(map, "date", asOf, diagnostics),
            Updates =
            [
                .. map.Maps("updates")
                    .Select(m => ReadUpdate(m, asOf, diagnostics))
                    .OfType<Update>()
                    .OrderByDescending(u => u.Date),
            ],
            Entities = EntityReader.Read(map, diagnostics),
            Order = map.WholeNumber("order") ?? synonyms.Order ?? int.MaxValue,
            Slug = synonyms.SlugIsAddress ? null : map.Text("slug"),
            SlugLocation = map.LocationOf("slug"),
            Draft = synonyms.Draft || (!synonyms.HasDraft && (map.Boolean("draft") ?? false)),
            RedirectFrom = [.. map.Texts("redirect-from")],
            OtherAddresses = [.. synonyms.Addresses],
        };
        return WithUnknownKeys(read, map, diagnostics);
    }

    private static FrontMatter WithUnknownKeys(FrontMatter read, YamlMap map, IDiagnosticSink diagnostics)
    {
        var unread = ImmutableArray.CreateBuilder<(string Key, FileLocation Location)>();
        var draft = read.Draft;
        if (map.KindOf("date") == YamlKind.Map)
        {
            unread.Add(("date", map.LocationOfKey("date")));
        }

        foreach (var (key, meant) in map.UnknownKeys().ToList())
        {
            if (meant is null || Synonyms.IsForeign(key))
            {
                unread.Add((key, map.LocationOfKey(key)));
                continue;
            }

            // A draft must not be published for a slip of the pen.
            draft |= meant == "draft" && map.KindOf(key) == YamlKind.Scalar && Synonyms.IsYes(map.Text(key));
            diagnostics.Report(Rules.Pages.KeyNearlyRight.At(
                map.LocationOfKey(key),
                $"'{key}' is not a key of front matter, and what it says is not read.",
                $"Did you mean '{meant}'?"));
        }

        return read with { Draft = draft, UnreadKeys = unread.ToImmutable() };
    }

    private static Update? ReadUpdate(YamlMap map, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        map.RequiredText("date");
        var date = ReadDay(map, "date", asOf, diagnostics);
        var text = map.RequiredText("text");
        var version = map.Text("version");
        var changes = map.Texts("changes").Select(c => c.Text).ToImmutableArray();
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, "an update");
        return date is { } day && text is not null ? new Update(day, version, text, changes) : null;
    }

    private static DateOnly? ReadDay(YamlMap map, string key, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        var text = map.Text(key);
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(DayOf(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            diagnostics.Report(Rules.Pages.YamlValue.At(
                map.LocationOf(key),
                $"'{key}: {text}' is not an ISO 8601 date.",
                "Write it as 2026-03-10."));
            return null;
        }

        if (day > asOf)
        {
            diagnostics.Report(Rules.Pages.YamlValue.At(
                map.LocationOf(key),
                $"'{key}: {text}' lies after {asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
            return null;
        }

        return day;
    }

    /// <summary>The day of a date with a time, as it is written there; any other text as it is.</summary>
    private static string DayOf(string text) =>
        text.Length > 10 && text[10] is 'T' or 't' or ' ' &&
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? text[..10]
            : text;
}
