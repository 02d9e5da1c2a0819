using System.Collections.Concurrent;
using System.Globalization;
using Site.Citations.SecondParty;
using Site.Text.Diagnostics;

namespace Site.Verification.SecondParty;

/// <summary>What a verification leaves to a second party: the site and the claims whose evidence is to be looked up.</summary>
/// <param name="limits">How much is taken.</param>
internal sealed class CollectedClaims(SecondPartyLimits limits)
{
    private readonly ConcurrentBag<ClaimsOfFile> _files = [];
    private long _bytes;

    /// <summary>The site; null until its index was read.</summary>
    public ReportedSite? Site { get; set; }

    /// <summary>The claims, ordered by file.</summary>
    public IEnumerable<ClaimsOfFile> Files => _files.OrderBy(f => f.File, StringComparer.Ordinal);

    /// <summary>Takes the claims of a file.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="bytes">The file's length.</param>
    public void Add(ClaimsOfFile claims, int bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= limits.TwinBytes)
        {
            _files.Add(claims);
        }
    }

    /// <summary>Reports it where there was more than is looked up.</summary>
    public void ReportLimit(IDiagnosticSink diagnostics)
    {
        if (_bytes > limits.TwinBytes)
        {
            diagnostics.Report(Rules.Twin.Limit.At(
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The twins have more than {limits.TwinBytes} bytes together, the limit for looking their evidence up."),
                "Check a part of the site."));
        }
    }
}
