using System.Buffers;
using System.Text.RegularExpressions;
using Site.Markdown.Pages;
using Site.Text.Folding;

namespace Site.Markdown.FrontMatters;

/// <summary>
/// Knows the words by which authors say of a page that it is not for readers, or not yet. A page on drafts has such words, too: what marks
/// them is that they stand alone, in brackets or in capitals.
/// </summary>
public static partial class DraftWords
{
    /// <summary>A page that is not finished.</summary>
    private const string Unfinished =
        "draft|wip|work[ -]in[ -]progress|unpublished|entwurf|brouillon|borrador|bozza|rascunho|utkast|kladde|szkic|taslak" +
        "|черновик|草稿|下書き|초안";

    /// <summary>The same as a mark that nobody writes in passing.</summary>
    private const string InCapitals =
        "DRAFT|WIP|WORK IN PROGRESS|ENTWURF|BROUILLON|BORRADOR|BOZZA|RASCUNHO|UTKAST|ЧЕРНОВИК" +
        "|草稿|下書き|초안";

    /// <summary>What is not to be done with a page, to the end of its sentence.</summary>
    private const string Forbidding =
        @"(?:please )?(?:do not|don.t) (?:(?:publish|distribute|circulate)(?: (?:this|the) (?:page|document|draft|file|text|note))?" +
        @"|(?:share|forward|release) (?:this|the) (?:page|document|draft|file|text|note)|(?:share|forward|release)(?= yet| externally))" +
        @"(?: yet| externally| further)?\s*(?:$|[.!;,\u2013\u2014])" +
        @"|not (?:for|to be) (?:publication|published|distribut(?:ion|ed)|public release|external use|released)\b";

    /// <summary>Who a page is for.</summary>
    private const string Confined =
        @"(?:strictly |highly |company )?confidential|(?:for )?internal (?:use )?only|internal use|private|top secret|vertraulich" +
        @"|nur intern|nur für den internen gebrauch|confidentiel|usage interne|confidencial|riservato";

    /// <summary>Without one of these no line says so: most pages have none, and no more is asked of them.</summary>
    private static readonly SearchValues<string> Roots = SearchValues.Create(
        [
            "draft", "wip", "work in", "work-in", "unpubl", "entwurf", "brouillon", "borrador", "bozza", "rascunho", "utkast", "kladde",
            "szkic", "taslak", "черновик", "草稿", "下書き", "초안", "publish", "publication", "distribut", "circulate", "share", "forward",
            "release", "external use", "confiden", "intern", "private", "secret", "vertraulich", "riservato", "construction", "unfinished",
            "incomplete", "todo",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs that nobody sees, and that may stand within a word.</summary>
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff");

    /// <summary>Whether there may be such words in a text.</summary>
    /// <param name="text">The text as it is written.</param>
    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAny(Roots) || text.ContainsAny(Unseen);

    /// <summary>What a title says of its page.</summary>
    /// <param name="title">The title, without the signs before it.</param>
    public static DraftSign InTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        if (!MayStandIn(title))
        {
            return DraftSign.None;
        }

        var words = Bare(title);
        return PlainTitle().IsMatch(words) || (words.Any(char.IsLower) && MarkedTitle().IsMatch(words)) || OnlyMark().IsMatch(words)
            ? DraftSign.Plain
            : LikelyTitle().IsMatch(words) || IsUnderConstruction(title) ? DraftSign.Likely
            : DraftSign.None;
    }

    /// <summary>What a comment says of the page it stands in; keys and values in it are read elsewhere.</summary>
    /// <param name="comment">A line of the comment, without the signs around it.</param>
    public static DraftSign InComment(string comment) =>
        MayStandIn(comment) && PlainComment().IsMatch(comment) ? DraftSign.Plain : DraftSign.None;

    /// <summary>What a line of text says of the page that it begins.</summary>
    /// <param name="line">The line as it is written.</param>
    public static DraftSign InLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!MayStandIn(line))
        {
            return DraftSign.None;
        }

        if (Head().IsMatch(line) || ForeignComment().IsMatch(line))
        {
            return DraftSign.Plain;
        }

        var words = Bare(line);
        var isMarked = words.Length < line.TrimEnd('.', '!', ' ').Length;
        return PlainLine().IsMatch(words) || (isMarked && MarkedLine().IsMatch(words)) ? DraftSign.Plain
            : LikelyLine().IsMatch(words) || (isMarked && Alone().IsMatch(words)) || IsUnderConstruction(line) || Badge().IsMatch(line)
                ? DraftSign.Likely
            : DraftSign.None;
    }

    /// <summary>The words of a line without quotation, box, emphasis, elements and pictures around them.</summary>
    private static string Bare(string line) => Signs().Replace(Box().Replace(VisibleText.Of(line), ""), "").Trim();

    private static bool IsUnderConstruction(string line) =>
        line.Length < 80 && line.Contains("🚧", StringComparison.Ordinal) && Alone().IsMatch(Bare(line));

    [GeneratedRegex(
        $@"^[\[\u3010]\s*(?:{Unfinished})\s*[\]\u3011]|[\[\u3010]\s*(?:{Unfinished})\s*[\]\u3011]$|{Forbidding}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainTitle();

    [GeneratedRegex(
        $@"^(?:{InCapitals})\s*(?:[:\uff1a\u2013\u2014]|-\s|\s)|(?:[:\u2013\u2014-]\s*|\s\()(?:{InCapitals})\)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MarkedTitle();

    [GeneratedRegex($@"^(?:{InCapitals}|CONFIDENTIAL|INTERNAL ONLY)$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyMark();

    [GeneratedRegex(
        $@"^(?:{Unfinished})\s*(?:[:\uff1a\u2013\u2014]|\s-\s)|[(\uff08]\s*(?:{Unfinished})\s*[)\uff09]$" +
        $@"|(?:[\u2013\u2014|]|\s-|:)\s*(?:{Unfinished})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LikelyTitle();

    [GeneratedRegex(
        $@"^(?:{Unfinished}|{Confined})\b\s*(?:$|[.!,\u2013\u2014]|-\s|:(?!\s*(?:true|yes|on|1|false|no|off|0)\b))|\b(?:{Forbidding})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainComment();

    /// <summary>The head of a box that is all of the page.</summary>
    [GeneratedRegex(
        @"^(?:[\[({\u3010]\s*(?:draft|wip|草稿|下書き)\s*[\])}\u3011]|(?::{3,}|!!!)\s*\{?\.?(?:draft|wip)\}?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex($@"^(?://|%+|;+|\.\.)\s*(?:{Unfinished}|private)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ForeignComment();

    /// <summary>A line of nothing else; or a sentence that forbids, wherever in the line.</summary>
    [GeneratedRegex(
        $@"^(?:{InCapitals})\s*(?:$|[:.!,\u2013\u2014-]\s*(?i:do not|don.t|not for)\b)" +
        $@"|^(?i:{Confined})\s*(?:$|[.!]\s*(?:$|(?i:do not|don.t|not for)\b))" +
        $@"|(?:^|[.!?;:,\u2013\u2014-]\s*)(?i:{Forbidding})",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlainLine();

    /// <summary>The same with a mark of its own around it.</summary>
    [GeneratedRegex($@"^(?:{Confined})\b\s*(?:$|[.!:\u2013\u2014-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MarkedLine();

    [GeneratedRegex(
        """
        ^(?:this|the)\ (?:page|document|article|post|chapter|text|file|note|guide|section|draft)\ is\ (?:still\ |currently\ |only\ |just\ )*
            (?:an?\ |in\ |not\ )?(?:very\ )?(?:early\ |first\ |rough\ |unfinished\ )?
            (?:draft|work\ in\ progress|wip|unfinished|incomplete)\b
        |^(?:work\ in\ progress|under\ construction|wip)\b\s*(?:$|[.!:,\u2013\u2014-])
        |^TODO\b\s*(?:$|[:.!-])
        |^(?:\#[\w/-]+\s+)*\#(?:status/)?(?:draft|wip|private|unpublished)(?:\s+\#[\w/-]+)*$
        |^\|.*\|\s*draft\s*\|
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LikelyLine();

    [GeneratedRegex(
        $@"^(?:status:?\s*)?(?:{Unfinished}|under construction)\s*(?:$|[.!:\u2013\u2014-])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    /// <summary>A picture that says so, as other sites draw the state of a program.</summary>
    [GeneratedRegex(@"^\[?!\[(?:status\W*)?(?:draft|wip|work in progress)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Badge();

    /// <summary>What makes a line part of a quotation or a box.</summary>
    [GeneratedRegex(
        """^(?:\s*>)*\s*(?:\[![A-Za-z-]+\][+-]?\s*)?(?:(?:!!!|\?\?\?\+?|:{3,})\s*\{?[A-Za-z-]*\}?\s*)?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    /// <summary>Signs around words: of emphasis, code, pictures, elements, quotation marks.</summary>
    [GeneratedRegex(
        @"[*_`~""\u201c\u201d]+|</?[A-Za-z][^<>]*>|^[\p{So}\p{Cs}\p{Mn}\s]+|[\p{So}\p{Cs}\p{Mn}\s]+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Signs();
}
