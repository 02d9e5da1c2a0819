using System.Text.RegularExpressions;
using Site.Markdown.Pages;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Markdown.FrontMatters;

/// <summary>
/// Finds keys and values that stand where front matter would and are read by nothing: TOML, keys in a comment, in a block of code that
/// begins the page, behind signs of another tool, in a second block. A page whose author took care to say that it is not to be published
/// must not be, however that was marked off.
/// </summary>
internal static partial class UnreadKeys
{
    /// <summary>How many lines are looked through.</summary>
    private const int Reach = 40;

    /// <summary>What TOML says.</summary>
    /// <param name="source">The page.</param>
    /// <param name="block">Where its front matter stands.</param>
    public static IEnumerable<UnreadKey> OfToml(InputText source, FrontMatterBlock block)
    {
        var start = source.Text.IndexOf(block.Content, block.Span.Start, StringComparison.Ordinal);
        var table = "";
        foreach (Match match in TomlEntry().Matches(block.Content))
        {
            if (match.Groups["table"] is { Success: true } named)
            {
                table = named.Value + ".";
                continue;
            }

            // A table on one line, build = { render = "never" }, lies within the one it stands in.
            if (match.Groups["inner"].Success)
            {
                continue;
            }

            yield return new UnreadKey(
                table + match.Groups["key"].Value,
                Unquoted(match.Groups["value"].Value),
                source.LocationOf(start + match.Index),
                IsMarkedOff: true);
        }
    }

    /// <summary>What stands at the top of a page, behind its front matter if it has any.</summary>
    /// <param name="source">The page.</param>
    /// <param name="block">Where its front matter stands; null for none.</param>
    public static IEnumerable<UnreadKey> AtTop(InputText source, FrontMatterBlock? block)
    {
        var text = source.Text;
        var start = block is null ? 0 : block.Span.End + 1;
        var mayBeCode = block is null || string.IsNullOrWhiteSpace(block.Content);
        var (inCode, inComment, inHead) = (false, false, true);
        for (var line = 0; line < Reach && start < text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            var place = start;
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            if (!inHead && !inComment && !text.AsSpan(place, end - place).Contains('<'))
            {
                continue;
            }

            var bare = VisibleText.Of(text[place..end]).Trim();
            var begins = inComment || bare.StartsWith("<!--", StringComparison.Ordinal);
            if (!inHead && !begins)
            {
                continue;
            }

            var isCodeFence = !begins && FrontMatterLines.IsCodeFence(bare);
            if (isCodeFence && !mayBeCode)
            {
                yield break;
            }

            inCode ^= isCodeFence;
            var words = Prefix().Replace(bare, "");
            var isMarkedOff = begins || inCode || words.Length < bare.Length;
            if (words.AsSpan().ContainsAny(':', '=') && Line().Match(words) is { Success: true } pairs)
            {
                for (var i = 0; i < pairs.Groups["key"].Captures.Count; i++)
                {
                    yield return new UnreadKey(
                        pairs.Groups["key"].Captures[i].Value,
                        Unquoted(pairs.Groups["value"].Captures[i].Value),
                        source.LocationOf(place),
                        isMarkedOff);
                }
            }
            else if (!begins && !inCode && bare.Length > 0 && !isCodeFence && !Head().IsMatch(bare))
            {
                inHead = false;
                mayBeCode = false;
            }

            inComment = begins && !bare.Contains("-->", StringComparison.Ordinal);
        }
    }

    private static string Unquoted(string value) => value.Trim('"', '\'', ' ');

    [GeneratedRegex(
        """
        ^\s*\[+(?<table>[^\[\]\r\n]+)\]+\s*$
        |(?<key>[\w."'-]+)\s*=\s*(?:(?<inner>\{)|(?<value>"[^"\r\n]*"|'[^'\r\n]*'|[^\s,\{\}\[\]\#]+))
        """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TomlEntry();

    /// <summary>The signs before the first word: of a comment, a quotation, a list, a bracket; or a link's definition around it.</summary>
    [GeneratedRegex(@"^(?:\[[^\]]*\]:\s*\S*\s*)?[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    /// <summary>A line that is all keys with values of one word, but for what closes it.</summary>
    [GeneratedRegex(
        """
        ^(?:(?<key>\p{L}[\p{L}\p{N}_.-]{0,40})["'*_`]{0,3}\s*[:=]["'*_`]{0,3}\s*
            (?<value>"[^"]*"|'[^']*'|[^\s,;\{\}\(\)\[\]"']+)["'*_`]{0,3}[\s,;]*["']?)+
        (?:[\}\)\]"'*/%|\s-]*(?:-->)?)(?:\#.*|//.*)?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();

    /// <summary>A line that may stand among such: a key with more words, signs around them, a title behind a per cent sign.</summary>
    [GeneratedRegex(
        @"^(?:["",'{]*\p{L}[\p{L}\p{N}_.-]*[""']?\s*[:=]|[^\p{L}\p{N}]{1,}\s*$|[^\p{L}\p{N}#]{2,}\s?[\p{L}-]{1,12}$|%|<!--|//)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
