using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>What a callout is shown as.</summary>
internal enum CalloutShape
{
    /// <summary>A box with a title.</summary>
    Box,

    /// <summary>A part that opens when its title is chosen.</summary>
    Details,

    /// <summary>One of several that are shown one at a time where a script can do that: its title, then what it holds.</summary>
    Tab,

    /// <summary>Several of these.</summary>
    Tabs,

    /// <summary>What it holds, and no more.</summary>
    Plain,

    /// <summary>A picture, whose file is in the place of the title, and what it holds.</summary>
    Figure,
}

/// <summary>The first line of a callout, read.</summary>
/// <param name="Kind">The author's word for the kind, in lower case; empty where there is none.</param>
/// <param name="Shape">What it is shown as.</param>
/// <param name="IsOpen">Whether one that opens is open to begin with.</param>
/// <param name="TitleStart">Where its title starts in the line.</param>
/// <param name="TitleLength">How long that is; 0 where there is none.</param>
internal sealed partial record CalloutHead(string Kind, CalloutShape Shape, bool IsOpen, int TitleStart, int TitleLength)
{
    /// <summary>The kind as one of those the theme has a look for.</summary>
    public string Look => Kind switch
    {
        "tip" or "hint" or "success" or "check" or "done" => "tip",
        "important" or "question" or "help" or "faq" => "important",
        "warning" or "warn" or "attention" => "warning",
        "caution" or "danger" or "error" or "failure" or "fail" or "bug" or "missing" => "caution",
        _ => "note",
    };

    /// <summary>The words before a version, which is all that the title of such a box says; empty for others.</summary>
    public string Lead { get; private init; } = "";

    /// <summary>Whether a tab begins a set of its own behind others, <c>===! "Tab"</c>.</summary>
    public bool BeginsSet { get; private init; }

    /// <summary>The kind as a title, for one that has none of its own.</summary>
    public string KindAsTitle =>
        Kind.Length == 0 ? "" : char.ToUpper(Kind[0], CultureInfo.InvariantCulture) + Kind[1..].Replace('-', ' ');

    /// <summary>Reads a line such as <c>!!! note "Title"</c>, <c>??? tip</c> or <c>=== "Tab"</c>; null where it is none.</summary>
    public static CalloutHead? ReadIndented(string line)
    {
        if (Tab().Match(line) is { Success: true } tab)
        {
            return OfTab(line, tab.Groups["title"]);
        }

        return Admonition().Match(line) is { Success: true } match ? OfAdmonition(match) : null;
    }

    /// <summary>
    /// Reads a line such as <c>=== Tab</c>, <c>!!!note</c> or <c>!!! note 'Title'</c>, of which only what stands below it says that it is
    /// meant so; null where it cannot be.
    /// </summary>
    public static CalloutHead? ReadCareless(string line) =>
        CarelessTab().Match(line) is { Success: true } tab ? OfTab(line, tab.Groups["title"])
        : CarelessAdmonition().Match(line) is { Success: true } match ? OfAdmonition(match)
        : null;

    private static CalloutHead OfTab(string line, Group title) =>
        Of("", CalloutShape.Tab, true, title) with { BeginsSet = line.StartsWith("===!", StringComparison.Ordinal) };

    private static CalloutHead OfAdmonition(Match match)
    {
        var mark = match.Groups["mark"].Value;
        var shape = mark[0] == '?' ? CalloutShape.Details : CalloutShape.Box;
        var hasEmptyTitle = match.Groups["title"] is { Success: true, Length: 0 };
        return Of(
            match.Groups["kind"].Value.ToLowerInvariant(),
            hasEmptyTitle ? CalloutShape.Plain : shape,
            mark.EndsWith('+'),
            match.Groups["title"]);
    }

    /// <summary>Reads a line such as <c>== Title</c>, which begins a tab within <c>:::tabs</c>; null where it is none.</summary>
    public static CalloutHead? ReadTab(string line) =>
        TabWithin().Match(line) is { Success: true } match ? Of("", CalloutShape.Tab, true, match.Groups["title"]) : null;

    /// <summary>Reads the first line of a fence such as <c>```{note} Title</c>; null where it is none, or its content is no text.</summary>
    public static CalloutHead? ReadDirective(string line)
    {
        var head = ReadFenced(line);
        return head?.Shape == CalloutShape.Plain ? null : head;
    }

    /// <summary>Reads a line such as <c>::: tip Title</c>, <c>:::note[Title]</c> or <c>:::{note}</c>; null where it is none.</summary>
    public static CalloutHead? ReadFenced(string line)
    {
        if (Fenced().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var kind = match.Groups["kind"].Value.ToLowerInvariant();
        kind = kind.StartsWith("callout-", StringComparison.Ordinal) ? kind["callout-".Length..] : kind;
        var shape = Collapse().IsMatch(line) && IsBox(kind) ? CalloutShape.Details
            : kind is "figure" or "image" ? CalloutShape.Figure
            : ShapeOf(kind);
        var attribute = TitleAttribute().Match(line);
        var title = match.Groups["title"].Length > 0 || !attribute.Success ? match : attribute;
        return Of(kind, shape, false, title.Groups["title"]) with { Lead = LeadOf(kind, title.Groups["title"].Value) };
    }

    /// <summary>Reads a line such as <c>/// note | Title</c>, which begins a block of MkDocs; null where it is none.</summary>
    public static CalloutHead? ReadSlashed(string line)
    {
        if (Slashed().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var kind = match.Groups["kind"].Value.ToLowerInvariant();
        var shape = ShapeOf(kind);
        return Of(kind, shape, false, shape == CalloutShape.Plain ? match.Groups["none"] : match.Groups["title"]);
    }

    /// <summary>Reads the first line of a quotation such as <c>[!tip]- Title</c>; null where it is none.</summary>
    public static CalloutHead? ReadQuoted(string line) =>
        Quoted().Match(line) is { Success: true } match
            ? Of(
                match.Groups["kind"].Value.ToLowerInvariant(),
                match.Groups["fold"].Length > 0 ? CalloutShape.Details : CalloutShape.Box,
                match.Groups["fold"].Value == "+",
                match.Groups["title"])
            : null;

    private static string LeadOf(string kind, string title) => !Version().IsMatch(title) ? "" : kind switch
    {
        "versionadded" => "New in version ",
        "versionchanged" => "Changed in version ",
        "versionremoved" => "Removed in version ",
        "deprecated" => "Deprecated since version ",
        _ => "",
    };

    [GeneratedRegex("^[vV]?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    private static CalloutHead Of(string kind, CalloutShape shape, bool isOpen, Group title) =>
        new(kind, shape, isOpen, title.Index, title.Length);

    private static CalloutShape ShapeOf(string kind) => kind switch
    {
        "details" or "collapse" or "dropdown" or "spoiler" => CalloutShape.Details,
        "tab" or "tab-item" => CalloutShape.Tab,
        "tabs" or "tab-set" or "code-group" or "panel-tabset" => CalloutShape.Tabs,
        _ => IsBox(kind) ? CalloutShape.Box : CalloutShape.Plain,
    };

    private static bool IsBox(string kind) => kind is
        "note" or "info" or "tip" or "hint" or "important" or "warning" or "caution" or "danger" or "error" or "success" or "question" or
        "example" or "quote" or "abstract" or "summary" or "todo" or "seealso" or "attention" or "bug" or "failure" or "admonition" or
        "check" or "help" or "faq" or "warn" or "deprecated" or "secondary" or
        "versionadded" or "versionchanged" or "versionremoved";

    [GeneratedRegex(@"^===[+!]?\s+[""'](?<title>[^""']+)[""']\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tab();

    [GeneratedRegex(
        @"^(?<mark>!!!|\?\?\?\+?)\s+(?<kind>[A-Za-z][\w-]*)(?:\s+[a-z][\w-]*)*(?:\s+""(?<title>[^""]*)"")?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(
        @"^===[+!]?\s*[""'\u201c\u2018]?(?<title>[^\s""'=\u201c\u2018][^""=\u201c\u201d]*?)[""'\u201d\u2019]?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex CarelessTab();

    [GeneratedRegex(
        @"^(?<mark>!!!|\?\?\?)\+?\s*(?<kind>[A-Za-z][\w-]*):?" +
        @"(?:\s+[""'\u201c\u201d\u2018]?(?<title>[^""\u201c\u201d]*?)[""'\u201c\u201d\u2019]?)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex CarelessAdmonition();

    [GeneratedRegex(@"^==\s+(?<title>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TabWithin();

    /// <summary>What makes a callout of Quarto one that opens.</summary>
    [GeneratedRegex(@"\{[^}]*\bcollapse=""?(?:true|false)""?", RegexOptions.CultureInvariant)]
    private static partial Regex Collapse();

    [GeneratedRegex(
        @"^/{3,}\s+(?<kind>[A-Za-z][\w-]*)(?<none>)(?:\s*\|\s*(?<title>\S.*?))?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\{[^}]*\btitle=""(?<title>[^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex TitleAttribute();

    /// <summary>Attributes, among whose values may be some in braces: <c>{ "a": { "b": 1 } }</c>.</summary>
    private const string InBraces = @"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}";

    [GeneratedRegex(
        @"^(?::{3,}|`{3,}(?=\{))\s*(?:\{\s*\.?(?<kind>[A-Za-z][\w-]*)?[^}]*\}|(?<kind>[A-Za-z][\w-]*))" +
        @"(?:\[(?<title>[^\]]*)\]\s*(?:" + InBraces + @")?|\s+" + InBraces + @"|\s+(?<title>[^\s{].*?))?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^\[!(?<kind>\p{L}[\w-]*)\](?<fold>[-+]?)(?:[ \t]+(?<title>\S.*?))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
