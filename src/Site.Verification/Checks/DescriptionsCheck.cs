using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Citations.Twins;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Facts;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>Sources and entities of one id are described alike in all twins and files of facts (W8).</summary>
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
            Take(page.Index.Twin, twin.Sources, twin.Entities);
        }
    }

    /// <inheritdoc/>
    public override void Run()
    {
        foreach (var file in facts())
        {
            Take(file.Path, file.Sources, file.Document.Entities);
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

    private void Take(string path, IEnumerable<TwinSource> sources, IEnumerable<TwinEntity> entities)
    {
        var said = sources.Select(s => new Description($"source '{s.Id}'", TextOf(s)))
            .Concat(entities.Select(e => new Description($"entity '{e.Id}'", TextOf(e))));
        _files[path] = [.. said.Select(s => _descriptions.GetOrAdd(s, s))];
    }

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

    /// <summary>What a file says of a source or an entity.</summary>
    private sealed record Description(string Id, string Text);
}
