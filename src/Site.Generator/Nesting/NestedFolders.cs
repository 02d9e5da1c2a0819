using System.Collections.Immutable;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Nesting;

/// <summary>Finds the sites that a site lists: <c>sites</c> in <c>site.yml</c>.</summary>
public static class NestedFolders
{
    /// <summary>Finds the sites that an input folder lists; what is wrong with an entry is reported and the entry left out.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="diagnostics">Takes what is wrong with the list; faults of other settings are left to the build.</param>
    public static ImmutableArray<NestedFolder> Find(InputTree tree, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var others = new DiagnosticBag();
        return Find(tree, SiteSettings.Read(tree.Settings is { } path ? tree.ReadText(path, others) : null, null, others), diagnostics);
    }

    /// <summary>Finds the sites that a site's settings list; what is wrong with an entry is reported and the entry left out.</summary>
    /// <param name="tree">The input folder of the site that lists them.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<NestedFolder> Find(InputTree tree, SiteSettings settings, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = ImmutableArray.CreateBuilder<NestedFolder>();
        foreach (var entry in settings.Sites)
        {
            var (folder, problem, suggestion) = Place(entry, tree, found);
            if (folder is not null)
            {
                found.Add(folder);
            }
            else
            {
                diagnostics.Report(Rules.Pages.NestedSite.At(entry.Location, problem, suggestion));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Reports each nested site whose folder of the published site another file stands in.</summary>
    /// <param name="folders">The nested sites.</param>
    /// <param name="taken">The addresses the site itself publishes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void ReportTaken(IEnumerable<NestedFolder> folders, IReadOnlyCollection<SitePath> taken, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var folder in folders)
        {
            if (taken.Where(p => IsIn(p, folder.At)).Order().Select(p => (SitePath?)p).FirstOrDefault() is { } file)
            {
                diagnostics.Report(Rules.Pages.NestedSite.At(
                    folder.Location,
                    $"The site '{folder.Input}' cannot be published at '{folder.At}': '{file}' of this site is published there.",
                    "Choose another 'at', or move that file."));
            }
        }
    }

    private static (NestedFolder? Folder, string Problem, string Suggestion) Place(
        SiteEntry entry,
        InputTree tree,
        IEnumerable<NestedFolder> before)
    {
        var folder = RealPath.Of(Path.Combine(tree.Root, entry.Input));
        if (!Directory.Exists(folder))
        {
            return (null, $"There is no folder '{entry.Input}'.", "Write the folder's path relative to the folder of this site.yml.");
        }

        if (FolderPath.Overlap(folder, RealPath.Of(tree.Root)) || before.Any(b => FolderPath.Overlap(folder, b.Folder)))
        {
            return (
                null,
                $"The folder '{entry.Input}' is the folder of another site of this list or of this site, or lies in it or around it.",
                "Give each site a folder of its own, beside the others.");
        }

        if (SitePath.Resolve(default, entry.At) is not { Value.Length: > 0 } at || at.Value.Split('/').Any(s => s[0] is '_' or '.'))
        {
            return (null, $"'{entry.At}' cannot be the address of a site.", "Write the name of a folder, such as 'docs'.");
        }

        return before.Any(b => IsIn(at, b.At) || IsIn(b.At, at))
            ? (null, $"Two sites would be published at '{entry.At}'.", "Give each a folder of its own.")
            : (new NestedFolder(entry.Input.Replace('\\', '/').TrimEnd('/'), folder, at, entry.Location), "", "");
    }

    private static bool IsIn(SitePath path, SitePath folder) =>
        path.Value.Equals(folder.Value, StringComparison.OrdinalIgnoreCase)
        || path.Value.StartsWith(folder.Value + "/", StringComparison.OrdinalIgnoreCase);
}
