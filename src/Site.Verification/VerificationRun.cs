using System.Collections.Concurrent;
using Site.Citations.Digests;
using Site.Citations.Indexes;
using Site.Citations.SecondParty;
using Site.Citations.Signatures;
using Site.Text.Diagnostics;
using Site.Verification.Checks;
using Site.Verification.Facts;
using Site.Verification.Histories;
using Site.Verification.Indexes;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reading;
using Site.Verification.Reports;
using Site.Verification.SecondParty;
using Site.Verification.Signatures;

namespace Site.Verification;

/// <summary>
/// One run: an index, its files and its pages, and then each site within it in the same way. A file is hashed and dropped unless it
/// belongs to the page under check, so that memory does not grow with the site.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="budget">What may be spent.</param>
/// <param name="options">What is known of the site from elsewhere.</param>
/// <param name="report">Takes what is wrong.</param>
/// <param name="secondParty">Takes the claims whose evidence is to be looked up; null where none is.</param>
internal sealed class VerificationRun(
    PublishedSite site,
    ReadingBudget budget,
    VerificationOptions options,
    SiteReport report,
    CollectedClaims? secondParty)
{
    private const int MaxParallel = 8;

    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = MaxParallel, CancellationToken = budget.Token };
    private readonly ConcurrentDictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PublishedModel> _models = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FactsFile> _facts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PublishedPredictions> _predictions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { SignatureJson.FileName };
    private int _pages;
    private int _claims;
    private int _files;

    /// <summary>How many pages were checked.</summary>
    public int Pages => _pages;

    /// <summary>How many claims they make.</summary>
    public int Claims => _claims;

    /// <summary>How many files were compared with their digests.</summary>
    public int Files => _files;

    /// <summary>What the index of the site says of the build; null where it cannot be read.</summary>
    public SiteEdition? Edition { get; private set; }

    /// <summary>Who signed the site.</summary>
    public SignatureVerdict Signature { get; private set; } = SignatureVerdict.None;

    /// <summary>What the history says of the site.</summary>
    public HistoryVerdict History { get; private set; }

    /// <summary>The SHA-256 that each file was found to have, by its path from the root of the site.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>Verifies the site and those nested in it.</summary>
    /// <param name="name">The site, as the user names it.</param>
    public async Task VerifyAsync(string name)
    {
        var reader = new IndexTreeReader(site, budget, _parallel, _digests, report);
        var indexes = new Queue<(string Path, IndexedFile? Listed)>([(CiteIndexNames.Root, null)]);
        var understood = true;
        while (indexes.TryDequeue(out var next))
        {
            _known.Add(next.Path);
            var index = await reader.ReadAsync(next.Path, next.Listed, name).ConfigureAwait(false);
            understood &= index is { IsWhole: true };
            if (index is not null)
            {
                await CheckEditionAsync(index).ConfigureAwait(false);
                _files += index.Parts.Count;
                IndexCheck.Run(index, report);
                _known.UnionWith(index.Parts);
                _known.UnionWith(index.Files.Keys);
                var checks = new SiteChecks(index, () => ModelsOf(index), () => FactsOf(index), report);
                await VerifyFilesAsync(index, checks).ConfigureAwait(false);
                await VerifyPagesAsync(index, checks).ConfigureAwait(false);
                if (index.IsWhole)
                {
                    checks.Run();
                }

                foreach (var nested in index.Sites)
                {
                    _files++;
                    indexes.Enqueue((nested.Path, nested));
                }
            }
        }

        // Where an index cannot be read, everything that it would name is named by none.
        if (understood)
        {
            UnlistedFiles.Report(site.ListFiles(), _known, report);
        }
    }

    /// <summary>Who vouches for the index at the root, which vouches for all else: a signature, and those who kept its digest.</summary>
    private async Task CheckEditionAsync(PublishedIndex index)
    {
        if (index.Path == CiteIndexNames.Root)
        {
            Edition = index.Edition;
            if (secondParty is not null)
            {
                secondParty.Site = new ReportedSite
                {
                    Base = Edition.Base,
                    AsOf = Edition.AsOf,
                    Index = new DigestSet(Edition.Sha256),
                };
            }

            var reading = await site.ReadAsync(SignatureJson.FileName, keep: true).ConfigureAwait(false);
            Signature = SignatureCheck.Run(reading, Edition, options.TrustedKeys, report);
            History = options.History is { } history ? HistoryCheck.Run(history, Edition, report) : HistoryVerdict.NotAsked;
        }
    }

    /// <summary>Takes the digests of all files that belong to no page; those of pages are taken when the page is checked.</summary>
    private async Task VerifyFilesAsync(PublishedIndex index, SiteChecks checks)
    {
        var ofPages = index.Pages.SelectMany(p => (string[])[p.Path, p.Twin, p.Markdown]).ToHashSet(StringComparer.Ordinal);
        var others = index.Files.Values.Where(f => !ofPages.Contains(f.Path));
        await Parallel.ForEachAsync(others, _parallel, async (file, _) =>
        {
            var isModel = ModelReader.IsModel(file.Path, index.Path);
            var isFacts = FactsReader.IsFacts(file.Path, index.Path);
            var isChecked = checks.Has(file.Path);
            var isPredictions = PublishedPredictions.IsPredictions(file.Path, index.Path);
            var isKept = isModel || isFacts || isChecked || isPredictions || IndexCheck.MayBePage(file);
            var content = await ReadAsync(file, isKept, report.Report).ConfigureAwait(false);
            if (isModel && content is not null && ModelReader.Read(file.Path, content, report, budget.Token) is { } model)
            {
                _models[file.Path] = model;
                ModelValuesCheck.Run(model, report);
            }

            if (isFacts && content is not null && FactsReader.Read(file.Path, content, report) is { } facts)
            {
                _facts[file.Path] = facts;
                FactsCheck.Run(facts, index.Edition.AsOf, report);
            }

            if (isPredictions && content is not null)
            {
                _predictions[file.Path] = new PublishedPredictions(content);
            }

            if (isChecked && content is not null)
            {
                checks.Take(file.Path, content);
            }

            IndexCheck.RunOther(file, content, index, report);
        }).ConfigureAwait(false);
        if (index.Path == CiteIndexNames.Root && site.ListFiles().Contains(HeadersCheck.FileName, StringComparer.Ordinal)
            && await site.ReadAsync(HeadersCheck.FileName, keep: true).ConfigureAwait(false) is { Content: { } headers })
        {
            checks.Take(HeadersCheck.FileName, headers);
        }

        DerivedFactsCheck.Run(FactsOf(index), _predictions, index.Addresses, report);
        ModelFactsCheck.Run(ModelsOf(index), FactsOf(index), report);
    }

    private PublishedModel[] ModelsOf(PublishedIndex index) =>
        [.. _models.Values.Where(m => index.Files.ContainsKey(m.Path)).OrderBy(m => m.Path, StringComparer.Ordinal)];

    private FactsFile[] FactsOf(PublishedIndex index) =>
        [.. _facts.Values.Where(f => index.Files.ContainsKey(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private async Task VerifyPagesAsync(PublishedIndex index, SiteChecks checks)
    {
        var site = new SiteContext
        {
            Index = index,
            DigestOf = DigestOf,
            ModelOf = path => _models.GetValueOrDefault(path),
            FactsAt = path => _facts.GetValueOrDefault(path),
            Models =
            [
                .. _models.Values.Where(m => index.Files.ContainsKey(m.Path))
                    .Select(m => m.Document)
                    .OrderBy(m => m.Name, StringComparer.Ordinal),
            ],
        };
        await Parallel.ForEachAsync(
            index.Pages,
            _parallel,
            async (page, _) => checks.Take(await VerifyPageAsync(page, site).ConfigureAwait(false))).ConfigureAwait(false);

        // The bytes of another page's files may not have been read yet; what the index says of them is compared with them elsewhere.
        string? DigestOf(string path) => _digests.TryGetValue(path, out var digest) ? digest : index.Files.GetValueOrDefault(path)?.Sha256;
    }

    private async ValueTask<PublishedPage> VerifyPageAsync(IndexedPage page, SiteContext site)
    {
        var pageReport = new PageReport(page, report);
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in (string[])[page.Path, page.Twin, page.Markdown])
        {
            Action<Diagnostic> take = path == page.Path ? TakeOfPage : pageReport.Report;
            if (site.Index.Files.TryGetValue(path, out var file)
                && await ReadAsync(file, keep: true, take).ConfigureAwait(false) is { } content)
            {
                contents[path] = content;
            }
        }

        var read = PageReader.Read(page, contents, site, pageReport, budget.Token);
        foreach (var check in PageChecks.All)
        {
            budget.Token.ThrowIfCancellationRequested();
            check(read, pageReport);
        }

        pageReport.Complete();
        if (read.Twin is { } twin)
        {
            secondParty?.Add(ClaimsOfFile.Of(page.Twin, twin), contents[page.Twin].Length);
        }

        Interlocked.Increment(ref _pages);
        Interlocked.Add(ref _claims, read.Twin?.Claims.Count ?? 0);
        return read;

        void TakeOfPage(Diagnostic problem)
        {
            if (problem.Rule == Rules.Twin.FileDigest && problem.Location?.File == page.Path)
            {
                pageReport.OfBytes(problem);
            }
            else
            {
                pageReport.Report(problem);
            }
        }
    }

    private async Task<byte[]?> ReadAsync(IndexedFile file, bool keep, Action<Diagnostic> take)
    {
        var reading = await site.ReadAsync(file.Path, keep).ConfigureAwait(false);
        if (file.FindProblem(reading) is { } problem)
        {
            take(problem);
        }

        if (reading.Sha256 is { } digest)
        {
            _digests[file.Path] = digest;
            Interlocked.Increment(ref _files);
        }

        return reading.Content;
    }
}
