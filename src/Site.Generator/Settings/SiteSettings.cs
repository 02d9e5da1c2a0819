using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Generator.Caching;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.Generator.Settings;

/// <summary>What <c>site.yml</c> says; every key is optional, and so is the file.</summary>
public sealed record SiteSettings
{
    /// <summary>The site's name.</summary>
    public string? Title { get; init; }

    /// <summary>What the site is about, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The language of the pages, BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The licence of the text: an SPDX identifier or an address.</summary>
    public string? License { get; init; }

    /// <summary>Where the site's source is kept.</summary>
    public string? Repository { get; init; }

    /// <summary>Where the pages' files can be edited, ending in a slash: the name of a file follows; null where it is not said.</summary>
    public string? Edit { get; init; }

    /// <summary>
    /// The files of the pages of which others show a picture beside a link; null where it is not said, and the first page is meant.
    /// </summary>
    public ImmutableArray<(string Text, FileLocation Location)>? Cards { get; init; }

    /// <summary>The address the site is published under, ending in a slash; null where it is not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether a quantity that is no claim is reported.</summary>
    public bool CheckQuantities { get; init; }

    /// <summary>The hosts from which pages may show images.</summary>
    public ImageHosts ImageHosts { get; init; } = ImageHosts.None;

    /// <summary>How much diagnostics weigh.</summary>
    public Severities Severities { get; init; } = Severities.Default;

    /// <summary>What claims of any page may be about.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>Further sites that are built and published with this one.</summary>
    public ImmutableArray<SiteEntry> Sites { get; init; } = [];

    /// <summary>Stands for all that the settings were read from.</summary>
    internal CacheKey Key { get; private init; }

    /// <summary>Reads <c>site.yml</c>.</summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="baseUrl">The address given on the command line, which overrides the file's.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SiteSettings Read(InputText? file, string? baseUrl, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var key = CacheKey.Of(writer =>
        {
            writer.Text(file?.Text);
            writer.Text(baseUrl);
        });
        var map = file is null ? null : YamlFile.Parse(file.File, file.Text, diagnostics);
        if (map is null)
        {
            return new SiteSettings { BaseUrl = WithSlash(baseUrl), Key = key };
        }

        var settings = new SiteSettings
        {
            Title = map.Text("title"),
            Description = map.Text("description"),
            Language = LanguageReader.Read(map, Rules.Pages.YamlValue, "", diagnostics) ?? "en",
            License = map.Text("license"),
            Repository = Address(map, "repository", WebAddress.Normalize, diagnostics),
            Edit = WithSlash(Address(map, "edit", WebAddress.Normalize, diagnostics)),
            Cards = map.Has("cards") ? [.. map.Texts("cards")] : null,
            BaseUrl = WithSlash(baseUrl ?? Address(map, "url", WebAddress.NormalizeSite, diagnostics)),
            CheckQuantities = map.Boolean("check-quantities") ?? false,
            ImageHosts = ImageHosts.Read(map, diagnostics),
            Severities = Severities.Read(map, diagnostics),
            Entities = EntityReader.Read(map, diagnostics),
            Sites = [.. map.Maps("sites").Select(Entry).OfType<SiteEntry>()],
            Key = key,
        };
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, SettingsShapes.Site);
        return settings;
    }

    private static SiteEntry? Entry(YamlMap map)
    {
        var input = map.RequiredText("input");
        var at = map.RequiredText("at");
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, SettingsShapes.Nested);
        return input is null || at is null ? null : new SiteEntry(input, at, map.Location);
    }

    private static string? Address(YamlMap map, string key, Func<string?, string?> normalize, IDiagnosticSink diagnostics)
    {
        var text = map.Text(key);
        var address = normalize(text);
        if (text is null || address is not null)
        {
            return address;
        }

        diagnostics.Report(WebAddress.IsValid(text)
            ? Rules.Pages.YamlValue.At(
                map.LocationOf(key),
                $"'{text}' is not the address of a site, which paths are put behind.",
                "Leave out '?' or '#' and what follows it.")
            : Rules.Pages.YamlValue.At(
                map.LocationOf(key),
                $"'{text}' is not a web address.",
                WebAddress.AdviceFor(text)));
        return null;
    }

    private static string? WithSlash(string? url)
    {
        var address = WebAddress.Normalize(url) ?? url;
        return address is null || address.EndsWith('/') ? address : address + "/";
    }
}
