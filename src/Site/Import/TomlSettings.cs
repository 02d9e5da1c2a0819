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
        var root = new Table();
        var table = root;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (TableHead().Match(line) is { Success: true } head)
            {
                table = root.At(head.Groups["name"].Value);
            }
            else if (Pair().Match(line) is { Success: true } pair)
            {
                var value = pair.Groups["value"].Value;

                // A list, or a text between three quotes, may go on below.
                while (IsOpen(value) && i + 1 < lines.Length)
                {
                    value += "\n" + lines[++i];
                }

                if (Value(value.Trim()) is { } read)
                {
                    table.Put(pair.Groups["name"].Value, read);
                }
            }
        }

        return root.ToSetting();
    }

    private static bool IsOpen(string value) => value.TrimStart() switch
    {
        ['"', '"', '"', .. var rest] => !rest.Contains("\"\"\"", StringComparison.Ordinal),
        ['\'', '\'', '\'', .. var rest] => !rest.Contains("'''", StringComparison.Ordinal),
        ['[', ..] => Quoted().Replace(value, "").Count(c => c == '[') > Quoted().Replace(value, "").Count(c => c == ']'),
        _ => false,
    };

    private static Setting? Value(string text)
    {
        if (text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.StartsWith("'''", StringComparison.Ordinal))
        {
            var end = text.IndexOf(text[..3], 3, StringComparison.Ordinal);
            return end < 0 ? null : Setting.Of(text[3..end].TrimStart('\n'));
        }

        if (text.StartsWith('['))
        {
            return new Setting(null, [.. Scalar().Matches(text).Select(m => Single(m.Value)).OfType<Setting>()], []);
        }

        if (text.StartsWith('{'))
        {
            var inline = new Table();
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
        _ => Setting.Of(text),
    };

    private static string Unescaped(string text)
    {
        var read = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            read.Append(text[i] != '\\' || i + 1 == text.Length ? text[i] : text[++i] switch { 'n' => '\n', 't' => '\t', var c => c });
        }

        return read.ToString();
    }

    [GeneratedRegex(@"^\[\[?\s*(?<name>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(?<name>[\w.""'-]+)\s*=\s*(?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<name>[\w-]+)\s*=\s*(?<value>""(?:[^""\\]|\\.)*""|'[^']*'|[\w.:+-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex InlinePair();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|'[^']*'|(?<=^|[\[,\s])[\w+-][\w.:+-]*(?: \d\d:[\d:.]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Scalar();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|'[^']*'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>A table under construction.</summary>
    private sealed class Table
    {
        private readonly OrderedDictionary<string, object> _entries = new(StringComparer.Ordinal);

        /// <summary>The table of a dotted name within this one, which is made where it is not there.</summary>
        public Table At(string name)
        {
            var table = this;
            foreach (var part in name.Split('.').Select(p => p.Trim().Trim('"', '\'')))
            {
                if (table._entries.GetValueOrDefault(part) is not Table inner)
                {
                    table._entries[part] = inner = new Table();
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
            table._entries.TryAdd(name[(dot + 1)..].Trim('"', '\''), value);
        }

        /// <summary>The finished table.</summary>
        public Setting ToSetting() => new(
            null,
            [],
            [.. _entries.Select(e => (e.Key, e.Value is Table table ? table.ToSetting() : (Setting)e.Value))]);
    }
}
