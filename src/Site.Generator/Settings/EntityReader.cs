using System.Collections.Immutable;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Text.Yaml;

namespace Site.Generator.Settings;

/// <summary>
/// Reads the list <c>entities</c>, what claims may be about: of the whole site in <c>site.yml</c>, of a page in its front matter.
/// </summary>
internal static class EntityReader
{
    private const string DefaultType = "Thing";

    /// <summary>Reads the list; what is wrong is reported and left out.</summary>
    /// <param name="map">What has the key <c>entities</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<Entity> Read(YamlMap map, IDiagnosticSink diagnostics) =>
        [.. map.Maps("entities").Select(m => ReadOne(m, diagnostics)).OfType<Entity>().DistinctBy(e => e.Id)];

    /// <summary>What a page says of its entities, completed by what the site says of the same.</summary>
    /// <param name="page">The page's.</param>
    /// <param name="site">The site's.</param>
    public static ImmutableArray<Entity> Complete(ImmutableArray<Entity> page, ImmutableArray<Entity> site) =>
        [.. page.Select(p => site.FirstOrDefault(s => s.Id == p.Id) is { } known ? Merge(p, known) : p)];

    private static Entity Merge(Entity page, Entity site) => page with
    {
        Type = page.Type == DefaultType ? site.Type : page.Type,
        SameAs = page.SameAs.IsEmpty ? site.SameAs : page.SameAs,
        Aliases = [.. page.Aliases.Union(site.Aliases, StringComparer.Ordinal)],
    };

    private static Entity? ReadOne(YamlMap map, IDiagnosticSink diagnostics)
    {
        var name = map.RequiredText("name");
        var type = map.Text("type") ?? DefaultType;
        var aliases = map.Texts("aliases").Select(a => a.Text).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var sameAs = ImmutableArray.CreateBuilder<string>();
        foreach (var (url, location) in map.Texts("same-as"))
        {
            if (WebAddress.Normalize(url) is { } address)
            {
                sameAs.Add(address);
            }
            else
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    location,
                    $"'{url}' is not a web address.",
                    "Write an absolute address that begins with https://."));
            }
        }

        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, SettingsShapes.Entity);
        if (name is not null && IdOf(name).Length == 0)
        {
            diagnostics.Report(Rules.Pages.YamlValue.At(
                map.LocationOf("name"),
                $"'{name}' has no letter or digit to be named by.",
                "Write the name out."));
            return null;
        }

        return name is null ? null : new Entity(IdOf(name), type, name, [.. sameAs.Distinct(StringComparer.Ordinal)], aliases)
        {
            Location = map.Location,
        };
    }

    private static string IdOf(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var c in NormalForm.Of(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-');
    }
}
