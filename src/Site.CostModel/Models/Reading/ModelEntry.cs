using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>Something that a model declares by name: an input, a conversion, a choice, a formula or a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Section">The section that it stands in.</param>
/// <param name="UsedFrom">The model of another file that declares it; null where the model itself does.</param>
internal sealed record ModelEntry(string Name, YamlMap Section, string? UsedFrom)
{
    /// <summary>Where its name stands.</summary>
    public FileLocation Location => Section.LocationOfKey(Name);

    /// <summary>The default that the user of the model gives a choice in place of its own; null where it gives none.</summary>
    public ChoiceDefault? Given { get; init; }

    /// <summary>What users of the model add to a choice, the outermost first.</summary>
    public IReadOnlyList<ChoiceAddition> Added { get; init; } = [];

    /// <summary>The entries of a section; of none where there is none.</summary>
    public static IEnumerable<ModelEntry> In(YamlMap? section, string? usedFrom = null) =>
        section?.Keys.Select(name => new ModelEntry(name, section, usedFrom)) ?? [];

    /// <summary>The mapping under its name; what is none is reported, and null.</summary>
    public YamlMap? Map() => Section.Map(Name);
}

/// <summary>Further inputs that a user of a model lets one of its choices set.</summary>
/// <param name="Map">What it writes of the choice.</param>
/// <param name="UsedFrom">The model of another file that adds it; null where the model itself does.</param>
internal sealed record ChoiceAddition(YamlMap Map, string? UsedFrom);
