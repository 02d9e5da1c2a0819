using System.Collections.Immutable;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Import;

/// <summary>A part of another program's settings, whichever language they are written in.</summary>
/// <param name="Text">The text of a single value; null for a list or a mapping.</param>
/// <param name="Items">The items of a list; empty for others.</param>
/// <param name="Entries">The entries of a mapping, in the order they are written; empty for others.</param>
internal sealed record Setting(string? Text, ImmutableArray<Setting> Items, ImmutableArray<(string Key, Setting Value)> Entries)
{
    /// <summary>No settings at all.</summary>
    public static Setting Empty { get; } = new(null, [], []);

    /// <summary>A single value.</summary>
    public static Setting Of(string text) => new(text, [], []);

    /// <summary>Settings in YAML or JSON; empty where they cannot be read.</summary>
    public static Setting FromYaml(string text) =>
        YamlTree.Parse(new InputText("", text)) is { } tree ? Of(tree) : Empty;

    /// <summary>The value of a key; null where this is no mapping that has it.</summary>
    public Setting? Get(string key) => Entries.FirstOrDefault(e => e.Key == key).Value;

    /// <summary>The text under a key, or under keys within it; null where there is none.</summary>
    public string? TextAt(params ReadOnlySpan<string> keys)
    {
        var at = this;
        foreach (var key in keys)
        {
            if (at.Get(key) is not { } inner)
            {
                return null;
            }

            at = inner;
        }

        return string.IsNullOrWhiteSpace(at.Text) ? null : at.Text.Trim();
    }

    /// <summary>What a list names: its texts, and the first keys of its mappings.</summary>
    public IEnumerable<string> Names() => Items.Select(i => i.Text ?? i.Entries.FirstOrDefault().Key).OfType<string>()
        .Concat(Items.IsEmpty ? Entries.Select(e => e.Key) : []);

    private static Setting Of(YamlTree tree) => new(
        tree.Text,
        [.. tree.Items.Select(Of)],
        [.. tree.Entries.Select(e => (e.Key, Of(e.Value)))]);
}
