using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.SecondParty;
using Site.Text.Diagnostics;

namespace Site.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Pages">How many pages were checked.</param>
/// <param name="Claims">How many claims they make.</param>
/// <param name="Files">How many files were compared with their digests.</param>
/// <param name="Diagnostics">Everything that is wrong, ordered by file.</param>
public sealed record VerificationReport(int Pages, int Claims, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    private const string NoClaims = "Anything the pages say: none of them makes a claim, so there was nothing to hold against evidence.";

    private const string NoSources =
        "Whether sources say what is quoted, and whether the digests of what was read are theirs: that takes the sources (--sources).";

    private static readonly ImmutableArray<string> Always =
    [
        "Whether the whole site, with all its digests, was written anew or dated back: that takes a signature or digests kept from before.",
        "Whether a model's assumptions and ranges are right.",
        "The words that reasons are given in: the twin has their codes.",
        "What redirects, robots.txt, llms.txt and sitemaps say: only that their bytes are those of the index.",
        "Menus, header and footer, charts and tables of calculators, and what style sheets and scripts do.",
    ];

    /// <summary>What a second party found in the sources; null where they were not read.</summary>
    public ReportDocument? SecondParty { get; init; }

    /// <summary>
    /// What was not found out, whether or not anything is wrong, and mostly cannot be from published bytes alone: each a sentence for
    /// whoever reads the report.
    /// </summary>
    public ImmutableArray<string> NotChecked => [.. Claims == 0 ? [NoClaims] : OfSources, .. Always];

    private IEnumerable<string> OfSources
    {
        get
        {
            if (SecondParty is not { } found)
            {
                yield return NoSources;
                yield break;
            }

            if (found.Summary.Unknown > 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Summary.Unknown} of {found.Summary.Quotes} quotes: their sources could not be read.");
            }

            if (found.Claims.SelectMany(c => c.Evidence).Count(e => e.Quote is null) is var bare and > 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"What {bare} citations rest on: they quote no words of their sources.");
            }
        }
    }

    /// <summary>Whether the site is what its twins say it is.</summary>
    public bool Passed => !Diagnostics.Any(d => d.Rule.Severity == Severity.Error);
}
