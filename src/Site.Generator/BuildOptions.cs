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
    /// Whether a site with errors is written as far as it can be rendered, for its author to look at. It is never for others, and the build
    /// has failed all the same.
    /// </summary>
    public bool WriteWithErrors { get; init; }

    /// <summary>Whether to publish; false only checks.</summary>
    public bool Write { get; init; } = true;
}
