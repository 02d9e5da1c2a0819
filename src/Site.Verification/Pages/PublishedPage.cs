using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.CostModel.Json;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Facts;
using Site.Verification.Indexes;
using Site.Verification.Models;
using Site.Verification.Reading;

namespace Site.Verification.Pages;

/// <summary>A published page with everything that is checked of it, typed.</summary>
internal sealed class PublishedPage
{
    // A file of the site where its own address is not known; it is never asked for.
    private static readonly Uri NoHost = new("http://site.invalid/");

    private static readonly string[] Endings = [".html", ".md", "/index"];

    private PublishedEvidence? _evidence;
    private FactsOfTwin? _facts;
    private TwinDocument? _derived;
    private TwinDocument? _twin;

    /// <summary>The page, as the index lists it.</summary>
    public required IndexedPage Index { get; init; }

    /// <summary>The day of the build, as the index says it.</summary>
    public required DateOnly BuiltOn { get; init; }

    /// <summary>The program that built the site, as the index names it.</summary>
    public required FileGenerator BuiltBy { get; init; }

    /// <summary>How references on the page and in its twin become paths.</summary>
    public required SiteReferences Addresses { get; init; }

    /// <summary>The page's HTML; null where it cannot be read, which is reported.</summary>
    public required PageDocument? Document { get; init; }

    /// <summary>The page's twin as it is published; null where it cannot be read, which is reported.</summary>
    public required TwinDocument? Written { get; init; }

    /// <summary>The page's twin with the inputs of its derivations, which stand in the models; null where there is no twin.</summary>
    private TwinDocument? Derived => Written is null ? null : _derived ??= Written with
    {
        Claims =
        [
            .. Written.Claims.Select(c => c.Derivation is { } derivation && ModelBehind(derivation) is { } model
                ? c with { Derivation = derivation with { Inputs = ModelInputsOf.Of(model, derivation) } }
                : c),
        ],
    };

    /// <summary>The page's twin, complete: with what it says once in every place where it holds; null where there is none.</summary>
    public TwinDocument? Twin => Derived is null || Facts is not { } facts ? null : _twin ??= Completion.Of(
        Derived,
        id => facts.Find(id)?.Entry,
        id => facts.Files.Select(f => f.FindSource(id)).FirstOrDefault(s => s is not null));

    /// <summary>The evidence of the twin's claims, made again; null where there is no twin.</summary>
    public PublishedEvidence? Evidence =>
        Twin is null ? null : _evidence ??= PublishedEvidence.Of(Twin);

    /// <summary>The facts that the twin names; null where there is no twin.</summary>
    public FactsOfTwin? Facts => Derived is null ? null : _facts ??= new FactsOfTwin(
        Derived,
        [.. (Derived.Facts ?? []).Select(f => PathOf(f.Url) is { } path ? FactsAt(path) : null).OfType<FactsFile>()]);

    /// <summary>The manifest of the page's Markdown; null where there is no Markdown, which is reported.</summary>
    public required MarkdownManifest? Markdown { get; init; }

    /// <summary>The digest that the bytes of a published file have, by its path; null where it is not among the published files.</summary>
    public required Func<string, string?> DigestOf { get; init; }

    /// <summary>The digest that the index says the page's HTML has; null where it gives none.</summary>
    public required string? IndexedDigest { get; init; }

    /// <summary>A published model by its path; null where there is none that can be read.</summary>
    public required Func<string, PublishedModel?> ModelOf { get; init; }

    /// <summary>A published file of facts by its path; null where there is none that can be read.</summary>
    public required Func<string, FactsFile?> FactsAt { get; init; }

    /// <summary>The published models of the site, by name.</summary>
    public required IReadOnlyList<ModelDocument> Models { get; init; }

    /// <summary>Stops a check that takes long.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>Where problems of the HTML are.</summary>
    public FileLocation PageLocation => new(Index.Path);

    /// <summary>Where problems of the twin are.</summary>
    public FileLocation TwinLocation => new(Index.Twin);

    /// <summary>The published model that a derivation names; null where there is none, which is reported.</summary>
    public PublishedModel? ModelBehind(TwinDerivation derivation) =>
        Written?.Models?.FirstOrDefault(m => m.Name == derivation.Model) is { } named ? PublishedAs(named) : null;

    /// <summary>A model that the twin lists, as it is published; null where it is not, which is reported.</summary>
    public PublishedModel? PublishedAs(TwinModel model) => PathOf(model.Url) is { } path ? ModelOf(path) : null;

    /// <summary>
    /// A reference on the page or in its twin, as a path from the root of what is checked; null where it leads out of the site.
    /// </summary>
    public string? PathOf(string reference) => Addresses.PathOf(reference, Index.Path);

    /// <summary>
    /// Where a link leads, in one form for the page and its Markdown, which leads to the Markdown of pages: the absolute address without
    /// the ending of either.
    /// </summary>
    public string TargetOf(string reference)
    {
        var own = Uri.TryCreate(Twin?.Page.Url, UriKind.Absolute, out var known) ? known : new Uri(NoHost, Index.Path);
        if (!Uri.TryCreate(own, reference, out var address))
        {
            return reference;
        }

        var place = address.Fragment;
        var target = Uri.UnescapeDataString(address.AbsoluteUri[..^place.Length]);
        foreach (var ending in Endings)
        {
            target = target.EndsWith(ending, StringComparison.Ordinal) ? target[..^ending.Length] : target;
        }

        return target.TrimEnd('/') + Uri.UnescapeDataString(place);
    }
}
