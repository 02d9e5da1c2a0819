using Site.Generator.Caching;
using Site.Generator.Discovery;

namespace Site.Generator.Parsing;

/// <summary>
/// What stands for the content of a page's file, as it is kept between builds under what the system says of the file: its number, its
/// length, when it was written and when anything about it was changed. Whoever writes to a file changes the last of these, which no
/// program can set, so a file of which all four are the same need not be read.
/// </summary>
/// <param name="Content">Stands for the content.</param>
internal sealed record KeptContent(CacheKey Content)
{
    /// <summary>
    /// A file that was changed so shortly before it is read may be changed once more with the same time: the clocks of file systems go in
    /// steps, of ten milliseconds at most where they tell parts of a second.
    /// </summary>
    private const int UnsettledMilliseconds = 100;

    /// <summary>What is known of a file before it is read; null where that says too little of whether it changes later.</summary>
    /// <param name="file">The full path of the file.</param>
    /// <param name="now">A moment that is not later than this.</param>
    public static CacheKey? KeyOf(string file, DateTimeOffset now) =>
        FileStatus.Of(file, follow: false) is { IsWhole: true, IsRegular: true, Changed.Billionths: > 0 } status
        && (status.Changed.Seconds * 1000) + (status.Changed.Billionths / 1_000_000) + UnsettledMilliseconds < now.ToUnixTimeMilliseconds()
            ? CacheKey.Of(writer =>
            {
                writer.Number(status.Inode);
                writer.Number(status.Length);
                writer.Number(status.Modified.Seconds);
                writer.Number(status.Modified.Billionths);
                writer.Number(status.Changed.Seconds);
                writer.Number(status.Changed.Billionths);
            })
            : null;
}
