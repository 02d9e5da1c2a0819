using System.Buffers;
using System.Collections.Frozen;
using Site.Text;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Parsing;

/// <summary>
/// What front matter says in the keys of other tools. A value that does not fit is passed over: it was not written for this program.
/// </summary>
internal sealed class Synonyms
{
    private static readonly string[] OrderKeys = ["weight", "sidebar_position", "nav_order", "position"];

    private static readonly string[] ShortTitleKeys =
        ["sidebar_label", "linkTitle", "linktitle", "short_title", "sidebar_title", "nav_title", "navTitle", "sidebarTitle"];

    private static readonly string[] DescriptionKeys = ["summary", "excerpt"];

    private static readonly string[] LanguageKeys = ["lang", "locale"];

    /// <summary>Keys that are understood, whatever they say, and of which nothing has to be told.</summary>
    private static readonly string[] SilentKeys = ["published", "publish", "status"];

    private static readonly string[] FormerKeys = ["aliases", "redirect_from", "redirect_froms"];

    /// <summary>What has the page's own address elsewhere.</summary>
    private static readonly string[] OwnKeys = ["permalink", "url"];

    /// <summary>Keys of other tools that are near one of ours, and no slip of it.</summary>
    private static readonly FrozenSet<string> Foreign = FrozenSet.Create(
        StringComparer.Ordinal,
        "dates", "sort", "border", "older", "tile", "titles", "action", "actions", "selection", "sections", "update", "updated");

    private static readonly SearchValues<char> NeverInPaths = SearchValues.Create("?#\\:*{}");

    private readonly YamlMap _map;

    /// <summary>Reads the synonyms of a page's front matter.</summary>
    public Synonyms(YamlMap map)
    {
        _map = map;
        Order = First(OrderKeys) is { } order ? YamlMap.NumberIn(order) : null;
        ShortTitle = First(ShortTitleKeys);
        Description = First(DescriptionKeys);
        Language = LanguageTag.Normalize(First(LanguageKeys));
        var draft = First(["draft"]);
        foreach (var key in SilentKeys)
        {
            _map.KindOf(key);
        }

        HasDraft = HidingKeys.IsYes(draft) || HidingKeys.IsNo(draft);
        var slug = First(["slug"]);
        SlugIsAddress = slug?.StartsWith('/') ?? false;
        IsHome = slug == "/" || First(["permalink"]) == "/";
        var former = FormerKeys.SelectMany(AddressesUnder).ToList();
        var own = OwnKeys.Concat(SlugIsAddress ? ["slug"] : []).SelectMany(AddressesUnder);
        Addresses = [.. former.Concat(own).Where(a => IsAddress(a.Text))];
        Unusable = [.. former.Where(a => a.Text is ['/', _, ..] && !IsAddress(a.Text))];
    }

    /// <summary>The place in the reading order; null for none.</summary>
    public double? Order { get; }

    /// <summary>What lists of pages call it; null for nothing.</summary>
    public string? ShortTitle { get; }

    /// <summary>What the page answers; null for nothing.</summary>
    public string? Description { get; }

    /// <summary>The language of the page, BCP 47; null for nothing.</summary>
    public string? Language { get; }

    /// <summary>Whether 'draft' has one of YAML's words for true and false, of which there are more than two.</summary>
    public bool HasDraft { get; }

    /// <summary>Whether 'slug' holds a path from the root, as elsewhere, and not a name.</summary>
    public bool SlugIsAddress { get; }

    /// <summary>Whether its address elsewhere is that of the whole site.</summary>
    public bool IsHome { get; }

    /// <summary>Addresses the page has or had elsewhere.</summary>
    public IReadOnlyList<(string Text, FileLocation Location)> Addresses { get; }

    /// <summary>Former addresses that no file can stand for.</summary>
    public IReadOnlyList<(string Text, FileLocation Location)> Unusable { get; }

    /// <summary>Whether a key is another tool's, and no slip of one of ours.</summary>
    public static bool IsForeign(string key) => Foreign.Contains(key);

    private string? First(IEnumerable<string> keys)
    {
        string? first = null;
        foreach (var key in keys)
        {
            first ??= _map.KindOf(key) == YamlKind.Scalar && _map.Text(key) is { Length: > 0 } text ? text : null;
        }

        return first;
    }

    private IEnumerable<(string Text, FileLocation Location)> AddressesUnder(string key) =>
        _map.KindOf(key) is YamlKind.Scalar or YamlKind.List
            ? _map.TextsOnly(key).Select(a => (FromTop(key, a.Text, a.Location), a.Location))
            : [];

    /// <summary>
    /// A former address as a path from the top. Jekyll's are that without a slash, too; Hugo's without one are seen from the page's folder.
    /// </summary>
    private static string FromTop(string key, string text, FileLocation location) =>
        text is ['/', ..] || !LooksLikePath(text) ? text
        : key != "aliases" ? "/" + text
        : location.File.LastIndexOf('/') is var slash and >= 0 ? $"/{location.File[..slash]}/{text}"
        : "/" + text;

    /// <summary>Elsewhere an alias may be another name of the page, so that a word alone is no path.</summary>
    private static bool LooksLikePath(string text) =>
        text.Contains('/', StringComparison.Ordinal) || text.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is a path from the root.</summary>
    private static bool IsAddress(string text) =>
        text is ['/', not '/', ..] && !text.AsSpan().ContainsAny(NeverInPaths) && !text.Contains("..", StringComparison.Ordinal);
}
