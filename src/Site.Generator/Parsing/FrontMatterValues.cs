using Site.Markdown;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Parsing;

/// <summary>
/// Reads values of front matter that other tools have under the same keys. One that is none here is told and passed over: the page is sound
/// without it.
/// </summary>
/// <param name="map">The front matter.</param>
/// <param name="diagnostics">Takes what is passed over.</param>
internal sealed class FrontMatterValues(YamlMap map, IDiagnosticSink diagnostics)
{
    /// <summary>A text; null where there is none.</summary>
    public string? Text(string key)
    {
        if (map.KindOf(key) is not (YamlKind.List or YamlKind.Map))
        {
            return map.Text(key);
        }

        Report(key, $"'{key}' is no single value, and is not read.", $"Write '{key}: text' on one line.");
        return null;
    }

    /// <summary>A text that readers see, in which markers are not read.</summary>
    public string? Words(string key)
    {
        var text = Text(key);
        ReportMarker(text, key, map.LocationOf(key));
        return text;
    }

    /// <summary>Tells of a marker in a text of front matter, which shows it as it is written.</summary>
    public void ReportMarker(string? text, string key, FileLocation location)
    {
        if (text is not null && MarkdownEngine.MarkerIn(text) is { } name)
        {
            diagnostics.Report(Rules.Syntax.MarkerNotRead.At(
                location,
                $"'[{name}: …]' stands in '{key}', where no markers are read.",
                "Put what it says into the text of the page."));
        }
    }

    /// <summary>A number; null where there is none.</summary>
    public double? Number(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (YamlMap.NumberIn(text) is { } value)
        {
            return value;
        }

        Report(key, $"'{key}: {ShortText.Of(text)}' is no number, and is not read.", "Write a number in digits, such as 12 or 0.5.");
        return null;
    }

    /// <summary>A list of mappings; empty where there is none.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (map.KindOf(key) != YamlKind.Scalar)
        {
            return map.Maps(key);
        }

        Report(key, $"'{key}' is no list, and is not read.", "Write its items below it, each behind '- '.");
        return [];
    }

    /// <summary>The name in the address, which some write with a slash at its end, or with the ending of the page; null for none.</summary>
    public string? Slug()
    {
        var slug = Text("slug")?.TrimEnd('/');
        return slug is "" ? null
            : slug is not null && slug.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? slug[..^".html".Length] : slug;
    }

    /// <summary>Tells of former addresses under which nothing can be published.</summary>
    public void ReportUnusable(IEnumerable<(string Text, FileLocation Location)> addresses)
    {
        foreach (var (text, location) in addresses)
        {
            diagnostics.Report(Rules.Pages.ValueNotRead.At(
                location,
                $"No page can lead on from '{ShortText.Of(text)}', so that who follows a former link to it finds nothing.",
                "Write a path from the site's root, such as /old/page; what answers to '?' is a matter of your host."));
        }
    }

    private void Report(string key, string message, string suggestion) =>
        diagnostics.Report(Rules.Pages.ValueNotRead.At(map.LocationOf(key), message, suggestion));
}
