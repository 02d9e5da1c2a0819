using Site.Citations.Locks;
using Site.Citations.SecondParty;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Quantities.Prose;

namespace Site.Verification.SecondParty;

/// <summary>What a party says that it found of a quote: the publisher in a twin, or anybody in a report.</summary>
/// <param name="Status">The outcome.</param>
/// <param name="QuoteFound">Whether the quote stands in the bytes that were read; null where none were.</param>
internal sealed record Finding(CheckStatus Status, bool? QuoteFound)
{
    private const string GitPrefix = "git:";
    private const string Sha256Prefix = "sha256:";

    /// <summary>The SHA-256 of the bytes; null where it is not said.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The id that git has for the bytes; null where it is not said.</summary>
    public string? GitBlob { get; init; }

    /// <summary>How often the quote stands there; null where it is not said.</summary>
    public int? Occurrences { get; init; }

    /// <summary>The lines at which it first stands; null where they are not said.</summary>
    public string? Lines { get; init; }

    /// <summary>The texts of its context that stand there.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>How far quotes carry the claim's quantities; null where it is not said.</summary>
    public QuantityMatch? Quantities { get; init; }

    /// <summary>Whether the quote names the subject; null where it is not said.</summary>
    public bool? Subject { get; init; }

    /// <summary>Whether somebody read the bytes, or learnt that there are none.</summary>
    public bool IsConclusive => Status is CheckStatus.Ok or CheckStatus.Broken;

    /// <summary>What a twin says.</summary>
    /// <param name="evidence">The piece of evidence.</param>
    /// <param name="check">What is said to be found of it.</param>
    public static Finding Of(TwinEvidence evidence, EvidenceCheck check) =>
        new(check.Status, check.QuoteFound)
        {
            Sha256 = After(check.Against, Sha256Prefix),
            GitBlob = After(check.Against, GitPrefix),
            Occurrences = check.Occurrences,
            Lines = check.Lines,
            Context = evidence.Context ?? [],
            Quantities = evidence.Check?.Quantities,
            Subject = evidence.Check?.Subject,
        };

    /// <summary>What a report says.</summary>
    /// <param name="check">The check.</param>
    /// <param name="source">The source it is of; null where the report does not list it.</param>
    public static Finding Of(ReportedCheck check, ReportedSource? source) => new(check.Status, check.QuoteFound)
    {
        Sha256 = source?.Digest?.Sha256,
        GitBlob = source?.Digest?.GitBlob,
        IsFixed = source?.Digest?.GitBlob is not null && Permalink.Parse(source.Url) is { IsFolder: false },
        Occurrences = check.Occurrences,
        Lines = check.Lines,
        Context = check.Context ?? [],
        Quantities = check.Quantities,
        Subject = check.Subject,
    };

    /// <summary>Whether bytes are named.</summary>
    public bool NamesBytes => Sha256 is not null || GitBlob is not null;

    /// <summary>Whether the address can have no other bytes than those that were read.</summary>
    public bool IsFixed { get; private init; }

    /// <summary>Whether both are of the same bytes, as far as their names tell.</summary>
    public bool IsOfSameBytes(Finding other) =>
        (Sha256 is not null && Sha256 == other.Sha256) || (GitBlob is not null && GitBlob == other.GitBlob);

    private static string? After(string? against, string prefix) =>
        against?.StartsWith(prefix, StringComparison.Ordinal) == true ? against[prefix.Length..] : null;
}
