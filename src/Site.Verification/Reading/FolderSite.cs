using System.IO.Enumeration;
using Site.Text.Files;

namespace Site.Verification.Reading;

/// <summary>A site in a folder. Only regular files in the folder itself are read: no links, no pipes, no devices.</summary>
internal sealed class FolderSite(string folder, ReadingBudget budget) : PublishedSite(budget)
{
    private readonly string _root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public override async Task<FileReading> ReadAsync(string path, bool keep)
    {
        Budget.Token.ThrowIfCancellationRequested();
        if (Locate(path) is not { } file)
        {
            return FileReading.Failed("it leads out of the site");
        }

        try
        {
            if (LinkIn(file) is { } link)
            {
                return FileReading.Failed($"'{link}' is a symbolic link, and only what is in the folder is read");
            }

            var info = new FileInfo(file);
            if (!info.Exists)
            {
                return FileReading.Failed("there is no such file");
            }

            var limit = keep ? Budget.Limits.CheckedFileBytes : Budget.Limits.FileBytes;
            if (info.Length > limit)
            {
                return TooLong(limit);
            }

            // Pipes and devices have no length. Opening one could wait for ever; what is empty need not be opened.
            await using Stream stream = info.Length == 0 ? new MemoryStream() : info.OpenRead();
            return await TakeAsync(stream, keep, Budget.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var isMissing = e is FileNotFoundException or DirectoryNotFoundException;
            return FileReading.Failed(isMissing ? "there is no such file" : e.Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> ListFiles()
    {
        // Links are listed and not followed.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };
        return new FileSystemEnumerable<string>(_root, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(entry.Attributes),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(entry.Attributes),
        }.Select(f => SiteReferences.Encode(Path.GetRelativePath(_root, f)));
    }

    private static bool IsLink(FileAttributes attributes) => attributes.HasFlag(FileAttributes.ReparsePoint);

    private string? Locate(string path)
    {
        var relative = Uri.UnescapeDataString(path);
        if (relative.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var file = Path.GetFullPath(Path.Combine(_root, relative));
        return FolderPath.Contains(_root, file) ? file : null;
    }

    /// <summary>The first part of the path below the root that is a link; null where none is.</summary>
    private string? LinkIn(string file)
    {
        var at = _root;
        foreach (var name in Path.GetRelativePath(_root, file).Split(Path.DirectorySeparatorChar))
        {
            at = Path.Combine(at, name);
            if (new FileInfo(at).LinkTarget is not null)
            {
                return Path.GetRelativePath(_root, at);
            }
        }

        return null;
    }
}
