using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;
using Site.Citations.Schema;
using Site.Citations.Vocabulary;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Twins;
using Site.Quantities.Prose;

namespace Site.Generator.Facts;

/// <summary>Makes of facts what is published of them.</summary>
/// <param name="tables">The tables they stand in.</param>
/// <param name="entities">What they may be about.</param>
/// <param name="baseUrl">The site's address, ending in a slash; null where it is not known.</param>
/// <param name="asOf">The day of the build.</param>
internal sealed class FactsWriter(IEnumerable<FactTable> tables, ImmutableArray<Entity> entities, string? baseUrl, DateOnly asOf)
{
    private readonly ILookup<string, string> _headings = (
        from table in tables
        from row in table.Rows
        from column in table.Columns
        where row.Cells.ContainsKey(column.Name)
        select (row.Cells[column.Name].Id, Words: FactTables.NameOf(row, column)))
        .ToLookup(c => c.Id, c => c.Words, StringComparer.Ordinal);

    /// <summary>Divides facts into files, in their order.</summary>
    /// <param name="facts">The facts with what they rest on.</param>
    /// <param name="splitAbove">How many bytes of facts and their sources a file holds at most; one fact stands in any.</param>
    public IEnumerable<ImmutableArray<(Fact Fact, ResolvedFact Resolved)>> Split(
        IEnumerable<(Fact Fact, ResolvedFact Resolved)> facts,
        int splitAbove)
    {
        var part = ImmutableArray.CreateBuilder<(Fact, ResolvedFact)>();
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var fact in facts)
        {
            var (length, ofSources) = (FactsJson.LengthOf(Entry(fact)), LengthOfNew(fact));
            if (part.Count > 0 && bytes + length + ofSources > splitAbove)
            {
                yield return part.DrainToImmutable();
                sources.Clear();
                bytes = 0;
                ofSources = LengthOfNew(fact);
            }

            bytes += length + ofSources;
            sources.UnionWith(fact.Resolved.Evidence.Select(e => e.Source.Id));
            part.Add(fact);
        }

        if (part.Count > 0)
        {
            yield return part.DrainToImmutable();
        }

        int LengthOfNew((Fact Fact, ResolvedFact Resolved) fact)
        {
            var checks = TwinParts.ChecksOf(fact.Resolved.Evidence);
            return fact.Resolved.Evidence.Select(e => e.Source).DistinctBy(s => s.Id)
                .Where(s => !sources.Contains(s.Id))
                .Sum(s => FactsJson.LengthOf(TwinParts.Source(s, checks)));
        }
    }

    /// <summary>Makes a file of facts.</summary>
    /// <param name="facts">The facts in it.</param>
    /// <param name="path">Its address.</param>
    public FactsDocument Document(ImmutableArray<(Fact Fact, ResolvedFact Resolved)> facts, SitePath path)
    {
        var evidence = facts.SelectMany(f => f.Resolved.Evidence).ToList();
        var checks = TwinParts.ChecksOf(evidence);
        var about = facts.SelectMany(f => f.Resolved.About).ToHashSet(StringComparer.Ordinal);
        return new FactsDocument
        {
            Schema = CiteSchemas.Facts.FileName,
            Format = FileFormat.Facts,
            Url = baseUrl + path.ToHref(),
            AsOf = ConfidenceRules.SettledOn(evidence, asOf),
            Facts = [.. facts.Select(Entry)],
            Sources =
            [
                .. evidence.Select(e => e.Source).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal)
                    .Select(s => TwinParts.Source(s, checks)),
            ],
            Entities =
            [
                .. entities.Where(e => about.Contains(e.Id)).OrderBy(e => e.Id, StringComparer.Ordinal).Select(TwinParts.Entity),
            ],
        };
    }

    private static FactDerivationEntry Derivation(FactDerivation derivation) => new(
        PublishedModels.PredictionsPath(derivation.IsUnseen ? SiteData.UnseenName(derivation.Model) : derivation.Model).ToHref(),
        derivation.Statistic,
        derivation.IsHeldOut ? PredictionTable.HeldOutColumn : PredictionTable.PredictedColumn,
        derivation.Column is { } column ? new FactRows(column, derivation.Value!) : null);

    /// <summary>What tables call a fact that is called otherwise by itself.</summary>
    private List<string>? AlsoAs(Fact fact)
    {
        var names = _headings[fact.Id].Where(w => w != fact.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? names : null;
    }

    private FactEntry Entry((Fact Fact, ResolvedFact Resolved) pair)
    {
        var (fact, resolved) = pair;
        return new FactEntry
        {
            Id = fact.Id,
            Label = fact.Label,
            AlsoAs = AlsoAs(fact),
            Value = ModelEvaluation.Exact(fact.Value.Value),
            Unit = fact.Value.Unit.ToString(),
            Relation = fact.Relation == QuantityRelation.Exactly ? null : fact.Relation,
            Text = fact.Text,
            Low = fact.Low is { } low ? ModelEvaluation.Exact(low.Value) : null,
            High = fact.High is { } high ? ModelEvaluation.Exact(high.Value) : null,
            Note = TwinParts.Some(fact.Note),
            Derivation = fact.Derivation is { } derivation ? Derivation(derivation) : null,
            About = TwinParts.Some(resolved.About),
            Evidence = [.. resolved.Evidence.Select(e => TwinParts.Evidence(e, resolved.Volatility))],
            Confidence = TwinParts.Confidence(resolved.Confidence),
            Volatility = resolved.Volatility,
            StaleAfter = resolved.StaleAfter,
        };
    }
}
