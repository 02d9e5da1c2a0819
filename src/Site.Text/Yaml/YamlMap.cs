using System.Globalization;
using Site.Text.Diagnostics;
using Site.Text.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Site.Text.Yaml;

/// <summary>
/// Reads a YAML mapping key by key and reports what does not fit at its own place. It is a thin layer over YamlDotNet's node model
/// (no reflection, so the program can be compiled ahead of time): a reader asks for the keys of a <see cref="YamlShape"/>, then calls
/// <see cref="ReportUnknownKeys"/>, which names every key the shape does not have and the nearest one that it has.
/// </summary>
public sealed class YamlMap
{
    private readonly YamlFile _file;
    private readonly Dictionary<string, (YamlScalarNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal YamlMap(YamlFile file, YamlMappingNode node)
    {
        _file = file;
        Location = file.LocationOf(node);
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name } scalar)
            {
                _entries[name] = (scalar, value);
            }
            else
            {
                file.Report(Rules.Pages.YamlShape, key, "A key must be a plain word.", "Write 'name: value'.");
            }
        }
    }

    /// <summary>Where the mapping starts.</summary>
    public FileLocation Location { get; }

    /// <summary>The keys, in the order they are written.</summary>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>Whether the key is there and has a value.</summary>
    public bool Has(string key) => TryGet(key, out _);

    /// <summary>Where a key's value is; where the mapping is, if the key is not there.</summary>
    public FileLocation LocationOf(string key) =>
        _entries.TryGetValue(key, out var entry) ? _file.LocationOf(entry.Value) : Location;

    /// <summary>Where a key itself is; where the mapping is, if it is not there.</summary>
    public FileLocation LocationOfKey(string key) =>
        _entries.TryGetValue(key, out var entry) ? _file.LocationOf(entry.Key) : Location;

    /// <summary>A scalar's text, or null where the key is absent or empty.</summary>
    public string? Text(string key)
    {
        if (!TryGet(key, out var node))
        {
            return null;
        }

        if (node is YamlScalarNode scalar)
        {
            return scalar.Value;
        }

        _file.Report(Rules.Pages.YamlShape, node, $"'{key}' must be a single value.", $"Write '{key}: text' on one line.");
        return null;
    }

    /// <summary>A scalar's text, which must not be blank; null where the key is absent, or its text is blank, which is reported.</summary>
    public string? TextWithWords(string key)
    {
        var text = Text(key);
        if (text is null || !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        ReportValue(key, $"'{key}' says nothing.", $"Write what it is to say, or leave '{key}' out.");
        return null;
    }

    /// <summary>What the key holds; asking counts as knowing the key.</summary>
    public YamlKind KindOf(string key) => !TryGet(key, out var node) ? YamlKind.Absent : node switch
    {
        YamlMappingNode => YamlKind.Map,
        YamlSequenceNode => YamlKind.List,
        _ => YamlKind.Scalar,
    };

    /// <summary>A scalar with the way to places within it, or null where the key is absent or empty.</summary>
    public YamlScalar? Scalar(string key) =>
        Text(key) is { } text && _entries[key].Value is YamlScalarNode node ? _file.ToScalar(node, text) : null;

    /// <summary>A scalar's text; reports the key as missing where it is absent.</summary>
    public string? RequiredText(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text) && !Has(key))
        {
            _file.Diagnostics.Report(Missing(key, $"Add '{key}: …'."));
            return null;
        }

        return text;
    }

    /// <summary>What to report of a key that is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="suggestion">What to do.</param>
    public Diagnostic Missing(string key, string suggestion) =>
        Rules.Pages.YamlMissingKey.At(Location, $"'{key}' is missing.", suggestion) with { MissingKey = key };

    /// <summary>A boolean: true or false.</summary>
    public bool? Boolean(string key)
    {
        var text = Text(key);
        switch (text)
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                ReportValue(key, $"'{key}: {text}' is not a boolean.", "Write true or false.");
                return null;
        }
    }

    /// <summary>A whole number.</summary>
    public int? WholeNumber(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        ReportValue(key, $"'{key}: {text}' is not a whole number.", "Write digits only.");
        return null;
    }

    /// <summary>The number that a scalar's text is, in every culture; null where it is none.</summary>
    /// <param name="text">The text.</param>
    public static double? NumberIn(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>A number, which need not be whole.</summary>
    public double? Number(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (NumberIn(text) is { } value)
        {
            return value;
        }

        ReportValue(key, $"'{key}: {text}' is not a number.", "Write a number in digits, such as 12 or 0.5.");
        return null;
    }

    /// <summary>One of a set of words.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="words">Each allowed word and its value.</param>
    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = Text(key);
        if (text is null)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        var all = "Write one of: " + string.Join(", ", words.Keys) + ".";
        ReportValue(key, $"'{text}' is not a {key}.", Nearest.Suggest(text, words.Keys, all));
        return null;
    }

    /// <summary>A nested mapping, or null where the key is absent.</summary>
    public YamlMap? Map(string key)
    {
        if (!TryGet(key, out var node))
        {
            return null;
        }

        if (node is YamlMappingNode mapping)
        {
            return new YamlMap(_file, mapping);
        }

        _file.Report(Rules.Pages.YamlShape, node, $"'{key}' must be a mapping.", "Indent 'name: value' lines under it.");
        return null;
    }

    /// <summary>A list of mappings; empty where the key is absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        foreach (var item in Items(key))
        {
            if (item is YamlMappingNode mapping)
            {
                maps.Add(new YamlMap(_file, mapping));
            }
            else
            {
                _file.Report(Rules.Pages.YamlShape, item, $"Each item of '{key}' must be a mapping.", "Write '- name: value'.");
            }
        }

        return maps;
    }

    /// <summary>A list of texts with their places; a single text counts as a list of one; empty where the key is absent.</summary>
    public IReadOnlyList<(string Text, FileLocation Location)> Texts(string key)
    {
        if (TryGet(key, out var node) && node is YamlScalarNode { Value: { } single })
        {
            return [(single, _file.LocationOf(node))];
        }

        var texts = new List<(string, FileLocation)>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalarNode { Value: { } blank } && string.IsNullOrWhiteSpace(blank))
            {
                _file.Report(Rules.Pages.YamlValue, item, $"An item of '{key}' says nothing.", "Write what it is to say, or leave it out.");
            }
            else if (item is YamlScalarNode { Value: { } text })
            {
                texts.Add((text, _file.LocationOf(item)));
            }
            else
            {
                _file.Report(Rules.Pages.YamlShape, item, $"Each item of '{key}' must be a single value.", "Write '- text'.");
            }
        }

        return texts;
    }

    /// <summary>The texts among a list's items, or a single text; what else the key holds is passed over.</summary>
    public IReadOnlyList<(string Text, FileLocation Location)> TextsOnly(string key) =>
        !TryGet(key, out var node) ? []
        : [.. (node is YamlSequenceNode list ? list.Children : [node])
            .OfType<YamlScalarNode>()
            .Where(s => s.Value is not null)
            .Select(s => (s.Value!, _file.LocationOf(s)))];

    /// <summary>Each entry whose value is a scalar, with the place of the value; reports the others.</summary>
    public IEnumerable<(string Key, string Text, FileLocation Location)> Scalars()
    {
        foreach (var key in _entries.Keys)
        {
            if (Text(key) is { } text)
            {
                yield return (key, text, LocationOf(key));
            }
        }
    }

    /// <summary>
    /// Each single value with the keys that lead to it joined by points, also in lists and in what stands below; an empty one is null. To
    /// look at them all counts for none as knowing it.
    /// </summary>
    /// <param name="deepest">How many mappings and lists in one another are looked into.</param>
    public IEnumerable<(string Keys, string? Text, FileLocation Location)> AllValues(int deepest) =>
        _entries.SelectMany(e => ValuesOf(e.Key, e.Value.Value, deepest));

    private IEnumerable<(string Keys, string? Text, FileLocation Location)> ValuesOf(string keys, YamlNode node, int deepest) => node switch
    {
        YamlScalarNode scalar => [(keys, IsEmpty(scalar) ? null : scalar.Value, _file.LocationOf(scalar))],
        YamlMappingNode map when deepest > 0 =>
            map.Children.SelectMany(c => c.Key is YamlScalarNode key ? ValuesOf($"{keys}.{key.Value}", c.Value, deepest - 1) : []),
        YamlSequenceNode list when deepest > 0 => list.Children.SelectMany(c => ValuesOf(keys, c, deepest - 1)),
        _ => [],
    };

    /// <summary>
    /// The keys that are neither of a shape nor were asked for, in the order they are written, each with what it probably is a slip of.
    /// </summary>
    public IEnumerable<(string Key, string? Meant)> UnknownKeys(YamlShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _known.UnionWith(shape.Keys.Select(k => k.Name));
        return _entries.Keys.Where(k => !_known.Contains(k)).Select(k => (k, Nearest.Slip(k, _known)));
    }

    /// <summary>The change that writes a key as it was meant; null where nothing else was meant, or that key is there besides.</summary>
    /// <param name="key">The key as it is written.</param>
    /// <param name="meant">The key that was meant.</param>
    public DiagnosticFix? Renaming(string key, string? meant) =>
        meant is null || _entries.ContainsKey(meant) ? null : new DiagnosticFix(LocationOfKey(key), key, meant);

    /// <summary>Reports every key that a shape does not have, suggesting the nearest one that it has.</summary>
    /// <param name="rule">The rule to report under.</param>
    /// <param name="shape">What keys there are; where some are the author's own, those that were asked for are known, too.</param>
    /// <exception cref="InvalidOperationException">The reader asked for a key that the shape does not have.</exception>
    public void ReportUnknownKeys(DiagnosticRule rule, YamlShape shape)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(shape);
        if (shape.Others is null && _known.FirstOrDefault(k => !shape.Has(k)) is { } asked)
        {
            throw new InvalidOperationException($"'{asked}' is read of {shape.What}, whose shape does not have it.");
        }

        _known.UnionWith(shape.Keys.Select(k => k.Name));
        foreach (var key in _entries.Keys)
        {
            if (!_known.Contains(key))
            {
                var all = $"The keys of {shape.What} are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.";
                _file.Diagnostics.Report(rule.At(
                    LocationOfKey(key),
                    $"'{key}' is not a key of {shape.What}.",
                    Nearest.Suggest(key, _known, all)) with
                { Fix = Renaming(key, Nearest.Slip(key, _known)) });
            }
        }
    }

    private void ReportValue(string key, string message, string? suggestion) =>
        _file.Diagnostics.Report(Rules.Pages.YamlValue.At(LocationOf(key), message, suggestion));

    private IReadOnlyList<YamlNode> Items(string key)
    {
        if (!TryGet(key, out var node))
        {
            return [];
        }

        if (node is YamlSequenceNode sequence)
        {
            return [.. sequence.Children];
        }

        _file.Report(Rules.Pages.YamlShape, node, $"'{key}' must be a list.", "Write '- item' lines under it.");
        return [];
    }

    private static bool IsEmpty(YamlScalarNode scalar) =>
        scalar is { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain };

    private bool TryGet(string key, out YamlNode node)
    {
        _known.Add(key);
        if (_entries.TryGetValue(key, out var entry)
            && !(entry.Value is YamlScalarNode scalar && IsEmpty(scalar)))
        {
            node = entry.Value;
            return true;
        }

        node = null!;
        return false;
    }
}
