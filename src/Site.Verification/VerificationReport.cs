using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.SecondParty;
using Site.Text.Diagnostics;
using Site.Verification.Histories;
using Site.Verification.Indexes;
using Site.Verification.Signatures;

namespace Site.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Pages">How many pages were checked.</param>
/// <param name="Claims">How many claims they make.</param>
/// <param name="Files">How many files were compared with their digests.</param>
/// <param name="Diagnostics">Everything that is wrong, ordered by file.</param>
public sealed record VerificationReport(int Pages, int Claims, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    private const string NoWitness =
        "Whether the whole site, with all its digests, was written anew or dated back: that takes a signature or digests kept from before.";

    private const string SignerAlone =
        "Whether whoever signed the site signed something else before, for this day or another: that takes digests kept from before.";

    private const string NoClaims = "Anything the pages say: none of them makes a claim, so there was nothing to hold against evidence.";

    private const string NoSources =
        "Whether sources say what is quoted, and whether the digests of what was read are theirs: that takes the sources (--sources).";

    private static readonly ImmutableArray<string> Always =
    [
        "Whether a model's assumptions and ranges are right.",
        "What redirects and robots.txt say, and llms.txt of the site as a whole: only that their bytes are those of the index.",
        "Menus, header and footer, drawings, and what style sheets and scripts do.",
    ];

    /// <summary>
    /// What was not found out, whether or not anything is wrong, and mostly cannot be from published bytes alone: each a sentence for
    /// whoever reads the report.
    /// </summary>
    public ImmutableArray<string> NotChecked => [.. Claims == 0 ? [NoClaims] : OfSources, .. Witness, .. Always];

    /// <summary>What a second party found in the sources; null where they were not read.</summary>
    public ReportDocument? SecondParty { get; init; }

    /// <summary>What the index of the site says of the build; null where it cannot be read.</summary>
    public SiteEdition? Edition { get; init; }

    /// <summary>The SHA-256 that each file was found to have, by its path from the root of the site, percent-encoded.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who signed the site.</summary>
    public SignatureVerdict Signature { get; init; } = SignatureVerdict.None;

    /// <summary>What the history says of the site.</summary>
    internal HistoryVerdict History { get; init; }

    /// <summary>The last day of the history; null where there is none.</summary>
    internal DateOnly? HistoryEnd { get; init; }

    /// <summary>Whether the site is what its twins say it is.</summary>
    public bool Passed => !Diagnostics.Any(d => d.Rule.Severity == Severity.Error);

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

    /// <summary>What only a signature or a history can tell, as far as they did not.</summary>
    private IEnumerable<string> Witness
    {
        get
        {
            if (History is HistoryVerdict.NotAsked or HistoryVerdict.NotYet)
            {
                yield return Signature.Status == SignatureStatus.Trusted ? SignerAlone : NoWitness;
            }

            if (History == HistoryVerdict.NotYet)
            {
                yield return $"Whether this is the index that was published for its day: the history goes to {HistoryEnd:O} only.";
            }
        }
    }
}
