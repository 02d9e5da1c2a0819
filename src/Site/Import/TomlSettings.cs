using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Import;

/// <summary>
/// Reads what settings and front matter in TOML (https://toml.io/en/v1.0.0) usually hold: tables, texts, numbers, dates, and lists of them.
/// Anything else is passed over, line by line.
/// </summary>
internal static partial class TomlSettings
{
    /// <summary>Reads it.</summary>
    public static Setting Read(string text)
    {
        var root = new Table(0);
        var table = root;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (TableHead().Match(line) is { Success: true } head)
            {
                // What stands in a table that is too deep is read, and kept nowhere.
                table = root.At(head.Groups["name"].Value) ?? new Table(0);
            }
            else if (Pair().Match(line) is { Success: true } pair
                && Value(WithLinesBelow(pair.Groups["value"].Value, lines, ref i)) is { } read)
            {
                table.Put(pair.Groups["name"].Value, read);
            }
        }

        return root.ToSetting();
    }

    /// <summary>A value with the lines below on which it goes on: a list, or a text between three quotes, may.</summary>
    /// <param name="first">What of it stands on its first line.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="at">The line it begins on; then the line it ends on.</param>
    private static string WithLinesBelow(string first, string[] lines, ref int at)
    {
        var value = new StringBuilder(first);
        if (ThreeQuotes(first) is { } quotes)
        {
            for (var line = first[3..]; !line.Contains(quotes, StringComparison.Ordinal) && at + 1 < lines.Length;)
            {
                value.Append('\n').Append(line = lines[++at]);
            }
        }
        else if (first is ['[', ..])
        {
            for (var open = Brackets(first); open > 0 && at + 1 < lines.Length; open += Brackets(lines[at]))
            {
                value.Append('\n').Append(lines[++at]);
            }
        }

        return value.ToString().Trim();
    }

    /// <summary>The quotes a text over many lines begins with; null for another value.</summary>
    private static string? ThreeQuotes(string value) =>
        value.StartsWith("\"\"\"", StringComparison.Ordinal) || value.StartsWith("'''", StringComparison.Ordinal) ? value[..3] : null;

    /// <summary>How many more brackets a line opens than it closes, outside of texts and comments.</summary>
    private static int Brackets(string line)
    {
        var bare = QuotedOrComment().Replace(line, "");
        return bare.Count(c => c == '[') - bare.Count(c => c == ']');
    }

    private static Setting? Value(string text)
    {
        if (ThreeQuotes(text) is { } quotes)
        {
            var end = text.IndexOf(quotes, 3, StringComparison.Ordinal);
            return end < 0 ? null : Setting.Of(text[3..end].TrimStart('\n'));
        }

        if (text.StartsWith('['))
        {
            return new Setting(null, [.. Scalar().Matches(text).Select(m => Single(m.Value)).OfType<Setting>()], []);
        }

        if (text.StartsWith('{'))
        {
            var inline = new Table(0);
            foreach (Match pair in InlinePair().Matches(text))
            {
                if (Single(pair.Groups["value"].Value) is { } value)
                {
                    inline.Put(pair.Groups["name"].Value, value);
                }
            }

            return inline.ToSetting();
        }

        return Scalar().Match(text) is { Success: true, Index: 0 } scalar ? Single(scalar.Value) : null;
    }

    private static Setting? Single(string text) => text switch
    {
        ['"', .. var inner, '"'] => Setting.Of(Unescaped(inner)),
        ['\'', .. var inner, '\''] => Setting.Of(inner),
        ['"' or '\'' or '#', ..] => null,
        _ => Setting.Of(text),
    };

    private static string Unescaped(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                read.Append(text[i]);
                continue;
            }

            i++;
            TextEscapes.Read(text, ref i, read);
        }

        return read.ToString();
    }

    // Each of these goes over a line or a value once. So a text that nothing closes is matched as well, to the end of its line: it would
    // otherwise be looked for again from every quote in it.
    [GeneratedRegex(@"^\[\[?(?<name>[^\[\]]+)\]\]?\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(?<name>[\w.""'-]+)\s*=\s*(?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"(?<![\w-])(?<name>[\w-]+)\s*=\s*(?<value>""(?:[^""\\\n]|\\.?)*""?|'[^'\n]*'?|[\w.:+-]+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex InlinePair();

    [GeneratedRegex(
        @"""(?:[^""\\\n]|\\.?)*""?|'[^'\n]*'?|#[^\n]*|(?<=^|[\[,\s])[\w+-][\w.:+-]*(?: \d\d:[\d:.]+)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Scalar();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.?)*""?|'[^'\n]*'?|#[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedOrComment();

    /// <summary>A table under construction.</summary>
    /// <param name="depth">Within how many others it stands.</param>
    private sealed class Table(int depth)
    {
        /// <summary>How deep a table may stand; no program has settings nearly as deep, and what is deeper is passed over.</summary>
        private const int MostDepth = 32;

        private readonly OrderedDictionary<string, object> _entries = new(StringComparer.Ordinal);
        private readonly int _depth = depth;

        /// <summary>The table of a dotted name within this one, which is made where it is not there; null where it is too deep.</summary>
        public Table? At(string name)
        {
            var table = this;
            var parts = name.Split('.');
            if (_depth + parts.Length > MostDepth)
            {
                return null;
            }

            foreach (var part in parts.Select(p => p.Trim().Trim('"', '\'')))
            {
                if (table._entries.GetValueOrDefault(part) is not Table inner)
                {
                    table._entries[part] = inner = new Table(table._depth + 1);
                }

                table = inner;
            }

            return table;
        }

        /// <summary>Gives a name its value; of two the first counts.</summary>
        public void Put(string name, Setting value)
        {
            var dot = name.LastIndexOf('.');
            var table = dot < 0 ? this : At(name[..dot]);
            table?._entries.TryAdd(name[(dot + 1)..].Trim('"', '\''), value);
        }

        /// <summary>The finished table.</summary>
        public Setting ToSetting() => new(
            null,
            [],
            [.. _entries.Select(e => (e.Key, e.Value is Table table ? table.ToSetting() : (Setting)e.Value))]);
    }
}
