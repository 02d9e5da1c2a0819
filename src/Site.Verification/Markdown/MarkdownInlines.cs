using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Verification.Pages;

namespace Site.Verification.Markdown;

/// <summary>Reads the text of lines: words, marks, links, images, remarks.</summary>
/// <param name="remarks">The remarks that may stand in it.</param>
/// <param name="text">Takes the words.</param>
/// <param name="marked">Takes the words with what marks them.</param>
internal sealed partial class MarkdownInlines(MarkdownRemarks remarks, StringBuilder text, MarkedText marked)
{
    private const int Refused = -1;

    private readonly Stack<int> _open = new();
    private readonly Stack<string> _tags = new();

    /// <summary>Where the links lead.</summary>
    public List<string> Links { get; } = [];

    /// <summary>The images.</summary>
    public List<ShownImage> Images { get; } = [];

    /// <summary>The remarks.</summary>
    public List<ShownRemark> Remarks { get; } = [];

    /// <summary>The highest number of a footnote that is referred to.</summary>
    public int LastFootnote { get; private set; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line, without what lists and quotations begin with.</param>
    /// <param name="isRow">Whether it is a row of a table.</param>
    /// <returns>The number of bars between cells; negative where it has other signs than it may.</returns>
    public int Read(string line, bool isRow)
    {
        var bars = 0;
        _open.Clear();
        _tags.Clear();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == '|' && isRow && _open.Count + _tags.Count == 0)
            {
                if (bars++ > 0)
                {
                    marked.BeginCell();
                }

                text.Append('\0');
                at++;
                continue;
            }

            var length = ReadAt(line, at, isRow);
            if (length <= 0)
            {
                return Refused;
            }

            at += length;
        }

        return _open.Count + _tags.Count == 0 ? bars : Refused;
    }

    /// <summary>Reads what stands at an offset, and tells how long it is; negative for a sign that may not stand there.</summary>
    private int ReadAt(string line, int at, bool isRow) => line[at] switch
    {
        '\\' => ReadEscape(line, at),
        '`' => ReadCode(line, at, isRow),
        '*' => 1,
        '_' when !(IsWord(line, at - 1) && IsWord(line, at + 1)) => 1,
        '<' => ReadAngle(line, at),
        '!' when at + 1 < line.Length && line[at + 1] == '[' => ReadImage(line, at),
        '[' => Open(line, at),
        ']' => Close(line, at),
        '(' => ReadRemark(line, at),
        '&' when at + 1 < line.Length && (line[at + 1] == '#' || char.IsAsciiLetterOrDigit(line[at + 1])) => Refused,
        '~' or '|' => Refused,
        var c => Add(c),
    };

    private int Add(char c)
    {
        Add([c]);
        return 1;
    }

    private void Add(ReadOnlySpan<char> words)
    {
        text.Append(words);
        marked.Add(words);
    }

    private int ReadEscape(string line, int at)
    {
        if (at + 1 == line.Length || !IsPunctuation(line[at + 1]))
        {
            return Refused;
        }

        return 1 + Add(line[at + 1]);
    }

    private int ReadCode(string line, int at, bool isRow)
    {
        if (Code().Match(line, at) is not { Success: true } match)
        {
            return Refused;
        }

        var code = match.Groups["code"].Value;
        Add(code);
        return isRow && code.Contains('|', StringComparison.Ordinal) ? Refused : match.Length;
    }

    private int ReadAngle(string line, int at)
    {
        if (Tag().Match(line, at) is { Success: true } tag)
        {
            return ReadTag(tag.Groups["end"].Success, tag.Groups["name"].Value) ? tag.Length : Refused;
        }

        if (Autolink().Match(line, at) is { Success: true } link)
        {
            var address = link.Value[1..^1];
            Links.Add(address);
            Add(address);
            return link.Length;
        }

        return Refused;
    }

    private bool ReadTag(bool isEnd, string name)
    {
        if (name == "br")
        {
            text.Append('\0');
            return !isEnd;
        }

        if (isEnd)
        {
            marked.Close(name);
            return _tags.TryPop(out var open) && open == name;
        }

        marked.Open(name);
        _tags.Push(name);
        return true;
    }

    private int ReadImage(string line, int at)
    {
        if (Image().Match(line, at) is not { Success: true } image || AddressOf(image.Groups["address"].Value) is not { } address)
        {
            return Refused;
        }

        var description = Escape().Replace(image.Groups["description"].Value, "$1");
        Images.Add(new ShownImage(address, PublishedPageText.Fold(description)));
        return image.Length;
    }

    private int Open(string line, int at)
    {
        if (Reference().Match(line, at) is { Success: true } reference)
        {
            var number = int.Parse(reference.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            LastFootnote = Math.Max(LastFootnote, number);
            return reference.Length;
        }

        _open.Push(Links.Count);
        Links.Add("");
        return 1;
    }

    private int Close(string line, int at)
    {
        if (!_open.TryPop(out var link) || Target().Match(line, at) is not { Success: true } target
            || AddressOf(target.Groups["address"].Value) is not { } address)
        {
            return Refused;
        }

        Links[link] = address;
        return target.Length;
    }

    /// <summary>Leaves out a remark together with the space before it.</summary>
    private int ReadRemark(string line, int at)
    {
        var end = remarks.EndOf(line, at, out var remark);
        if (end == 0)
        {
            return Add('(');
        }

        if (at > 0 && line[at - 1] == ' ' && text[^1] == ' ')
        {
            text.Length--;
        }

        Remarks.Add(remark);
        marked.AddRemark();
        return end - at;
    }

    /// <summary>An address without its escapes; null for one with references to characters.</summary>
    private static string? AddressOf(string written) =>
        OtherReference().IsMatch(written) ? null : written.Replace("&amp;", "&", StringComparison.Ordinal);

    private static bool IsWord(string line, int at) => at >= 0 && at < line.Length && char.IsAsciiLetterOrDigit(line[at]);

    private static bool IsPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    [GeneratedRegex(@"\G(?<run>`+)(?!`)(?<code>.*?[^`])\k<run>(?!`)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("\\G<(?<end>/)?(?<name>br|code|del|em|ins|mark|strong|sub|sup)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G<https?://[^\s<>()\\|&`]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Autolink();

    [GeneratedRegex(
        @"\G!\[(?<description>(?:[^\\\[\]<`*|~&]|&(?![#0-9A-Za-z])|\\[!-/:-@\[-`{-~])*)\]\((?<address>[^\s<>()\\|`]*)\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\G\[\^(?<number>[1-9][0-9]{0,7})\](?![(:])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G\]\((?<address>[^\s<>()\\|`]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("&(?!amp;)#?[0-9A-Za-z]+;", RegexOptions.CultureInvariant)]
    private static partial Regex OtherReference();
}
