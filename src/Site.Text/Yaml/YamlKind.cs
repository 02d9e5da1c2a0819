namespace Site.Text.Yaml;

/// <summary>What a YAML key holds.</summary>
public enum YamlKind
{
    /// <summary>Nothing: the key is not there, or has no value.</summary>
    Absent,

    /// <summary>A single value.</summary>
    Scalar,

    /// <summary>A mapping.</summary>
    Map,

    /// <summary>A list.</summary>
    List,
}
