using Site.Generator.Settings;
using Site.Text.Yaml;
using static Site.Text.Yaml.YamlShape;

namespace Site.Generator.Parsing;

/// <summary>The keys of front matter that are ours; other tools have theirs, which are read or left.</summary>
public static class FrontMatterShapes
{
    /// <summary>A line of the update log.</summary>
    public static YamlShape Update { get; } = Of(
        "an update",
        Required("date", YamlForm.Day, "The day of the update."),
        Required("text", YamlForm.Text, "What has changed, in a sentence."),
        Key("version", YamlForm.Text, "The version it made."),
        Key("changes", YamlForm.Texts, "The changes one by one."));

    /// <summary>How the search treats the page; the keys are those of Material for MkDocs.</summary>
    public static YamlShape Search { get; } = Of(
        "what the search does with a page",
        Key("boost", YamlForm.Number, "How readily it is found: 2 is twice, 0.5 half as readily as others."),
        Key("exclude", YamlForm.Boolean, "true: it is not found."));

    /// <summary>Front matter.</summary>
    public static YamlShape Page { get; } = Of(
        "front matter",
        Key("title", YamlForm.Text, "The title; without it, that is the first heading."),
        Key("short-title", YamlForm.Text, "What the menu calls the page."),
        Key("section", YamlForm.Text, "The heading it stands under in the menu."),
        Key("description", YamlForm.Text, "What the page answers, in a sentence."),
        Key("date", YamlForm.Text, "The day of first publication, as 2026-03-10."),
        Key("order", YamlForm.Number, "The place in the reading order."),
        Key("language", YamlForm.Text, "The language of the page, as in de or zh-Hans, where it is not the site's."),
        Key("slug", YamlForm.Text, "Another name in the address."),
        Key("redirect-from", YamlForm.Texts, "Former addresses that lead here."),
        Key("draft", YamlForm.Text, "true: do not publish."),
        Key("search", YamlForm.Of(Search), "How the search treats the page."),
        Key("updates", YamlForm.List(Update), "The update log."),
        Key("entities", YamlForm.List(SettingsShapes.Entity), "What the page is about."),
        Key("ignore", YamlForm.Pairs, "Diagnostics not to be reported of the page, each with the reason.")) with
    { IsOpen = true };
}
