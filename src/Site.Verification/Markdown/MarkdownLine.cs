using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Text.Folding;

namespace Site.Verification.Markdown;

/// <summary>Texts of the twin as a page's Markdown writes them.</summary>
internal static partial class MarkdownLine
{
    /// <summary>The text on one line, and never taken for HTML.</summary>
    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>The text of a remark: folded, and with every sign escaped that could be Markdown (W26).</summary>
    public static string Escaped(string text)
    {
        var folded = new StringBuilder(text.Length);
        PageTextFolding.Append(text, folded, 0);
        return Signs().Replace(folded.ToString().TrimEnd(' '), @"\$&");
    }

    /// <summary>An address between the round brackets of a link.</summary>
    public static string Address(string url) => Reference().Replace(Encoded(url), "&amp;");

    /// <summary>An address with the characters percent-encoded that could end it.</summary>
    public static string Encoded(string url) =>
        Breaking().Replace(url, c => string.Create(CultureInfo.InvariantCulture, $"%{(int)c.ValueSpan[0]:X2}"));

    [GeneratedRegex(
        """
        [\\`*\[\]<|~]|(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])|&(?=[#0-9A-Za-z]|\z)|(?<=[0-9A-Za-z])@(?=[0-9A-Za-z])
        |:(?=//)|(?<=[wW]{3})\.|\((?=assumption:\ |computed:\ |opinion\ of\ )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Signs();

    [GeneratedRegex("[\0- ()<>\\\\|`\x7F]", RegexOptions.CultureInvariant)]
    private static partial Regex Breaking();

    [GeneratedRegex("&(?=#?[0-9A-Za-z]+;)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
