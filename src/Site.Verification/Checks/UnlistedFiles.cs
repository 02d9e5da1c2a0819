using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Verification.Checks;

/// <summary>
/// What lies in a published folder is named by an index: for what is not, nobody vouches. Over HTTP there is no list of files to ask for.
/// </summary>
internal static class UnlistedFiles
{
    private static readonly HashSet<string> ForHosts = new(StringComparer.Ordinal) { "_headers", "_redirects", "CNAME" };

    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".xhtml", ".md", ".json", ".js", ".mjs", ".svg", ".xml", ".css",
    };

    /// <summary>Reports each file that no index names: what a browser or crawler would take for a part of the site as an error.</summary>
    /// <param name="files">The paths of all files.</param>
    /// <param name="known">The paths that are named.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Report(IEnumerable<string> files, IReadOnlySet<string> known, IDiagnosticSink diagnostics)
    {
        foreach (var file in files.Where(f => !known.Contains(f) && !IsForHosts(f)))
        {
            var rule = Shown.Contains(Path.GetExtension(file)) ? Rules.Twin.UnlistedPage : Rules.Twin.UnlistedFile;
            diagnostics.Report(rule.At(
                new FileLocation(file),
                $"'{file}' is in the folder, but no index names it.",
                "Remove the file, or put it into the input and build the site again."));
        }
    }

    /// <summary>
    /// Whether hosts read a file and do not serve it. A name that begins with a dot is for a host or a tool, and no server lists it.
    /// </summary>
    public static bool IsForHosts(string file) =>
        file.Split('/') is var names && (ForHosts.Contains(names[^1]) || names.Any(n => n.StartsWith('.')));
}
