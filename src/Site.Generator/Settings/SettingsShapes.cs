using Site.Text.Yaml;
using static Site.Text.Yaml.YamlShape;

namespace Site.Generator.Settings;

/// <summary>The keys of <c>site.yml</c>.</summary>
public static class SettingsShapes
{
    /// <summary>What claims may be about.</summary>
    public static YamlShape Entity { get; } = Of(
        "an entity",
        Required("name", YamlForm.Text, "Its name, as it stands in claims and quotes."),
        Key("type", YamlForm.Text, "Its type in schema.org, Thing by default."),
        Key("same-as", YamlForm.Texts, "Addresses that identify it."),
        Key("aliases", YamlForm.Texts, "What else it is called."));

    /// <summary>A further site.</summary>
    public static YamlShape Nested { get; } = Of(
        "a site",
        Required("input", YamlForm.Text, "Its folder, relative to this one."),
        Required("at", YamlForm.Text, "The folder it is published in."));

    /// <summary>The whole file.</summary>
    public static YamlShape Site { get; } = Of(
        "site.yml",
        Key("title", YamlForm.Text, "The site's name."),
        Key("description", YamlForm.Text, "What the site is about, in a sentence."),
        Key("language", YamlForm.Text, "The language of the pages, as in en or pt-BR."),
        Key("url", YamlForm.Address, "The address the site is published under."),
        Key("license", YamlForm.Text, "The licence of the text: an SPDX identifier or an address."),
        Key("repository", YamlForm.Address, "Where the site's source is kept."),
        Key("edit", YamlForm.Address, "Where a page's file can be changed; its name follows."),
        Key("cards", YamlForm.Texts, "The files of pages that have a picture for links to them; the first page by default."),
        Key("check-quantities", YamlForm.Boolean, "Whether numbers in prose that stand in no claim are reported."),
        Key("image-hosts", YamlForm.Texts, "Hosts from which pages may show images, as in img.shields.io or *.example.com."),
        Key(
            "severity",
            new YamlForm.MapOf(YamlForm.Words(Severities.AllWords)),
            "How much diagnostics weigh, by code or name, as in broken-link: error."),
        Key("entities", YamlForm.List(Entity), "What claims of any page may be about."),
        Key("sites", YamlForm.List(Nested), "Further sites that are built and published with this one."));
}
