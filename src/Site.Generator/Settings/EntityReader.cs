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
    public static ImmutableArray<Entity> Read(YamlMap map, IDiagnosticSink diagnostics)
    {
        var entities = new OrderedDictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in map.Maps("entities").Select(m => ReadOne(m, diagnostics)).OfType<Entity>())
        {
            if (!entities.TryAdd(entity.Id, entity) && entities[entity.Id] is var first && first.Name != entity.Name)
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    entity.Location,
                    $"'{entity.Name}' and '{first.Name}' at {first.Location} cannot be told apart: both have the id '{entity.Id}'.",
                    "Write one entry, with the other spelling under 'aliases', or tell the names apart by a letter or digit."));
            }
        }

        return [.. entities.Values];
    }

    /// <summary>
    /// What a site says of each entity, and says alike on all its pages: whoever joins the manifests of two pages finds one thing,
    /// described once. Of what two places say the first counts, and the site's own before its pages'; aliases are gathered from all.
    /// </summary>
    /// <param name="site">The site's own entities.</param>
    /// <param name="pages">Those of its pages, in a stable order.</param>
    /// <returns>One entity of each id, in the order of their first mention.</returns>
    public static ImmutableArray<Entity> Agree(ImmutableArray<Entity> site, IEnumerable<Entity> pages)
    {
        var agreed = new OrderedDictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in site.Concat(pages))
        {
            agreed[entity.Id] = agreed.TryGetValue(entity.Id, out var first) ? Merge(first, entity) : entity;
        }

        return [.. agreed.Values];
    }

    private static Entity Merge(Entity first, Entity later) => first with
    {
        Type = first.Type == DefaultType ? later.Type : first.Type,
        SameAs = first.SameAs.IsEmpty ? later.SameAs : first.SameAs,
        Aliases = [.. first.Aliases.Union(later.Names, StringComparer.Ordinal).Where(a => a != first.Name)],
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

    /// <summary>
    /// The letters and digits of a name, joined by hyphens. The signs by which names differ that otherwise have the same letters are
    /// spelled out: C, C++ and C# are three things, as are HumanEval and HumanEval+.
    /// </summary>
    private static string IdOf(string name)
    {
        var id = new StringBuilder(name.Length);
        var text = NormalForm.Of(name);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                id.Append(char.ToLowerInvariant(text[i]));
                continue;
            }

            Part(id);
            if (SpelledOut(text, i) is { } word)
            {
                id.Append(word);
                Part(id);
            }
        }

        return id.ToString().Trim('-');
    }

    private static void Part(StringBuilder id)
    {
        if (id.Length > 0 && id[^1] != '-')
        {
            id.Append('-');
        }
    }

    /// <summary>A sign that belongs to a name, as a word: one that ends a word, or a full stop that begins the name.</summary>
    private static string? SpelledOut(string name, int at)
    {
        var isLast = at + 1 == name.Length || !char.IsLetterOrDigit(name[at + 1]);
        var isAttached = at > 0 && (char.IsLetterOrDigit(name[at - 1]) || name[at - 1] == name[at]);
        return name[at] switch
        {
            '+' when isLast && isAttached => "plus",
            '#' when isLast && isAttached => "sharp",
            '*' when isLast && isAttached => "star",
            '.' when at == 0 && !isLast => "dot",
            _ => null,
        };
    }
}
