using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Site.Markdown.Includes;
using Site.Reports;
using Site.Text.Yaml;

namespace Site.Import;

/// <summary>
/// Changes the text of pages where it would otherwise be lost or littered with what only the other tool understands: front matter in TOML,
/// lines of programs in MDX, files that mdBook includes. Everything else stays as it is written; <c>check</c> tells of it.
/// </summary>
/// <param name="folder">The folder of the other tool, from within which files are included.</param>
/// <param name="tool">The tool.</param>
internal sealed partial class PageChanges(ForeignFolder folder, string tool)
{
    private const int DeepestInclude = 8;

    /// <summary>How many bytes of files one page includes at most, each as often as it is included.</summary>
    private const long MostIncluded = 8 * 1024 * 1024;

    private int _toml;
    private int _programs;
    private int _included;
    private int _notIncluded;
    private long _bytesIncluded;
    private readonly List<string> _homes = [];

    /// <summary>What was changed, each in a sentence.</summary>
    public IEnumerable<string> Changes
    {
        get
        {
            if (_toml > 0)
            {
                yield return $"Front matter of {SummaryText.Count(_toml, "page")}, written in TOML, is YAML now.";
            }

            if (_programs > 0)
            {
                yield return $"{SummaryText.Count(_programs, "page")} of MDX are Markdown now, without the lines that import and export.";
            }

            if (_included > 0)
            {
                yield return $"{SummaryText.Count(_included, "included file")} stand in the pages that included them.";
            }
        }
    }

    /// <summary>What could not be carried over, each in a sentence.</summary>
    public IEnumerable<string> Losses
    {
        get
        {
            if (_notIncluded > 0)
            {
                yield return $"{SummaryText.Count(_notIncluded, "include")} of files that are not in the folder, not there, too large, or "
                    + "within themselves; they stand as they are written.";
            }

            foreach (var home in _homes)
            {
                yield return $"'{home}': its words stand in its front matter, for a layout of the theme. Write them as Markdown.";
            }
        }
    }

    /// <summary>Changes a page.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="from">The full path it is read from.</param>
    /// <param name="path">Its path in the new site.</param>
    /// <param name="isProgram">Whether it is MDX, whatever its ending.</param>
    /// <returns>The text, and the id that its front matter gives it.</returns>
    public (string Text, string? Id) Apply(string text, string from, string path, bool isProgram)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        text = TomlFrontMatter().Match(text) is { Success: true } toml ? WithYaml(text, toml) : text;
        if (isProgram)
        {
            var changed = WithoutPrograms(text);
            _programs += changed != text || from.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            text = MdxLink().Replace(changed, "$1.md");
        }

        if (tool == "mdBook")
        {
            _bytesIncluded = 0;
            text = Include().Replace(text, m => Included(m, [from]));
        }

        var front = FrontMatter().Match(text);
        if (tool == "VitePress" && front.Success && HomeLayout().IsMatch(front.Value) && HomeParts().IsMatch(front.Value))
        {
            _homes.Add(path);
        }

        return (text, front.Success && Id().Match(front.Value) is { Success: true } id ? id.Groups["id"].Value.Trim('"', '\'') : null);
    }

    private string WithYaml(string text, Match toml)
    {
        _toml++;
        var yaml = new StringBuilder("---\n");
        foreach (var (key, value) in TomlSettings.Read(toml.Groups["toml"].Value).Entries)
        {
            Write(yaml, key, value, "");
        }

        return yaml.Append("---\n").Append(text, toml.Length, text.Length - toml.Length).ToString();
    }

    private static void Write(StringBuilder yaml, string key, Setting value, string indent)
    {
        yaml.Append(indent).Append(YamlOutput.Scalar(key)).Append(':');
        if (value.Text is { } text)
        {
            yaml.Append(' ').Append(PlainValue().IsMatch(text) ? text : YamlOutput.Scalar(text)).Append('\n');
        }
        else if (value.Entries.IsEmpty)
        {
            var items = value.Items.Select(i => YamlOutput.Quoted(i.Text ?? ""));
            yaml.Append(" [").AppendJoin(", ", items).Append("]\n");
        }
        else
        {
            yaml.Append('\n');
            foreach (var (inner, below) in value.Entries)
            {
                Write(yaml, inner, below, indent + "  ");
            }
        }
    }

    /// <summary>The page without lines that import and export, outside of code.</summary>
    private static string WithoutPrograms(string text)
    {
        var kept = new StringBuilder(text.Length);
        string? fence = null;
        var isIn = false;
        foreach (var line in text.Split('\n'))
        {
            var mark = Fence().Match(line).Groups["mark"].Value;
            if (mark.Length > 0 && (fence is null || mark.StartsWith(fence, StringComparison.Ordinal)))
            {
                fence = fence is null ? mark : null;
            }

            isIn = fence is null && (isIn ? line.Trim().Length > 0 : ProgramLine().IsMatch(line));
            if (!isIn)
            {
                kept.Append(line).Append('\n');
            }
        }

        return MdxComment().Replace(kept.ToString(0, kept.Length - 1), "");
    }

    /// <summary>What stands for an include.</summary>
    /// <param name="include">The include.</param>
    /// <param name="within">The full paths of the file it stands in and of those that include that one, the innermost first.</param>
    private string Included(Match include, ImmutableList<string> within)
    {
        var parts = include.Groups["path"].Value.Trim().Split(':', 2);
        var file = folder.Find(Path.GetRelativePath(folder.Root, Path.GetFullPath(parts[0], Path.GetDirectoryName(within[0])!)));
        if (within.Count > DeepestInclude
            || file is null
            || within.Contains(file)
            || new FileInfo(file) is not { Exists: true, LinkTarget: null } info
            || _bytesIncluded + info.Length > MostIncluded)
        {
            _notIncluded++;
            return include.Value;
        }

        _included++;
        _bytesIncluded += info.Length;
        var lines = File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var included = IncludedLines.Of(lines, IncludedPart.Parse(parts is [_, var range] ? range : "")) ?? [];
        return Include().Replace(string.Join('\n', included.Select(i => lines[i])), m => Included(m, within.Insert(0, file)));
    }

    [GeneratedRegex(@"\A\+\+\+[ \t]*\n(?<toml>.*?)\n\+\+\+[ \t]*(?:\n|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TomlFrontMatter();

    [GeneratedRegex(@"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?:id):\s*(?<id>\S+)\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^layout:\s*['""]?home", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HomeLayout();

    [GeneratedRegex(@"^(?:hero|features):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HomeParts();

    [GeneratedRegex(
        @"^(?:true|false|-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PlainValue();

    [GeneratedRegex(@"^\s{0,3}(?:[>*+-]\s+)*(?<mark>`{3,}|~{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(
        @"^(?:import\s+(?:[\w${*][^'""]*\sfrom\s+)?['""]|import\s*\{\s*$|export\s+(?:const|let|default|function|async|class)\s)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProgramLine();

    [GeneratedRegex(@"\{/\*.*?\*/\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex MdxComment();

    [GeneratedRegex(@"(\]\([^()\s]+?|^\[[^\]]+\]:\s*\S+?)\.mdx(?=[)#?\s])", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MdxLink();

    [GeneratedRegex(
        @"(?<!\\)\{\{\s*#(?:include|rustdoc_include|playground)\s+(?<path>[^{}]+?)\s*(?:\seditable\s*)?\}\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}
