using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Settings;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;
using Site.Text.Yaml;

namespace Site.Generator.Parsing;

/// <summary>What a page says of itself between its opening <c>---</c> lines.</summary>
public sealed record FrontMatter
{
    private const double MostSearchBoost = 100;

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

    /// <summary>The day of its last change, as far as it says: the newest of its updates and of the day it first appeared.</summary>
    public DateOnly? Modified => Updates.Select(u => (DateOnly?)u.Date).Append(Date).Max();

    /// <summary>The things the page is about.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>The place in the reading order; pages without one come last.</summary>
    public double Order { get; init; } = double.PositiveInfinity;

    /// <summary>How readily the search shows what is on the page, 0.01 to 100, where 1 is usual; 0 where it never does.</summary>
    public double SearchBoost { get; init; } = 1;

    /// <summary>The language of its text, BCP 47; null for that of the site.</summary>
    public string? Language { get; init; }

    /// <summary>The place of its section among the others, where the outline of the site says one.</summary>
    public double? SectionOrder { get; init; }

    /// <summary>The name in the address, without extension; null for the file's own.</summary>
    public string? Slug { get; init; }

    /// <summary>Whether it asks to be the site's first page, as it may be where no other is.</summary>
    public bool IsHome { get; init; }

    /// <summary>Where <see cref="Slug"/> is written.</summary>
    public FileLocation SlugLocation { get; init; }

    /// <summary>Whether the page is not to be published, or not yet.</summary>
    public bool Draft { get; init; }

    /// <summary>Whether its day is still to come, before which it is not published.</summary>
    public bool IsOfLaterDay { get; init; }

    /// <summary>What it says against publishing the pages of its folder, itself among them, that do not say otherwise.</summary>
    public ImmutableArray<FolderHiding> HidesFolder { get; init; } = [];

    /// <summary>The keys, in small letters, by which the page says that it is to be published.</summary>
    public ImmutableArray<string> ShownBy { get; init; } = [];

    /// <summary>Former addresses that lead here.</summary>
    public ImmutableArray<(string Path, FileLocation Location)> RedirectFrom { get; init; } = [];

    /// <summary>Addresses that other tools would give the page; where one is taken, it is not used.</summary>
    public ImmutableArray<(string Path, FileLocation Location)> OtherAddresses { get; init; } = [];

    /// <summary>What is not to be reported of the page: each diagnostic by code or name, and why.</summary>
    public ImmutableArray<(string Key, string Reason, FileLocation Location)> Ignored { get; init; } = [];

    /// <summary>Reads front matter.</summary>
    /// <param name="file">The page's path, for diagnostics.</param>
    /// <param name="front">What the page says of itself; null where it says nothing.</param>
    /// <param name="asOf">The day of the build; a page of a later day is not published yet.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatter Read(string file, PageFrontMatter? front, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var map = front?.Yaml is { } yaml ? YamlFile.Parse(file, yaml, diagnostics, front.LinesBefore) : null;
        var hiding = PageHiding.Read(map, front, asOf, diagnostics);
        if (map is null)
        {
            return new FrontMatter { Draft = hiding.IsHidden, IsOfLaterDay = hiding.IsEarly };
        }

        var values = new FrontMatterValues(map, diagnostics);
        var synonyms = new Synonyms(map);
        values.ReportUnusable(synonyms.Unusable);
        var isUnclear = map.KindOf("date") == YamlKind.Scalar && map.Text("date") is { } day && PageDay.SaysLater(day, asOf);
        var date = isUnclear || map.KindOf("date") == YamlKind.Map ? null : ReadDayOfPage(map, diagnostics);
        var isEarly = isUnclear || date > asOf;
        if (isEarly)
        {
            diagnostics.Report(Rules.Pages.NotYetPublished.At(
                map.LocationOf("date"),
                $"'date: {map.Text("date")}' lies after {asOf:O}, the day of this build; the page is not published before it.",
                isUnclear ? "Write it as 2026-03-10." : "Wait, correct the date, or pass a later --as-of."));
        }

        var read = new FrontMatter
        {
            Title = Words("title"),
            ShortTitle = Words("short-title") ?? synonyms.ShortTitle,
            Section = Words("section"),
            Description = Words("description") ?? synonyms.Description,
            Date = date,
            Updates =
            [
                .. values.Maps("updates")
                    .Select(m => ReadUpdate(m, values, asOf, diagnostics))
                    .OfType<Update>()
                    .OrderByDescending(u => u.Date),
            ],
            Entities = EntityReader.Read(map, diagnostics),
            Language = values.Text("language") is null ? synonyms.Language : LanguageReader.Read(
                map, Rules.Pages.KeyNotRead, ", so that the page is taken to be in that of the site", diagnostics) ?? synonyms.Language,
            Order = values.Number("order") ?? synonyms.Order ?? double.PositiveInfinity,
            SearchBoost = ReadSearchBoost(map, diagnostics),
            Slug = synonyms.SlugIsAddress ? null : values.Slug(),
            IsHome = synonyms.IsHome,
            SlugLocation = map.LocationOf("slug"),
            IsOfLaterDay = isEarly || hiding.IsEarly,
            HidesFolder = hiding.HidesFolder,
            ShownBy = hiding.ShownBy,
            Draft = isEarly || hiding.IsHidden || (!synonyms.HasDraft && (map.Boolean("draft") ?? false)),
            RedirectFrom = [.. map.Texts("redirect-from")],
            OtherAddresses = [.. synonyms.Addresses],
            Ignored = map.KindOf("ignore") == YamlKind.Map ? [.. Ignores(map.Map("ignore")!)] : [],
        };
        return WithUnknownKeys(read, hiding.Heard, map, diagnostics);

        // What has no sign that can be seen says nothing.
        string? Words(string key) => values.Words(key) is { } text && !string.IsNullOrWhiteSpace(VisibleText.Of(text)) ? text : null;
    }

    private static FrontMatter WithUnknownKeys(FrontMatter read, ImmutableHashSet<string> heard, YamlMap map, IDiagnosticSink diagnostics)
    {
        var draft = read.Draft;
        if (map.KindOf("date") == YamlKind.Map)
        {
            ReportUnread("date", map, diagnostics);
        }

        if (map.KindOf("ignore") is YamlKind.Scalar or YamlKind.List && !heard.Contains("ignore"))
        {
            ReportUnread("ignore", map, diagnostics);
        }

        foreach (var (key, meant) in map.UnknownKeys(FrontMatterShapes.Page).ToList())
        {
            if (heard.Contains(key) && meant != "draft")
            {
                continue;
            }

            var isFlag = map.KindOf(key) == YamlKind.Scalar && (HidingKeys.IsYes(map.Text(key)) || HidingKeys.IsNo(map.Text(key)));
            if (meant is null || Synonyms.IsForeign(key) || (isFlag && meant != "draft"))
            {
                ReportUnread(key, map, diagnostics);
                continue;
            }

            // A draft must not be published for a slip of the pen.
            draft |= meant == "draft" && map.KindOf(key) == YamlKind.Scalar && HidingKeys.IsYes(map.Text(key));
            diagnostics.Report(Rules.Pages.KeyNearlyRight.At(
                map.LocationOfKey(key),
                $"'{key}' is not a key of front matter, and what it says is not read.",
                $"Did you mean '{meant}'?") with
            { Fix = map.Renaming(key, meant) });
        }

        return read with { Draft = draft };
    }

    private static IEnumerable<(string Key, string Reason, FileLocation Location)> Ignores(YamlMap map) =>
        map.Keys.Select(key => (key, map.Text(key) ?? "", map.LocationOfKey(key)));

    /// <summary>Says of a key that nothing reads it; most tools want theirs on every page.</summary>
    private static void ReportUnread(string key, YamlMap map, IDiagnosticSink diagnostics) => diagnostics.Report(
        Rules.Pages.KeyNotRead.At(map.LocationOfKey(key), $"Nothing reads '{key}'.", "Leave it, if another tool reads it.") with
        {
            Habit = key,
        });

    private static double ReadSearchBoost(YamlMap map, IDiagnosticSink diagnostics)
    {
        if (map.KindOf("search") != YamlKind.Map)
        {
            if (map.Has("search"))
            {
                ReportUnread("search", map, diagnostics);
            }

            return 1;
        }

        var search = map.Map("search")!;
        var (boost, isExcluded) = (search.Number("boost") ?? 1, search.Boolean("exclude") ?? false);
        search.ReportUnknownKeys(Rules.Pages.KeyNotRead, FrontMatterShapes.Search);
        return isExcluded ? 0 : Math.Clamp(boost, 1 / MostSearchBoost, MostSearchBoost);
    }

    private static Update? ReadUpdate(YamlMap map, FrontMatterValues values, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        map.RequiredText("date");
        var date = ReadDayOfUpdate(map, asOf, diagnostics);
        var text = map.RequiredText("text");
        var version = map.Text("version");
        var changes = map.Texts("changes").Select(c => c.Text).ToImmutableArray();
        foreach (var said in changes.Prepend(text))
        {
            values.ReportMarker(said, "updates", map.Location);
        }

        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FrontMatterShapes.Update);
        return date is { } day && text is not null ? new Update(day, version, text, changes) : null;
    }

    private static DateOnly? ReadDayOfPage(YamlMap map, IDiagnosticSink diagnostics)
    {
        if (map.Text("date") is not { Length: > 0 } text)
        {
            return null;
        }

        if (PageDay.TryRead(text, out var day))
        {
            return day;
        }

        diagnostics.Report(Rules.Pages.ValueNotRead.At(
            map.LocationOf("date"),
            $"'date: {text}' is not a date that can be read, and is not shown.",
            "Write it as 2026-03-10."));
        return null;
    }

    private static DateOnly? ReadDayOfUpdate(YamlMap map, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        if (map.Text("date") is not { } text)
        {
            return null;
        }

        if (!PageDay.TryRead(text, out var day))
        {
            diagnostics.Report(Rules.Pages.YamlValue.At(
                map.LocationOf("date"),
                $"'date: {text}' is not a date in the form that is read.",
                "Write it as 2026-03-10."));
            return null;
        }

        if (day > asOf)
        {
            diagnostics.Report(Rules.Pages.YamlValue.At(
                map.LocationOf("date"),
                $"'date: {text}' lies after {asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
            return null;
        }

        return day;
    }
}
