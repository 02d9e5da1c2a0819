using System.Collections.Immutable;
using Site.Text.Diagnostics;

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

    /// <summary>The day ages and confidence are reckoned at. The same input and day give the same bytes.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether warnings fail the build.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether files whose bytes have not changed are linked from the published site instead of written again.</summary>
    public bool ReuseUnchanged { get; init; } = true;

    /// <summary>Whether to publish; false only checks.</summary>
    public bool Write { get; init; } = true;
}

/// <summary>How a build went.</summary>
public sealed record BuildResult
{
    /// <summary>Everything found, ordered by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether nothing is wrong at error level, and so the site was published (or would have been).</summary>
    public required bool Succeeded { get; init; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; init; }

    /// <summary>How many claims they make.</summary>
    public int Claims { get; init; }

    /// <summary>How many different sources those rest on.</summary>
    public int Sources { get; init; }

    /// <summary>How many files were published; 0 for a check.</summary>
    public int Files { get; init; }

    /// <summary>How many of them had not changed.</summary>
    public int FilesReused { get; init; }
}

/// <summary>How far a build has come.</summary>
/// <param name="Phase">What is being done: “Parsing”, “Rendering”.</param>
/// <param name="Done">How many pages are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record BuildProgress(string Phase, int Done, int Total);
