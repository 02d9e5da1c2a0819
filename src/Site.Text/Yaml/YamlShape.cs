using System.Collections.Immutable;

namespace Site.Text.Yaml;

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="Says">What it says, in a sentence.</param>
public sealed record YamlKey(string Name, YamlForm Form, string Says)
{
    /// <summary>Whether a mapping without it is refused.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>
/// The keys that a kind of mapping may have. It is written once: a reader reports every other key by it
/// (<see cref="YamlMap.ReportUnknownKeys"/>) and may ask for no other, and the schema for editors is made of it.
/// </summary>
/// <param name="What">What the mapping is, for messages: “a source”, “a model”.</param>
/// <param name="Keys">The keys, in the order in which they are best written.</param>
public sealed record YamlShape(string What, ImmutableArray<YamlKey> Keys)
{
    /// <summary>What the values of keys look like that its author names, such as the columns of a row; null where there are none.</summary>
    public YamlForm? Others { get; init; }

    /// <summary>Whether keys that nobody reads are harmless: other tools may have theirs.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Makes a shape.</summary>
    /// <param name="what">What the mapping is.</param>
    /// <param name="keys">The keys.</param>
    public static YamlShape Of(string what, params ReadOnlySpan<YamlKey> keys) => new(what, [.. keys]);

    /// <summary>A key that may be left out.</summary>
    public static YamlKey Key(string name, YamlForm form, string says) => new(name, form, says);

    /// <summary>A key that must be there.</summary>
    public static YamlKey Required(string name, YamlForm form, string says) => new(name, form, says) { IsRequired = true };

    /// <summary>Whether a key is one of these.</summary>
    public bool Has(string key)
    {
        foreach (var known in Keys)
        {
            if (known.Name == key)
            {
                return true;
            }
        }

        return false;
    }
}
