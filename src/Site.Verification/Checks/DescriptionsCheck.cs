using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Facts;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>
/// Of sources and entities of one id, and of one quote from a source, all twins and files of facts say the same (W8).
/// </summary>
/// <param name="facts">The published files of facts, once they are read.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class DescriptionsCheck(Func<IReadOnlyList<FactsFile>> facts, IDiagnosticSink diagnostics) : SiteCheck
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Description>> _files = new(StringComparer.Ordinal);

    /// <summary>Many pages have the same sources and entities: each description is kept once.</summary>
    private readonly ConcurrentDictionary<Description, Description> _descriptions = [];

    /// <inheritdoc/>
    public override void Take(PublishedPage page)
    {
        if (page.Twin is { } twin)
        {
            Take(page.Index.Twin, twin.Sources, twin.Entities, twin.Claims.SelectMany(c => c.Evidence ?? []));
        }
    }

    /// <inheritdoc/>
    public override void Run()
    {
        foreach (var file in facts())
        {
            Take(file.Path, file.Sources, file.Document.Entities, file.Document.Facts.SelectMany(f => f.Evidence));
        }

        var known = new Dictionary<string, (string Text, string File)>(StringComparer.Ordinal);
        foreach (var (path, said) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var (id, text) in said)
            {
                if (!known.TryAdd(id, (text, path)) && known[id].Text != text && known[id].File != path)
                {
                    diagnostics.Report(Rules.Twin.Reference.At(
                        new FileLocation(path),
                        $"The {id} is described otherwise than in '{known[id].File}'.",
                        "Build the site again; the files are not from one build, or one of them was changed."));
                }
            }
        }
    }

    private void Take(
        string path,
        IReadOnlyCollection<TwinSource> sources,
        IEnumerable<TwinEntity> entities,
        IEnumerable<TwinEvidence> evidence)
    {
        var said = sources.Select(s => new Description($"source '{s.Id}'", TextOf(s)))
            .Concat(entities.Select(e => new Description($"entity '{e.Id}'", TextOf(e))))
            .Concat(sources.Where(s => s.Check is not null).Select(s => new Description($"reading of '{s.Id}'", TextOf(s.Check!))))
            .Concat(evidence.Where(e => e is { Quote: not null, Check: not null })
                .Select(e => new Description(NameOf(e), TextOf(e.Check!))));
        _files[path] = [.. said.Select(s => _descriptions.GetOrAdd(s, s))];
    }

    /// <summary>What is found of a quote depends on its context, too: all of it stands in the source, or none of it is found.</summary>
    private static string NameOf(TwinEvidence evidence) =>
        $"quote '{string.Join("' with '", [evidence.Quote!, .. evidence.Context ?? []])}' of '{evidence.Source}'";

    private static string TextOf(TwinSourceCheck check) => string.Join('\n', check.By, check.CheckedAt, check.Against, check.Status);

    private static string TextOf(TwinQuoteCheck check) => string.Join('\n', check.QuoteFound, check.Occurrences, check.Lines);

    private static string TextOf(TwinSource source) => string.Join(
        '\n',
        source.Type,
        source.Title,
        source.Publisher,
        source.Url,
        source.Issued?.ToDate(),
        source.Accessed?.ToDate(),
        source.Kind,
        source.Pinned,
        source.Custodian,
        source.Note);

    private static string TextOf(TwinEntity entity) =>
        string.Join('\n', [entity.Type, entity.Name, .. entity.SameAs ?? [], "", .. entity.Aliases ?? []]);

    /// <summary>What a file says of a source, an entity or a quote.</summary>
    private sealed record Description(string Id, string Text);
}
