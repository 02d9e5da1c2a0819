using System.Collections.Immutable;
using Site.Generator.Linking;
using Site.Generator.Phases;
using Site.Generator.Publishing;
using Site.Text.Diagnostics;

namespace Site.Generator;

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

    /// <summary>How many pages were parsed; the others are known from the last build.</summary>
    public int PagesParsed { get; init; }

    /// <summary>How many pages were rendered; the others are as the last build published them.</summary>
    public int PagesRendered { get; init; }

    /// <summary>How many files were published; 0 for a check.</summary>
    public int Files { get; init; }

    /// <summary>How many of them had not changed.</summary>
    public int FilesReused { get; init; }

    /// <summary>The result of a build.</summary>
    /// <param name="phase">What was found and done.</param>
    /// <param name="pages">The pages, as far as the build came to them.</param>
    /// <param name="published">What was published or checked; null where it did not come to that.</param>
    internal static BuildResult Of(
        PhaseContext phase,
        ImmutableArray<LinkedPage> pages,
        PublishedCount? published) => new()
        {
            Diagnostics = [.. phase.Found.ToSortedList()],
            Succeeded = published is not null && !phase.HasFailed,
            Pages = pages.Length,
            Claims = pages.Sum(p => p.Basis.Claims.Length),
            Sources = pages.SelectMany(p => p.Basis.Sources).Select(s => s.Id).Distinct(StringComparer.Ordinal).Count(),
            PagesParsed = phase.Work.Parsed,
            PagesRendered = phase.Work.Rendered,
            Files = published?.Files ?? 0,
            FilesReused = published?.Reused ?? 0,
        };
}
