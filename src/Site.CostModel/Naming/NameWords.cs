using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.CostModel.Naming;

/// <summary>
/// What a site knows of how people write the names of the things in its tables, from <c>names:</c> in a file of <c>_facts/</c>:
/// <code>
/// names:
///   ignore: [nvidia, instruct, gguf]    # words that tell no thing from another
///   same: { sxm5: sxm }                 # words that mean another
/// </code>
/// </summary>
/// <param name="Ignored">The words that tell no thing from another, in lower case.</param>
/// <param name="Same">Words, in lower case, and what they mean.</param>
public sealed record NameWords(ImmutableHashSet<string> Ignored, ImmutableDictionary<string, string> Same)
{
    /// <summary>The keys of <c>names</c>.</summary>
    public static YamlShape Shape { get; } = YamlShape.Of(
        "words about names",
        YamlShape.Key("ignore", YamlForm.Texts, "Words that tell no thing from another."),
        YamlShape.Key("same", YamlForm.Pairs, "Words that mean another."));

    /// <summary>No words.</summary>
    public static NameWords None { get; } = new(
        ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>These words and those of a file.</summary>
    internal NameWords With(YamlMap? map)
    {
        if (map is null)
        {
            return this;
        }

        var ignored = map.Has("ignore") ? map.Texts("ignore").Select(w => w.Text.ToLowerInvariant()) : [];
        var same = map.Map("same") is { } pairs
            ? pairs.Scalars().Select(p => KeyValuePair.Create(p.Key.ToLowerInvariant(), p.Text.ToLowerInvariant()))
            : [];
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, Shape);
        return new NameWords(Ignored.Union(ignored), Same.SetItems(same));
    }
}
