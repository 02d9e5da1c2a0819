using System.Text.RegularExpressions;

namespace Site.Markdown.Includes;

/// <summary>
/// Reads the directives by which other tools include files: <c>--8&lt;-- "file"</c> (MkDocs), <c>{{#include file}}</c> (mdBook),
/// <c>&lt;!--@include: file--&gt;</c> and <c>&lt;&lt;&lt; file</c> (VitePress), <c>{{&lt; include file &gt;}}</c> (Quarto),
/// <c>[!INCLUDE [title](file)]</c> (docfx), <c>```{include} file</c> (MyST), <c>{!file!}</c>. Each has its line to itself.
/// </summary>
internal static partial class IncludeSyntax
{
    /// <summary>Whether there may be a directive in a text; quick, and right where it says no.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    public static bool MayBeIn(ReadOnlySpan<byte> text) =>
        text.IndexOf("8<-"u8) >= 0 || text.IndexOf("<<<"u8) >= 0 || text.IndexOf("{!"u8) >= 0 || text.IndexOf("[!"u8) >= 0 ||
        text.IndexOf("{{"u8) >= 0 || text.IndexOf("@include"u8) >= 0 || text.IndexOf("{include"u8) >= 0 ||
        text.IndexOf("{literalinclude"u8) >= 0;

    /// <summary>Where the sign stands that makes a directive be shown; null where there is none.</summary>
    public static int? FindEscape(string content, bool inCode) =>
        content.StartsWith(';') && Snippet().IsMatch(content[1..]) ? 0
        : inCode && content.StartsWith('\\') && Book().IsMatch(content[1..]) ? 0
        : null;

    /// <summary>Whether a line begins or ends a block of paths of MkDocs, each in a line.</summary>
    public static bool IsSnippetFence(string content) => SnippetFence().IsMatch(content);

    /// <summary>Reads the path in a line of such a block; null where it is empty or commented out.</summary>
    public static IncludeDirective? ReadSnippetLine(string line) =>
        line.Trim() is { Length: > 0 } path && path[0] != ';' ? Snippet(path, path) : null;

    /// <summary>Reads a line.</summary>
    /// <param name="content">The line without what it is indented by.</param>
    /// <param name="inCode">Whether it stands in a block of code.</param>
    /// <returns>The directive; null where there is none.</returns>
    public static IncludeDirective? Read(string content, bool inCode)
    {
        if (Snippet().Match(content) is { Success: true } snippet)
        {
            return Snippet(content, snippet.Groups["path"].Value);
        }

        if (Book().Match(content) is { Success: true } book)
        {
            var (path, part) = SplitPart(book.Groups["path"].Value);
            return new IncludeDirective(content, path, part)
            {
                Code = book.Groups["code"].Success && !inCode ? LanguageOf(path) : null,
            };
        }

        if (Comment().Match(content) is { Success: true } comment)
        {
            return WithFragment(content, comment, IncludedPart.Lines(comment.Groups["lines"].Value, ',')) with { MayBeShown = inCode };
        }

        if (Shortcode().Match(content) is { Success: true } shortcode)
        {
            return new IncludeDirective(content, shortcode.Groups["path"].Value, IncludedPart.All) { MayBeShown = inCode };
        }

        return inCode ? null : ReadOutsideCode(content);
    }

    /// <summary>What closes the block of MyST that a line opens to include a file; null where it opens none.</summary>
    /// <param name="content">The line without what it is indented by.</param>
    public static string? MarkOfBlock(string content) =>
        Block().Match(content) is { Success: true } block ? block.Groups["mark"].Value : null;

    /// <summary>Reads the first line of a block of MyST, <c>```{include} file</c>; null where it is none.</summary>
    /// <param name="content">The line without what it is indented by.</param>
    /// <param name="options">The lines up to the one that closes the block.</param>
    public static IncludeDirective? ReadBlock(string content, IReadOnlyList<string> options)
    {
        if (Block().Match(content) is not { Success: true } block)
        {
            return null;
        }

        var values = options
            .Select(o => Option().Match(o))
            .Where(o => o.Success)
            .DistinctBy(o => o.Groups["key"].Value)
            .ToDictionary(o => o.Groups["key"].Value, o => o.Groups["value"].Value.Trim(), StringComparer.Ordinal);
        var path = block.Groups["path"].Value.Trim();
        var part = values.TryGetValue("lines", out var lines) ? IncludedPart.Lines(lines, '-') : null;
        var marks = values.TryGetValue("emphasize-lines", out var marked) ? $" {{{marked}}}" : "";
        var title = values.TryGetValue("caption", out var caption)
            ? $" title=\"{caption.Replace("\"", "'", StringComparison.Ordinal)}\""
            : "";
        return new IncludeDirective(content, path, part ?? IncludedPart.All)
        {
            LinesAfter = options.Count + 1,
            Code = block.Groups["code"].Success || values.ContainsKey("literal")
                ? (values.GetValueOrDefault("language") ?? values.GetValueOrDefault("code") ?? LanguageOf(path)) + marks + title
                : null,
        };
    }

    private static IncludeDirective? ReadOutsideCode(string content)
    {
        if (Listing().Match(content) is { Success: true } listing)
        {
            var directive = WithFragment(content, listing, null);
            var language = listing.Groups["language"] is { Length: > 0 } given ? given.Value : LanguageOf(directive.Path);
            var marks = listing.Groups["marks"] is { Length: > 0 } lines ? $" {{{lines.Value}}}" : "";
            return directive with { Code = $"{language}{marks} {listing.Groups["title"].Value}".TrimEnd() };
        }

        if (Docfx().Match(content) is { Success: true } docfx)
        {
            return new IncludeDirective(content, docfx.Groups["path"].Value, IncludedPart.All);
        }

        if (DocfxCode().Match(content) is { Success: true } code)
        {
            var path = code.Groups["path"].Value;
            return new IncludeDirective(content, path, DocfxPart(code.Groups["part"].Value))
            {
                Code = code.Groups["language"] is { Length: > 0 } language ? language.Value : LanguageOf(path),
            };
        }

        return Exclamation().Match(content) is { Success: true } match
            ? new IncludeDirective(content, match.Groups["path"].Value.Trim(), IncludedPart.All)
            : null;
    }

    private static IncludeDirective Snippet(string content, string path)
    {
        var (file, part) = SplitPart(path);

        // One number alone is where MkDocs begins.
        return new IncludeDirective(
            content,
            file,
            part.Ranges is [var (first, _)] && path[(file.Length + 1)..].All(char.IsAsciiDigit)
                ? new IncludedPart(null, [(first, int.MaxValue)])
                : part);
    }

    private static IncludeDirective WithFragment(string content, Match match, IncludedPart? lines)
    {
        var path = match.Groups["path"].Value.Trim();
        var name = match.Groups["name"].Value;
        return new IncludeDirective(
            content,
            path,
            name.Length > 0 ? new IncludedPart(name, lines?.Ranges ?? []) : lines ?? IncludedPart.All);
    }

    private static (string Path, IncludedPart Part) SplitPart(string written)
    {
        written = written.Trim();
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var isAddress = colon >= 0 && written.AsSpan(colon).StartsWith("://");
        return colon < 0 || isAddress ? (written, IncludedPart.All) : (written[..colon], IncludedPart.Parse(written[(colon + 1)..]));
    }

    private static IncludedPart DocfxPart(string written)
    {
        if (DocfxLines().Match(written) is { Success: true } numbers)
        {
            var first = numbers.Groups["first"].Value;
            return IncludedPart.Lines(numbers.Groups["last"] is { Success: true } last ? $"{first}:{last.Value}" : first, ':')!;
        }

        var query = written.TrimStart('?', '#').Split('&').Select(p => p.Split('=', 2)).Where(p => p.Length == 2)
            .DistinctBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        return query.TryGetValue("name", out var name) ? new IncludedPart(name, [])
            : query.TryGetValue("range", out var range) && IncludedPart.Lines(range, '-') is { } lines ? lines
            : query.TryGetValue("start", out var start)
                && IncludedPart.Lines($"{start}:{query.GetValueOrDefault("end")}", ':') is { } between ? between
            : written.StartsWith('#') ? new IncludedPart(written[1..], [])
            : IncludedPart.All;
    }

    private static string LanguageOf(string path) => Path.GetExtension(path).TrimStart('.');

    [GeneratedRegex(@"^-+8<-+[ \t]+(?<quote>[""'])(?<path>.+?)\k<quote>[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^-+8<-+[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SnippetFence();

    [GeneratedRegex(
        @"^\{\{\s*#(?:include|rustdoc_include|(?<code>playground|playpen))\s+(?<path>[^{}\s]+)(?:\s+[\w-]+)*\s*\}\}[ \t]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Book();

    [GeneratedRegex(
        @"^<!--\s*@include:\s*(?<path>[^{}#]+?)(?:\#(?<name>[\w-]+))?\s*(?:\{(?<lines>[\d,\s]*)\})?\s*-->[ \t]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^<<<\s+(?<path>[^\s#{\[]+)(?:\#(?<name>[\w-]+))?" +
        @"\s*(?:\{(?<marks>[\d,-]*)\s*(?<language>[a-zA-Z][\w+-]*)?(?::[\w=-]+)?\})?\s*(?<title>\[[^\]]+\])?[ \t]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Listing();

    [GeneratedRegex(@"^\{\{<\s*include\s+(?<path>[^\s<>{}]+)\s*>\}\}[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(
        @"^\[!INCLUDE\s*\[[^\]]*\]\(\s*<?(?<path>[^)>""]+?)>?\s*(?:""[^""]*"")?\)\][ \t]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Docfx();

    [GeneratedRegex(
        @"^\[!code(?:-(?<language>[\w+#-]*))?\s*\[[^\]]*\]" +
        @"\(\s*<?(?<path>[^)>?#""]+?)(?<part>[?#][^)>""\s]*)?>?\s*(?:""[^""]*"")?\)\][ \t]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocfxCode();

    [GeneratedRegex(@"^\#L(?<first>\d+)(?:-L?(?<last>\d+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DocfxLines();

    [GeneratedRegex(@"^\{!\s*(?<path>[^{}!]+?)\s*!\}[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Exclamation();

    [GeneratedRegex(
        @"^(?<mark>`{3,}|~{3,}|:{3,})\{(?:include|(?<code>literalinclude))\}[ \t]+(?<path>\S.*?)[ \t]*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"^[ \t]*:(?<key>[a-z-]+):(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
