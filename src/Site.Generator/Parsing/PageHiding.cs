using System.Collections.Immutable;
using Site.Markdown.FrontMatters;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Parsing;

/// <summary>What the top of a page says against publishing it, in the words of any tool.</summary>
/// <param name="IsHidden">Whether it is not published.</param>
/// <param name="IsEarly">Whether that is because its day is still to come.</param>
/// <param name="Heard">The keys of front matter that were understood so.</param>
internal sealed record PageHiding(bool IsHidden, bool IsEarly, ImmutableHashSet<string> Heard)
{
    /// <summary>What it says against publishing the pages of its folder, of which the page itself is one.</summary>
    public ImmutableArray<FolderHiding> HidesFolder { get; init; } = [];

    /// <summary>The keys, in small letters, by which it says that the page is to be published.</summary>
    public ImmutableArray<string> ShownBy { get; init; } = [];

    /// <summary>How many mappings and lists in one another are looked into.</summary>
    private const int Deepest = 4;

    /// <summary>Reads it.</summary>
    /// <param name="map">The front matter; null where none is read.</param>
    /// <param name="front">What stands there besides, and is not read, and what the first words of the page say.</param>
    /// <param name="asOf">The day of the build.</param>
    /// <param name="diagnostics">Takes what of it is not said in our own words.</param>
    public static PageHiding Read(YamlMap? map, PageFrontMatter? front, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        var result = new PageHiding(false, false, []);
        var said = new List<Saying>();
        foreach (var (keys, value, location) in map?.AllValues(Deepest) ?? [])
        {
            var first = keys.Split('.')[0];
            if (HidingKeys.ShowsBy(keys, value) is { } shown)
            {
                result = result with { Heard = result.Heard.Add(first), ShownBy = result.ShownBy.Add(shown) };
            }
            else if (!IsOwnValue(keys) && HidingKeys.Of(keys, value, asOf) is not Hiding.None and var hiding)
            {
                result = result with { Heard = result.Heard.Add(first) };
                var saying = new Saying(hiding, keys, value, location, IsRead: true);
                if (hiding != Hiding.Unlisted && HidingKeys.IsOfFolder(keys))
                {
                    var of = new FolderHiding(HidingKeys.LettersOfLast(keys), saying.Words, location);
                    result = result with { HidesFolder = result.HidesFolder.Add(of) };
                    continue;
                }

                result = result.With(hiding);
                said.Add(saying);
            }
            else if (HidingKeys.Allows(keys, value))
            {
                result = result with { Heard = result.Heard.Add(first) };
            }
        }

        foreach (var key in front?.Unread ?? [])
        {
            if (HidingKeys.Of(key.Keys, key.Value, asOf, key.IsMarkedOff) is not Hiding.None and var hiding)
            {
                result = result.With(hiding);
                said.Add(new Saying(hiding, key.Keys, key.Value, key.Location, IsRead: false));
            }
        }

        if (OfWords(map, front) is { } words)
        {
            result = result.With(words.Hiding);
            said.Add(words);
        }

        var isConfirmed = IsConfirmed(map);
        foreach (var saying in said.Where(s => !(s.IsRead && IsOwn(s.Keys, s.Value))))
        {
            if (!(saying.IsSilentWhereHidden && result.IsHidden) && !(saying.Hiding == Hiding.Perhaps && isConfirmed))
            {
                saying.Report(asOf, diagnostics);
            }
        }

        return result;
    }

    /// <summary>The plainest of what title and first words say; nothing where the author confirms that the page is for readers.</summary>
    private static Saying? OfWords(YamlMap? map, PageFrontMatter? front)
    {
        var title = map?.KindOf("title") == YamlKind.Scalar ? map.Text("title") : null;
        PageMark[] marks =
        [
            .. title is not null ? [new PageMark(title, map!.LocationOf("title"), DraftWords.InTitle(title))] : Array.Empty<PageMark>(),
            .. front?.Marks ?? [],
        ];
        return marks.MaxBy(m => m.Sign) is { Sign: not DraftSign.None } mark && !IsConfirmed(map)
            ? new Saying(mark.Sign == DraftSign.Plain ? Hiding.Draft : Hiding.Perhaps, "", null, mark.Location, IsRead: false)
            {
                Written = mark.Words,
            }
            : null;
    }

    private static bool IsConfirmed(YamlMap? map) => map?.AllValues(0).Any(v => HidingKeys.Confirms(v.Keys, v.Text)) ?? false;

    /// <summary>Whether a value is of a key of ours that says another thing; an <c>ignore</c> of ours is a list of diagnostics.</summary>
    private static bool IsOwnValue(string keys) =>
        keys.Split('.') is var path && (path[0] is "updates" or "entities" or "date" || (path[0] == "ignore" && path.Length > 1));

    /// <summary>Whether a key that hides a page is among those that authors are told of, or is reported as a slip of one.</summary>
    private static bool IsOwn(string keys, string? value) =>
        keys is "draft" or "published" or "publish" ? HidingKeys.IsYes(value) || HidingKeys.IsNo(value)
        : keys == "status" ? string.Equals(value, "draft", StringComparison.OrdinalIgnoreCase)
        : Nearest.Slip(keys, ["draft"]) is not null;

    private PageHiding With(Hiding hiding) => hiding is Hiding.Unlisted or Hiding.Perhaps ? this : this with
    {
        IsHidden = true,
        IsEarly = IsEarly || hiding == Hiding.NotYet,
    };

    /// <summary>A key that says something against publishing the page.</summary>
    private sealed record Saying(Hiding Hiding, string Keys, string? Value, FileLocation Location, bool IsRead)
    {
        /// <summary>The words, where they are no key and value; null where they are.</summary>
        public string? Written { get; init; }

        /// <summary>Whether it need not be told where the page is not published for another reason.</summary>
        public bool IsSilentWhereHidden => Hiding is Hiding.Unlisted or Hiding.Perhaps;

        /// <summary>The key and its value, or the words.</summary>
        public string Words => Written is not null ? $"'{ShortText.Of(Written, 40)}'"
            : Value is null ? $"'{Keys}:'"
            : $"'{Keys}: {ShortText.Of(Value, 40)}'";

        /// <summary>Says what came of it.</summary>
        public void Report(DateOnly asOf, IDiagnosticSink diagnostics)
        {
            var said = Words;
            var where = IsRead || Written is not null ? "" : ", though it stands where no front matter is read";
            var (rule, message, suggestion) = Hiding switch
            {
                Hiding.NotYet => (
                    Rules.Pages.NotYetPublished,
                    $"{said} lies after {asOf:O}, the day of this build; the page is not published before it.",
                    "Wait, correct the date, or pass a later --as-of."),
                Hiding.NoLonger => (
                    Rules.Pages.PageHidden,
                    $"{said} has passed on {asOf:O}, the day of this build; the page is not published any more.",
                    "Remove the page, or correct the date."),
                Hiding.Unclear => (
                    Rules.Pages.PageHidden,
                    $"{said} does not say whether the page is to be published, so it is not.",
                    Keys == "draft" ? "Write draft: true, or draft: false." : "Write the day as 2026-03-10, or draft: true."),
                Hiding.Unlisted => (
                    Rules.Pages.PageHidden,
                    $"{said} keeps a page out of lists elsewhere; here it is published, and listed like any other.",
                    "Write draft: true, if it is not to be read; remove the key, if it is."),
                Hiding.Perhaps => (
                    Rules.Pages.PageHidden,
                    $"{said} reads as if the page were not for readers, or not yet; it is published.",
                    "Write draft: true in its front matter, if it is not to be read; draft: false, if it is."),
                _ when Written is not null => (
                    Rules.Pages.PageHidden,
                    $"{said} keeps the page from being published.",
                    "Write draft: true in the front matter, if the page is not to be published; draft: false, if it is."),
                _ => (
                    Rules.Pages.PageHidden,
                    $"{said} keeps the page from being published{where}.",
                    "Write draft: true in the front matter, between two lines '---' at the very top; or remove it, to publish the page."),
            };
            diagnostics.Report(rule.At(Location, message, suggestion) with { Habit = Hiding == Hiding.Unlisted ? Keys : null });
        }
    }
}
