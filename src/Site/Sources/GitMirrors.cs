using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Site.Sources;

/// <summary>A file at a commit, as a permalink names it.</summary>
/// <param name="Owner">The repository's owner.</param>
/// <param name="Name">The repository's name.</param>
/// <param name="Commit">The commit's forty digits.</param>
/// <param name="Path">The file, or a folder.</param>
internal sealed partial record Permalink(string Owner, string Name, string Commit, string Path)
{
    /// <summary>Reads an address of github.com that names a file or folder at a commit; null where it does not.</summary>
    public static Permalink? Parse(string url) => Pattern().Match(url) is { Success: true } match
        ? new Permalink(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, Uri.UnescapeDataString(match.Groups[4].Value))
        : null;

    [GeneratedRegex("^https://github\\.com/([^/]+)/([^/]+)/(?:blob|tree|raw)/([0-9a-f]{40})/([^?#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>Bare repositories on this machine, matched by owner and name: <c>owner/name.git</c>, <c>owner/name</c>, <c>owner+name</c>, <c>owner+name/repo</c>.</summary>
/// <param name="folder">The full path of the folder they stand in.</param>
internal sealed class GitMirrors(string folder)
{
    /// <summary>Reads a file at a commit, or the listing of a folder.</summary>
    /// <param name="link">Which.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The bytes and the id of the blob or tree; null where no mirror has them.</returns>
    public async Task<(byte[] Content, string ObjectId)?> ReadAsync(Permalink link, CancellationToken cancellationToken)
    {
        if (Find(link) is not { } repository)
        {
            return null;
        }

        var name = $"{link.Commit}:{link.Path}";
        var (id, found) = await GitAsync(repository, ["rev-parse", "--verify", "--quiet", name], cancellationToken);
        if (!found)
        {
            return null;
        }

        var (content, read) = await GitAsync(repository, ["cat-file", "-p", name], cancellationToken);
        return read ? (content, System.Text.Encoding.ASCII.GetString(id).Trim()) : null;
    }

    private string? Find(Permalink link)
    {
        foreach (var relative in (string[])[$"{link.Owner}/{link.Name}.git", $"{link.Owner}/{link.Name}", $"{link.Owner}+{link.Name}/repo", $"{link.Owner}+{link.Name}"])
        {
            var path = Path.Combine(folder, relative);
            if (File.Exists(Path.Combine(path, "HEAD")))
            {
                return path;
            }
        }

        return null;
    }

    private static async Task<(byte[] Output, bool Succeeded)> GitAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", repository, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What is not in the mirror is not to be fetched from anywhere.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        await error;
        await process.WaitForExitAsync(cancellationToken);
        return (output.ToArray(), process.ExitCode == 0);
    }
}
