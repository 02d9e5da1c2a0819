using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Evidence;
using Site.Generator.Paths;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Build;

/// <summary>
/// The lines that were changed since a revision of a git repository, so that what is wrong elsewhere need not fail a check.
/// </summary>
internal sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _ofFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int First, int Last)>> _asked = new(StringComparer.Ordinal);

    private ChangedLines()
    {
    }

    /// <summary>Asks git for what a check was limited to, and says on standard error why that cannot be had.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="context">Where to read and write.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the check can go on; the lines, null where it is not limited.</returns>
    public static async Task<(bool CanGoOn, ChangedLines? Lines)> OfAsync(
        BuildSettings settings,
        ProgramContext context,
        CancellationToken cancellationToken)
    {
        if (settings.Since is not { } revision)
        {
            return (true, null);
        }

        var (lines, problem) = await SinceAsync(context.FullPath(settings.Input), revision, cancellationToken);
        if (lines is null)
        {
            context.Error.WriteLine($"site: {problem}");
        }

        return (lines is not null, lines);
    }

    /// <summary>Asks git what has changed since a revision, or since the line of work that is checked out left it.</summary>
    /// <param name="folder">The full path of a folder in the repository.</param>
    /// <param name="revision">The revision, as git understands it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The lines; or why they cannot be had, as sentences for people.</returns>
    public static async Task<(ChangedLines? Lines, string? Problem)> SinceAsync(
        string folder,
        string revision,
        CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return (null, $"'{folder}' is not a folder, so git cannot say what has changed in it.");
        }

        var top = await GitAsync(folder, ["rev-parse", "--show-toplevel"], cancellationToken);
        if (top is not (0, var root, _))
        {
            return (null, top is null
                ? "--since asks git what has changed, and git cannot be started. Install it, or leave --since out."
                : $"'{folder}' is in no git repository, so nobody knows what has changed. Leave --since out.");
        }

        string[] verify = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"];
        var commit = await GitAsync(folder, verify, cancellationToken);
        if (commit is not (0, var id, _))
        {
            return (null, $"'{revision}' is no revision of this repository. "
                + "Write a branch, a tag or a commit; a shallow clone has to fetch it first (fetch-depth: 0 of actions/checkout).");
        }

        var fork = await GitAsync(folder, ["merge-base", id.Trim(), "HEAD"], cancellationToken);
        if (fork is not (0, var start, _))
        {
            return (null, $"'{revision}' and what is checked out have no commit in common. "
                + "A shallow clone has to fetch more of the history (fetch-depth: 0 of actions/checkout).");
        }

        // The same lines whatever the user has set git to show people.
        root = RealPath.Of(root.TrimEnd('\n'));
        string[] compare =
        [
            "-c", "core.quotePath=false", "diff", "--unified=0", "--inter-hunk-context=0", "--no-indent-heuristic", "--no-textconv",
            "--no-color", "--no-ext-diff", "--no-renames", "--no-prefix", "--no-relative", "--submodule=short", start.Trim(),
        ];
        var diff = await GitAsync(root, compare, cancellationToken);
        var added = await GitAsync(root, ["ls-files", "--others", "--exclude-standard", "-z"], cancellationToken);
        if (diff is not (0, var text, _) || added is not (0, var names, _))
        {
            var said = diff is (not 0, _, var e1) ? e1 : added?.Error;
            return (null, $"git cannot say what has changed since '{revision}': {said?.Trim()}");
        }

        var lines = new ChangedLines();
        lines.ReadDiff(root, text);
        foreach (var name in names.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            lines.Add(root, name, 1, int.MaxValue);
        }

        return (lines, null);
    }

    /// <summary>
    /// Whether a diagnostic may be due to a change: its line, or that of the mistake it follows from, was changed; or it is of a whole file
    /// that was, or of no file.
    /// </summary>
    public bool Concern(Diagnostic diagnostic, DiagnosticFiles files) =>
        diagnostic.Repeats.Any(d => Concern(d, files))
        || diagnostic.Location is not { } place
        || Hold(place, files)
        || (diagnostic.Cause is { } cause && Hold(cause, files));

    /// <summary>Whether the line of a place was changed, or anything of the file where it names no line.</summary>
    public bool Hold(FileLocation place, DiagnosticFiles files) =>
        RangesOf(files.FullPath(place.File)) is { Count: > 0 } ranges
        && (place.Line == 0 || ranges.Exists(r => r.First <= place.Line && place.Line <= r.Last));

    private static string Unquoted(string name)
    {
        if (name is not ['"', .. var inner, '"'])
        {
            // git puts a tab behind a name with blanks.
            return name.TrimEnd('\t');
        }

        var bytes = new List<byte>();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\')
            {
                // A sign beyond the first 65,536 is two characters, which mean nothing one by one.
                var run = inner.AsSpan(i).IndexOf('\\') is var length and >= 0 ? length : inner.Length - i;
                bytes.AddRange(Encoding.UTF8.GetBytes(inner, i, run));
                i += run - 1;
            }
            else if (i + 3 < inner.Length && char.IsAsciiDigit(inner[i + 1]))
            {
                bytes.Add(Convert.ToByte(inner.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
            {
                i++;
                bytes.Add((byte)(inner[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var c => c }));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static async Task<(int Exit, string Out, string Error)?> GitAsync(
        string folder,
        string[] arguments,
        CancellationToken cancellationToken) =>
        await GitProcess.RunAsync(folder, arguments, cancellationToken) is { } answer
            ? (answer.Exit, Encoding.UTF8.GetString(answer.Output.Span), answer.Error)
            : null;

    /// <summary>
    /// What was changed in a file: git knows it by its place in the repository, whatever links lead to its folder; and a link by itself,
    /// apart from the file that it leads to.
    /// </summary>
    private List<(int First, int Last)> RangesOf(string file)
    {
        if (!_asked.TryGetValue(file, out var ranges))
        {
            string[] names = [Path.Join(RealPath.Of(Path.GetDirectoryName(file) ?? file), Path.GetFileName(file)), RealPath.Of(file)];
            _asked.Add(file, ranges = [.. names.Distinct(StringComparer.Ordinal).SelectMany(n => _ofFiles.GetValueOrDefault(n) ?? [])]);
        }

        return ranges;
    }

    private void Add(string root, string name, int first, int last)
    {
        var file = Path.GetFullPath(Path.Join(root, name));
        if (!_ofFiles.TryGetValue(file, out var ranges))
        {
            _ofFiles.Add(file, ranges = []);
        }

        ranges.Add((first, last));
    }

    /// <summary>Reads the heads of a diff; the lines below each are counted, for they may look like heads themselves.</summary>
    private void ReadDiff(string root, string diff)
    {
        string? name = null;
        var skip = 0;
        foreach (var line in diff.Split('\n'))
        {
            if (skip > 0 && line is not ['\\', ..])
            {
                skip--;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                name = line == "+++ /dev/null" ? null : Unquoted(line[4..]);
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                var (first, count) = (Number(hunk, "first"), Number(hunk, "count"));
                skip = Number(hunk, "removed") + count;
                if (name is not null)
                {
                    // Where lines were only removed, those around the gap are what the change is about.
                    Add(root, name, first, count == 0 ? first + 1 : first + count - 1);
                }
            }
        }
    }

    private static int Number(Match hunk, string group) =>
        hunk.Groups[group] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^@@ -\d+(,(?<removed>\d+))? \+(?<first>\d+)(,(?<count>\d+))? @@", RegexOptions.CultureInvariant)]
    private static partial Regex Hunk();
}
