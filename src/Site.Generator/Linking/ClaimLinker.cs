using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Identifiers;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Markdown.Pages;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Looks up what the claims of a page rest on: sources, and for computed claims the model and how it computes them.</summary>
internal sealed class ClaimLinker
{
    private readonly ClaimResolver _resolver;
    private readonly FrozenDictionary<string, Entity> _entities;
    private readonly ImmutableArray<Entity> _ofSite;
    private readonly PublishedModels _models;
    private readonly string _language;

    /// <summary>Makes a linker; it may be used from any number of threads.</summary>
    /// <param name="resolver">Looks up sources.</param>
    /// <param name="entities">What the site says of all that its claims are about, its pages' entities among them.</param>
    /// <param name="settings">Which of them the claims of all pages may be about.</param>
    /// <param name="models">The models as they are published.</param>
    public ClaimLinker(ClaimResolver resolver, ImmutableArray<Entity> entities, SiteSettings settings, PublishedModels models)
    {
        _resolver = resolver;
        _entities = entities.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        _ofSite = [.. settings.Entities.Select(Agreed)];
        _models = models;
        _language = settings.Language;
    }

    /// <summary>Links a page's claims; what is wrong is reported at the marker that is at fault.</summary>
    public ResolvedClaims Link(SitePage page, IDiagnosticSink diagnostics)
    {
        ImmutableArray<Entity> entities = [.. page.FrontMatter.Entities.Select(Agreed)];
        var writing = NumberWritings.Of(page.FrontMatter.Language ?? _language);
        var resolved = _resolver.Resolve(page.Markdown.Claims, entities, _ofSite, diagnostics, writing);
        if (page.Markdown.Computations.IsEmpty)
        {
            return resolved;
        }

        var computations = page.Markdown.Computations.ToDictionary(c => c.ClaimId, StringComparer.Ordinal);
        return resolved with { Claims = [.. resolved.Claims.Select(WithDerivation)] };

        Claim WithDerivation(Claim claim) =>
            computations.TryGetValue(claim.Id, out var computation) ? claim with { Derivation = Derive(computation, page.Output) } : claim;
    }

    /// <summary>An entity as the site knows it; a draft's, of which the site knows nothing, as the draft says.</summary>
    private Entity Agreed(Entity entity) => _entities.GetValueOrDefault(entity.Id, entity) with { Location = entity.Location };

    /// <summary>How a computed claim was computed, as its twin says it.</summary>
    private ClaimDerivation Derive(PageComputation computation, SitePath page)
    {
        var (evaluation, result) = (computation.Result.Evaluation, computation.Result.Result);
        var model = evaluation.Model;
        var derivation = computation.Result.Derive();
        var band = evaluation.BandOf(result);
        return new ClaimDerivation
        {
            Scenario = computation.Result.Scenario,
            Settings = computation.Result.Settings,
            Inputs =
            [
                .. derivation.Inputs
                    .Select(i => new DerivedInput(i.Identifier, i.Value, i.Unit.ToString(), i.Origin.DerivedFrom, i.Low, i.High)),
            ],
            Options = [.. derivation.Options.Select(o => KeyValuePair.Create(o.Choice, o.Option))],
            Name = derivation.Identifier,
            Value = derivation.Value,
            Unit = derivation.Unit.ToString(),
            Display = computation.Result.Display,
            Low = band is null ? null : ModelEvaluation.Exact(band.Low),
            High = band is null ? null : ModelEvaluation.Exact(band.High),
            Middle = computation.Result.End is BandEnd.Middle && band is not null ? ModelEvaluation.Exact(band.Middle) : null,
            Mean = computation.Result.End is BandEnd.Mean ? ModelEvaluation.Exact(computation.Result.Value) : null,
            End = computation.Result.EndWord,
            ModelName = model.Name,
            ModelUrl = PublishedModels.JsonPath(model).HrefFrom(page),
            PageUrl = PublishedModels.PagePath(model.Name).HrefFrom(page),
            SumUrl = $"{PublishedModels.SumsPath(model.Name).HrefFrom(page)}#{ClaimIds.FirstOf(computation.ClaimId)}",
            ModelVersion = model.Version,
            ModelSha256 = _models.JsonOf(model).Sha256,
        };
    }
}
