using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Verification.Facts;
using Site.Verification.Indexes;
using Site.Verification.Models;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>Every check of what several files of one index say together.</summary>
internal sealed class SiteChecks
{
    private readonly ImmutableArray<SiteCheck> _all;

    /// <summary>Makes them.</summary>
    /// <param name="index">The index.</param>
    /// <param name="models">Its published models, once they are read.</param>
    /// <param name="facts">Its published files of facts, once they are read.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public SiteChecks(
        PublishedIndex index,
        Func<IReadOnlyList<PublishedModel>> models,
        Func<IReadOnlyList<FactsFile>> facts,
        IDiagnosticSink diagnostics) =>
        _all =
        [
            new PageListsCheck(index, diagnostics),
            new LlmsCheck(index, diagnostics),
            new FeedCheck(index, diagnostics),
            new HeadersCheck(index, diagnostics),
            new ComparisonFilesCheck(index, models, diagnostics),
            new FactTablesCheck(index, facts, diagnostics),
            new DescriptionsCheck(facts, diagnostics),
        ];

    /// <summary>Whether one of them needs the bytes of a file.</summary>
    public bool Has(string path) => _all.Any(c => c.Has(path));

    /// <summary>Takes the bytes of a file; from any thread.</summary>
    public void Take(string path, byte[] content)
    {
        foreach (var check in _all.Where(c => c.Has(path)))
        {
            check.Take(path, content);
        }
    }

    /// <summary>Takes a page; from any thread.</summary>
    public void Take(PublishedPage page)
    {
        foreach (var check in _all)
        {
            check.Take(page);
        }
    }

    /// <summary>Checks what was taken.</summary>
    public void Run()
    {
        foreach (var check in _all)
        {
            check.Run();
        }
    }
}
