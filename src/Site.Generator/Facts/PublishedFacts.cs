using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.CostModel.Facts;
using Site.Generator.Files;
using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Facts;

/// <summary>
/// The facts of a site as they are published: <c>facts.json</c>, and <c>facts-2.json</c> and so on where one file would be too large. Twins
/// and models name facts by id, so that what a fact rests on is said once.
/// </summary>
public sealed class PublishedFacts
{
    private readonly ImmutableDictionary<string, RenderedFile> _fileOf;

    private PublishedFacts(
        ImmutableArray<RenderedFile> files,
        ImmutableDictionary<string, RenderedFile> fileOf,
        ImmutableDictionary<string, ResolvedFact> resolved)
    {
        Files = files;
        Resolved = resolved;
        _fileOf = fileOf;
    }

    /// <summary>Every file to publish; none where there are no facts.</summary>
    public ImmutableArray<RenderedFile> Files { get; }

    /// <summary>What each published fact rests on, by its name.</summary>
    public ImmutableDictionary<string, ResolvedFact> Resolved { get; }

    /// <summary>Renders the facts of a site. What is wrong with their sources is reported where they are read and used.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="resolver">Looks up what they rest on.</param>
    /// <param name="entities">What they may be about.</param>
    /// <param name="baseUrl">The site's address, ending in a slash; null where it is not known.</param>
    /// <param name="asOf">The day of the build.</param>
    /// <param name="splitAbove">How many bytes of facts and their sources a file holds at most.</param>
    public static PublishedFacts Of(
        FactSet facts,
        ClaimResolver resolver,
        ImmutableArray<Entity> entities,
        string? baseUrl,
        DateOnly asOf,
        int splitAbove = FactsJson.SplitAbove)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(resolver);
        var writer = new FactsWriter(facts.Tables, entities, baseUrl, asOf);
        var files = ImmutableArray.CreateBuilder<RenderedFile>();
        var fileOf = ImmutableDictionary.CreateBuilder<string, RenderedFile>(StringComparer.Ordinal);
        var unheard = new DiagnosticBag();
        var resolved = facts.Facts.Select(f => (Fact: f, Resolved: resolver.Resolve(f.ToInput(), unheard)))
            .Where(f => !f.Resolved.Evidence.IsEmpty)
            .ToList();
        foreach (var part in writer.Split(resolved, splitAbove))
        {
            var path = SitePath.FromRelative(FactsJson.FileName(files.Count + 1));
            var file = new RenderedFile(path, FactsJson.Write(writer.Document(part, path))) { Schema = CiteSchemas.Facts };
            files.Add(file);
            foreach (var (fact, _) in part)
            {
                fileOf.Add(fact.Id, file);
            }
        }

        if (files.Count > 0)
        {
            files.Add(new RenderedFile(SitePath.FromRelative(CiteSchemas.Facts.FileName), CiteSchemas.Facts.Bytes.ToArray()));
        }

        return new PublishedFacts(
            files.ToImmutable(),
            fileOf.ToImmutable(),
            resolved.ToImmutableDictionary(f => f.Fact.Id, f => f.Resolved, StringComparer.Ordinal));
    }

    /// <summary>The files that some facts are in, in order.</summary>
    /// <param name="ids">The names of facts; others are passed over.</param>
    public ImmutableArray<RenderedFile> FilesOf(IEnumerable<string> ids) =>
        [.. ids.Select(id => _fileOf.GetValueOrDefault(id)).OfType<RenderedFile>().Distinct().OrderBy(f => Files.IndexOf(f))];
}
