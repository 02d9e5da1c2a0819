using Site.Generator.Discovery;
using Site.Generator.Paths;

namespace Site.Generator.Publishing;

/// <summary>
/// A file of the published site that is the same again. It is known by its length and by when it was last written, which a link to it keeps
/// and whoever changes it changes.
/// </summary>
/// <param name="Path">Its address.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Sha256">Their SHA-256, in lower-case hexadecimal.</param>
/// <param name="Written">When it was written, in ticks of UTC.</param>
internal sealed record KeptFile(SitePath Path, int Length, string Sha256, long Written)
{
    /// <summary>Whether a site has it as it was.</summary>
    /// <param name="site">The folder of the site.</param>
    public bool IsIn(string site)
    {
        var full = System.IO.Path.Combine(site, Path.Value);
        if (FileStatus.Of(full, follow: false) is { } status)
        {
            return status.IsRegular && status.Length == Length && status.ModifiedTicks == Written;
        }

        return new FileInfo(full) is { Exists: true } file
            && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
            && file.Length == Length
            && file.LastWriteTimeUtc.Ticks == Written;
    }

    /// <summary>
    /// Whether what two sites have at its address is one file under two names, so that its bytes are the same whatever they are. Where the
    /// system does not tell, it is not.
    /// </summary>
    /// <param name="site">The folder of one site.</param>
    /// <param name="other">The folder of the other, on the same file system.</param>
    public bool IsOne(string site, string other) =>
        FileStatus.Of(System.IO.Path.Combine(site, Path.Value), follow: false) is { IsWhole: true, IsRegular: true } one
        && FileStatus.Of(System.IO.Path.Combine(other, Path.Value), follow: false) is { IsWhole: true, IsRegular: true } two
        && one.Inode == two.Inode;
}
