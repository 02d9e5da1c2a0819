using Site.Generator.Publishing;

namespace Site.Generator;

/// <summary>What to build, where to, and as of when.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder of Markdown.</summary>
    public required string InputFolder { get; init; }

    /// <summary>The folder to publish in. It is replaced whole; unless it is empty it must hold an earlier build.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The absolute address the site is published under; null leaves it to <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The day at which ages and confidence are computed. The same input and day give the same bytes.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether warnings fail the build.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether files whose bytes have not changed are linked from the published site instead of written again.</summary>
    public bool ReuseUnchanged { get; init; } = true;

    /// <summary>
    /// The site to bring up to date instead of publishing one; null publishes. It is written as far as it can be rendered though there are
    /// errors, and the build has failed all the same.
    /// </summary>
    public LiveSite? Live { get; init; }

    /// <summary>
    /// Told what has been found until then when every page of <see cref="Live"/> is as it will be, and search and indexes are not yet. It
    /// is called once, on a thread of the build, which waits.
    /// </summary>
    public Action<BuildResult>? PagesWritten { get; init; }

    /// <summary>Whether to publish; false only checks.</summary>
    public bool Write { get; init; } = true;
}
