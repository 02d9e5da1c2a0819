using System.Collections.Immutable;
using Site.Text.Files;
using YamlDotNet.RepresentationModel;

namespace Site.Text.Yaml;

/// <summary>A part of a YAML or JSON file that was written for another program, and is looked at without judging it.</summary>
public sealed class YamlTree
{
    private YamlTree(string? text, ImmutableArray<YamlTree> items, ImmutableArray<(string Key, YamlTree Value)> entries)
    {
        Text = text;
        Items = items;
        Entries = entries;
    }

    /// <summary>The text of a scalar; null for a list or a mapping.</summary>
    public string? Text { get; }

    /// <summary>The items of a list; empty for others.</summary>
    public ImmutableArray<YamlTree> Items { get; }

    /// <summary>The entries of a mapping, in the order they are written; empty for others.</summary>
    public ImmutableArray<(string Key, YamlTree Value)> Entries { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <returns>Its root; null where it is empty, or no YAML that can be read.</returns>
    public static YamlTree? Parse(InputText source) =>
        YamlDoor.Load(source, out _) is [var first, ..] ? Of(first.RootNode) : null;

    /// <summary>The value of a key; null where this is no mapping that has it.</summary>
    public YamlTree? Get(string key) => Entries.FirstOrDefault(e => e.Key == key).Value;

    private static YamlTree Of(YamlNode node) => node switch
    {
        YamlSequenceNode list => new YamlTree(null, [.. list.Children.Select(Of)], []),
        YamlMappingNode map => new YamlTree(
            null,
            [],
            [.. map.Children.Where(e => e.Key is YamlScalarNode).Select(e => (((YamlScalarNode)e.Key).Value ?? "", Of(e.Value)))]),
        _ => new YamlTree((node as YamlScalarNode)?.Value ?? "", [], []),
    };
}
