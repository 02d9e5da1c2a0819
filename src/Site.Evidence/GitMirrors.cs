using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Site.Evidence;

/// <summary>
/// Bare repositories on this machine, matched by owner and name: <c>owner/name.git</c>, <c>owner/name</c>, <c>owner+name</c>,
/// <c>owner+name/repo</c>. Where that one is missing or lacks the commit, a fork that kept the name is asked: a commit's id names the same
/// bytes wherever it is found.
/// </summary>
/// <param name="folder">The full path of the folder they stand in.</param>
public sealed class GitMirrors(string folder)
{
    private readonly Lazy<ImmutableArray<(string Name, string Path)>> _folders = new(() => [.. FoldersIn(folder)]);

    /// <summary>Reads a file at a commit, or the listing of a folder.</summary>
    /// <param name="link">Which.</param>
    /// <param name="limit">The most bytes that are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The bytes, or null where they are more than the limit, and the id of the blob or tree; null where no mirror has them.
    /// </returns>
    public async Task<(byte[]? Content, string ObjectId)?> ReadAsync(Permalink link, int limit, CancellationToken cancellationToken)
    {
        var name = $"{link.Commit}:{link.Path}";
        foreach (var repository in Find(link))
        {
            var id = await GitAsync(repository, ["rev-parse", "--verify", "--quiet", name], cancellationToken).ConfigureAwait(false);
            if (id is null)
            {
                continue;
            }

            var size = await GitAsync(repository, ["cat-file", "-s", name], cancellationToken).ConfigureAwait(false);
            var isTooLong = size is not null && long.Parse(size, CultureInfo.InvariantCulture) > limit;
            var content = isTooLong ? null : await GitAsync(repository, ["cat-file", "-p", name], cancellationToken).ConfigureAwait(false);
            if (isTooLong || content is not null)
            {
                return (content, Encoding.ASCII.GetString(id).Trim());
            }
        }

        return null;
    }

    private IEnumerable<string> Find(Permalink link)
    {
        string[] own =
        [
            Path.Combine(link.Owner, link.Name + ".git"),
            Path.Combine(link.Owner, link.Name),
            Path.Combine($"{link.Owner}+{link.Name}", "repo"),
            $"{link.Owner}+{link.Name}",
        ];
        var forks = _folders.Value.Where(f => f.Name.Equals(link.Name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Path);
        return own.Select(f => Path.Combine(folder, f)).Concat(forks).Distinct(StringComparer.Ordinal).Where(IsRepository);
    }

    private static bool IsRepository(string path) => File.Exists(Path.Combine(path, "HEAD"));

    /// <summary>
    /// Every mirror and the name of what it mirrors, whoever owns it; in order, so that a check finds the same one twice.
    /// </summary>
    private static IEnumerable<(string Name, string Path)> FoldersIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(path).Split('+') is [_, var name])
            {
                yield return (name, Path.Combine(path, "repo"));
                yield return (name, path);
                continue;
            }

            foreach (var inner in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
            {
                var kept = Path.GetFileName(inner);
                yield return (kept.EndsWith(".git", StringComparison.Ordinal) ? kept[..^4] : kept, inner);
            }
        }
    }

    /// <summary>What git prints; null where it fails, or there is none, so that sources are read over the network.</summary>
    private static async Task<byte[]?> GitAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        var answer = await GitProcess.RunAsync(null, ["--git-dir", repository, .. arguments], cancellationToken).ConfigureAwait(false);
        return answer is { Exit: 0 } ? answer.Output.ToArray() : null;
    }
}
