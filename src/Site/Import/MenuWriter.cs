using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Site.Reports;
using Site.Text.Yaml;

namespace Site.Import;

/// <summary>Writes the menu of an imported site as <c>toc.yml</c>: order, titles and parts, each page by its file.</summary>
internal sealed partial class MenuWriter
{
    private static readonly string[] FirstPages = ["index", "_index", "README", "readme"];

    private readonly ImportedSite _site;
    private readonly Dictionary<string, string> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private readonly List<string> _nowhere = [];
    private int _outside;

    /// <summary>Prepares it.</summary>
    /// <param name="pages">The pages of the new site, each with what the other tool knows it by.</param>
    /// <param name="site">The site.</param>
    public MenuWriter(IEnumerable<(string Path, string? Id)> pages, ImportedSite site)
    {
        _site = site;
        foreach (var (path, id) in pages)
        {
            var name = Path.ChangeExtension(path, null).Replace('\\', '/');
            var folder = name.Contains('/', StringComparison.Ordinal) ? name[..(name.LastIndexOf('/') + 1)] : "";
            _pages.TryAdd(name, path);
            _pages.TryAdd(Numbers().Replace(name, "$1"), path);
            if (id is not null)
            {
                _pages.TryAdd(folder + id, path);
                _pages.TryAdd(Numbers().Replace(folder, "$1") + id, path);
            }

            if (FirstPages.Contains(name[folder.Length..]))
            {
                _pages.TryAdd(folder.TrimEnd('/'), path);
            }
        }
    }

    /// <summary>How many pages the menu lists.</summary>
    public int Listed => _listed.Count;

    /// <summary>Entries that are not in it, in sentences.</summary>
    public IEnumerable<string> Losses
    {
        get
        {
            if (_outside > 0)
            {
                yield return $"{SummaryText.Count(_outside, "entry", "entries")} of the menu leading to other sites.";
            }

            if (_nowhere.Count > 0)
            {
                var names = string.Join(", ", _nowhere.Take(5).Select(n => $"'{n}'"));
                yield return $"{SummaryText.Count(_nowhere.Count, "entry", "entries")} of the menu without a page: "
                    + $"{names}{(_nowhere.Count > 5 ? ", \u2026" : "")}.";
            }
        }
    }

    /// <summary>The text of the file; null where there is no menu to write.</summary>
    public string? Write()
    {
        var text = new StringBuilder();
        Write(_site.Menu, "", text);
        return _listed.Count == 0
            ? null
            : "# The menu: order, titles and parts of the pages. A page that is not listed comes last.\n" + text;
    }

    private void Write(ImmutableArray<MenuEntry> entries, string indent, StringBuilder text)
    {
        foreach (var entry in entries)
        {
            var page = entry.Target is { } target ? Find(target) : null;
            var below = new StringBuilder();
            var own = page is not null && _listed.Add(page);
            Write(entry.Items, indent + "    ", below);
            if (!own && below.Length == 0)
            {
                continue;
            }

            var lead = "- ";
            if (entry.Title is { } title)
            {
                Line("name", title);
            }

            if (own)
            {
                Line("href", page!);
            }

            if (below.Length > 0)
            {
                text.Append(indent).Append(lead).Append("items:\n").Append(below);
            }

            void Line(string key, string value)
            {
                text.Append(indent).Append(lead).Append(key).Append(": ").Append(YamlOutput.Scalar(value)).Append('\n');
                lead = "  ";
            }
        }
    }

    private string? Find(string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
        {
            _outside++;
            return null;
        }

        var path = target.Split('#', '?')[0].Trim().TrimStart('.').Trim('/');
        path = Ending().Replace(path, "");
        foreach (var start in _site.MenuRoots.Select(r => r + "/").Append(""))
        {
            if (_pages.TryGetValue(start + path, out var page) || _pages.TryGetValue(start + Uri.UnescapeDataString(path), out page))
            {
                return page;
            }
        }

        _nowhere.Add(target);
        return null;
    }

    [GeneratedRegex(@"\.(?:md|mdx|markdown|html)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    /// <summary>The numbers by which names are ordered and which are no part of an id.</summary>
    [GeneratedRegex(@"(^|/)\d+\s*[-_.]+\s*(?=[^-_.\s/])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
