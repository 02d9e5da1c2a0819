using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Site.Text.Diagnostics;

namespace Site.Generator.Parsing;

/// <summary>
/// Knows the keys by which the pages of any tool are kept from readers. Keys are compared by their letters alone, for one tool writes
/// <c>publishDate</c> and another <c>publish_date</c>.
/// </summary>
internal static partial class HidingKeys
{
    /// <summary>Keys that hide a page where they say yes.</summary>
    private static readonly FrozenSet<string> WhereYes = FrozenSet.Create(
        StringComparer.Ordinal,
        "draft", "drafts", "isdraft", "draftmode", "draftonly", "wip", "iswip", "workinprogress", "unpublished", "isunpublished",
        "unpublish", "hidden", "ishidden", "hide", "private", "isprivate", "secret", "issecret", "confidential", "internal", "isinternal",
        "embargo", "embargoed", "nopublish", "donotpublish", "dontpublish", "headless", "disabled", "deleted", "trashed", "exclude",
        "excluded", "protected", "isprotected", "norender", "skip", "skipbuild", "skiprender", "ignore", "excludefrombuild", "nobuild",
        "entwurf", "brouillon", "borrador", "bozza", "rascunho", "utkast", "kladde", "szkic", "taslak", "черновик",
        "草稿", "下書き", "초안");

    /// <summary>Keys that hide a page where they say no.</summary>
    private static readonly FrozenSet<string> WhereNo = FrozenSet.Create(
        StringComparer.Ordinal,
        "published", "ispublished", "publish", "dopublish", "public", "ispublic", "visible", "isvisible", "enabled", "isenabled", "live",
        "islive", "render", "output", "permalink", "release", "released", "isreleased", "dgpublish", "ready", "isready", "approved",
        "isapproved", "online", "isonline");

    /// <summary>Keys that hide a page in some tools where they say no, and say another thing in others.</summary>
    private static readonly FrozenSet<string> PerhapsWhereNo = FrozenSet.Create(
        StringComparer.Ordinal,
        "final", "isfinal", "finished", "complete", "completed", "done", "active", "isactive", "share", "shared");

    /// <summary>Keys that give the first day of what a page is of, which may be that of the page.</summary>
    private static readonly FrozenSet<string> PerhapsFirstDays = FrozenSet.Create(
        StringComparer.Ordinal,
        "releasedate", "releaseat", "releaseon", "releasedon", "validfrom", "effectivefrom");

    /// <summary>Keys under which a page is put with others.</summary>
    private static readonly FrozenSet<string> Tags = FrozenSet.Create(
        StringComparer.Ordinal,
        "tags", "tag", "categories", "category", "labels", "label");

    private static readonly FrozenSet<string> TagWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "draft", "drafts", "wip", "workinprogress", "unpublished", "private", "confidential", "entwurf", "brouillon", "borrador", "bozza",
        "rascunho", "черновик", "草稿", "下書き", "초안");

    /// <summary>Keys that hide a page by a word.</summary>
    private static readonly FrozenSet<string> OfWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "status", "state", "visibility", "access", "stage", "poststatus", "publishstatus", "publishingstatus", "publicationstatus",
        "publicationstate", "pagestatus", "docstatus", "contentstatus", "workflow", "workflowstate", "audience", "classification",
        "confidentiality", "sensitivity", "distribution");

    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "draft", "drafted", "indraft", "autodraft", "wip", "workinprogress", "inprogress", "private", "hidden", "unpublished",
        "notpublished", "pending", "pendingreview", "inreview", "scheduled", "future", "embargo", "embargoed", "internal", "secret",
        "confidential", "trash", "trashed", "deleted", "todo", "restricted", "inactive", "disabled", "never", "link", "notready",
        "internalonly", "internaluse", "internaluseonly", "entwurf", "brouillon", "borrador", "bozza", "rascunho",
        "черновик", "草稿", "下書き", "초안");

    /// <summary>Keys that give the first day of a page.</summary>
    private static readonly FrozenSet<string> FirstDays = FrozenSet.Create(
        StringComparer.Ordinal,
        "publishdate", "publisheddate", "publishedat", "publishedon", "datepublished", "pubdate", "publicationdate", "publishon",
        "publishat", "publishfrom", "publishafter", "availablefrom", "embargountil", "embargodate", "golive", "golivedate", "livefrom",
        "postdate", "scheduledfor", "scheduledat", "visiblefrom", "showfrom");

    /// <summary>Keys that give the last day of a page.</summary>
    private static readonly FrozenSet<string> LastDays = FrozenSet.Create(
        StringComparer.Ordinal,
        "expirydate", "expiry", "expires", "expiresat", "expireson", "expirationdate", "expiration", "expire", "expireat", "expiredate",
        "unpublishdate", "unpublishat", "unpublishon", "validuntil", "visibleuntil", "showuntil", "publishuntil", "availableuntil");

    /// <summary>Keys that keep a page out of lists where they say yes.</summary>
    private static readonly FrozenSet<string> UnlistedWhereYes = FrozenSet.Create(
        StringComparer.Ordinal,
        "unlisted", "noindex", "navexclude", "excludefromnav", "excludefromsearch", "searchexclude", "eleventyexcludefromcollections",
        "nosearch", "nositemap", "notinnav", "hidefromnav", "archived", "isarchived");

    /// <summary>Keys under which those of a page may stand.</summary>
    private static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal,
        "meta", "metadata", "build", "params", "param", "extra", "page", "options", "config", "attributes", "frontmatter", "data", "custom",
        "settings", "publish", "publishing", "publication", Cascade);

    private static readonly FrozenSet<string> Yes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "true", "yes", "on", "1", "y", "t", "wahr", "ja", "vrai", "oui", "sí", "si", "verdadero", "vero", "sim", "verdadeiro", "tak",
        "evet", "да", "истина", "是", "真", "はい", "예");

    private static readonly FrozenSet<string> No = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "false", "no", "off", "0", "n", "f", "falsch", "nein", "faux", "non", "falso", "não", "nie", "nee", "nej",
        "нет", "ложь", "否", "假", "いいえ");

    private static readonly string[] YesOrNo = [.. WhereYes, .. WhereNo];

    /// <summary>The key under which Hugo says what holds for all pages of a section.</summary>
    public const string Cascade = "cascade";

    /// <summary>What a key says against showing its page.</summary>
    /// <param name="keys">The key, behind those it stands under, joined by points.</param>
    /// <param name="value">Its value; null for none.</param>
    /// <param name="asOf">The day of the build.</param>
    /// <param name="isMarkedOff">Whether it stands apart from the text of its page; in a line of text only the plainest counts.</param>
    public static Hiding Of(string keys, string? value, DateOnly asOf, bool isMarkedOff = true)
    {
        var path = keys.Split('.');
        var key = Letters(path[^1]);
        if (path.Length > 1 && !path[..^1].All(p => Containers.Contains(Letters(p))))
        {
            return key is "draft" or "isdraft" && IsYes(value) ? Hiding.Draft
                : Letters(path[^2]) == "sidebar" && key == "hidden" && IsYes(value) ? Hiding.Unlisted
                : Hiding.None;
        }

        if (key == "draft" && path.Length == 1 && value is null)
        {
            return Hiding.Unclear;
        }

        key = WhereYes.Contains(key) || WhereNo.Contains(key) || key.Length < 5 ? key : SlipOf(key);
        if ((WhereYes.Contains(key) && IsYes(value)) || (WhereNo.Contains(key) && IsNo(value)))
        {
            return Hiding.Draft;
        }

        var hiding = isMarkedOff ? OfOthers(key, value, asOf) : Hiding.None;
        return hiding == Hiding.None && isMarkedOff && MayHide(key, value, asOf) ? Hiding.Perhaps : hiding;
    }

    /// <summary>Whether a key says what holds for all pages of its folder.</summary>
    public static bool IsOfFolder(string keys) => keys.StartsWith(Cascade + ".", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last of the keys that stand in one another, in small letters: by it a page says otherwise than its folder.</summary>
    public static string LettersOfLast(string keys) => Letters(keys[(keys.LastIndexOf('.') + 1)..]);

    /// <summary>The key by which a page says of itself that it is to be published, in small letters; null where it does not.</summary>
    public static string? ShowsBy(string keys, string? value)
    {
        var key = LettersOfLast(keys);
        var says = (WhereYes.Contains(key) && IsNo(value)) ||
            (WhereNo.Contains(key) && (IsYes(value) || (value is not null && Letters(value) == "always")));
        return says && keys.Split('.')[..^1].All(k => Letters(k) != Cascade && Containers.Contains(Letters(k))) ? key : null;
    }

    /// <summary>Whether a text is a word for true, of YAML or as authors write it in other languages.</summary>
    public static bool IsYes(string? text) => text is not null && Yes.Contains(text.Trim());

    /// <summary>Whether a text is a word for false, of YAML or as authors write it in other languages.</summary>
    public static bool IsNo(string? text) => text is not null && No.Contains(text.Trim());

    /// <summary>Whether the key says in the author's own words that the page is to be published, whatever its text seems to say.</summary>
    public static bool Confirms(string keys, string? value) =>
        (Letters(keys) == "draft" && IsNo(value)) || (Letters(keys) is "published" or "publish" or "dgpublish" && IsYes(value));

    /// <summary>Whether a key that hides its page in other cases says here that it does not.</summary>
    public static bool Allows(string key, string? value) => Letters(key) is var letters &&
        ((WhereYes.Contains(letters) && IsNo(value)) || (WhereNo.Contains(letters) && IsYes(value)) ||
            FirstDays.Contains(letters) || LastDays.Contains(letters));

    private static Hiding OfOthers(string key, string? value, DateOnly asOf)
    {
        var mayBeWord = OfWords.Contains(key) || WhereNo.Contains(key) || WhereYes.Contains(key);
        if (mayBeWord && value is not null && Words.Contains(Letters(value)))
        {
            return Hiding.Draft;
        }

        if (key == "password" && !string.IsNullOrEmpty(value))
        {
            return Hiding.Draft;
        }

        var isUnlisted = (UnlistedWhereYes.Contains(key) && IsYes(value)) ||
            (key is "list" or "listed" or "sitemap" or "searchable" && (IsNo(value) || value == "never")) ||
            (key == "robots" && value is not null && value.Contains("noindex", StringComparison.OrdinalIgnoreCase)) ||
            (OfWords.Contains(key) && value is not null && Letters(value) == "unlisted");
        return isUnlisted ? Hiding.Unlisted : OfDays(key, value, asOf);
    }

    /// <summary>Whether a key says of some pages that they are not to be published, and of others another thing.</summary>
    private static bool MayHide(string key, string? value, DateOnly asOf) => value is not null &&
        ((PerhapsWhereNo.Contains(key) && IsNo(value)) ||
            (PerhapsFirstDays.Contains(key) && TryReadDay(value, out var day) && day > asOf) ||
            (Tags.Contains(key) && value.Split([',', ' ', '/', '#']).Any(t => TagWords.Contains(Letters(t)))));

    private static Hiding OfDays(string key, string? value, DateOnly asOf)
    {
        var (isFirst, isLast) = (FirstDays.Contains(key), LastDays.Contains(key) || key is "unpublished" or "unpublish");
        var mayBeFirst = key is "published" or "publish" or "embargo" or "embargoed" or "scheduled";
        if (value is null || !(isFirst || isLast || mayBeFirst))
        {
            return Hiding.None;
        }

        return TryReadDay(value, out var day)
            ? isLast ? day <= asOf ? Hiding.NoLonger : Hiding.None : day > asOf ? Hiding.NotYet : Hiding.None
            : isFirst || LastDays.Contains(key) ? Hiding.Unclear : Hiding.None;
    }

    /// <summary>A day; of a month or a year, its first.</summary>
    private static bool TryReadDay(string text, out DateOnly day) =>
        PageDay.TryRead(text, out day) || (MonthOrYear().IsMatch(text) && PageDay.TryRead((text.Trim() + "-01-01")[..10], out day));

    /// <summary>The key that one is a slip of; itself where it is none.</summary>
    private static string SlipOf(string key) =>
        FirstDays.Contains(key) || LastDays.Contains(key) || OfWords.Contains(key) || UnlistedWhereYes.Contains(key)
            ? key
            : Array.Find(YesOrNo, k => k.Length >= 5 && Math.Abs(k.Length - key.Length) <= 1 && IsOneSlip(key, k)) ?? key;

    private static bool IsOneSlip(string key, string meant) =>
        key.AsSpan(0, 3).SequenceEqual(meant.AsSpan(0, 3)) && Nearest.Slip(key, [meant]) is not null;

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetter).Select(char.ToLowerInvariant));

    [GeneratedRegex(@"^\s*\d{4}(?:-\d{2})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthOrYear();
}
