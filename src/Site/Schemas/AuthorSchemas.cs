using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.CostModel.Facts;
using Site.CostModel.Models.Reading;
using Site.Generator.Parsing;
using Site.Generator.Settings;
using Site.Text.Yaml;

namespace Site.Schemas;

/// <summary>A schema of files that authors write.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Title">What it is the schema of.</param>
/// <param name="Shape">What it is made of, which is what the files are read by.</param>
internal sealed record AuthorSchema(string Name, string Title, YamlShape Shape)
{
    /// <summary>The name of its file.</summary>
    public string FileName => $"{Name}.schema.json";

    /// <summary>The line by which an editor that knows yaml-language-server finds it.</summary>
    /// <param name="folder">The way from the file's folder to that of the schemas.</param>
    public string ModeLine(string folder) => $"# yaml-language-server: $schema={folder}{FileName}\n";
}

/// <summary>The schemas there are.</summary>
internal static class AuthorSchemas
{
    /// <summary>The folder of a site that <c>new</c> puts them in; names that begin with a dot are not published.</summary>
    public const string Folder = ".schemas";

    /// <summary>Of <c>site.yml</c>.</summary>
    public static AuthorSchema Site { get; } = new("site", "Settings of a site: site.yml", SettingsShapes.Site);

    /// <summary>Of <c>_sources/*.yml</c>.</summary>
    public static AuthorSchema Sources { get; } = new("sources", "Sources: _sources/*.yml", SourceShapes.File);

    /// <summary>Of <c>_facts/*.yml</c>.</summary>
    public static AuthorSchema Facts { get; } = new("facts", "Facts: _facts/*.yml", FactShapes.File);

    /// <summary>Of <c>_models/*.yml</c>.</summary>
    public static AuthorSchema Model { get; } = new("model", "A model: _models/*.yml", ModelShapes.Model);

    /// <summary>Of front matter.</summary>
    public static AuthorSchema Page { get; } = new("page", "Front matter of a page", FrontMatterShapes.Page);

    /// <summary>All of them.</summary>
    public static ImmutableArray<AuthorSchema> All { get; } = [Site, Sources, Facts, Model, Page];
}
