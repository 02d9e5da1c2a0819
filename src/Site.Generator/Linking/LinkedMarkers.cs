using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Markdown.Pages;

namespace Site.Generator.Linking;

/// <summary>What the markers of a page stand for.</summary>
/// <param name="Claims">Its claims, with their sources looked up.</param>
/// <param name="Citations">What each of its citation markers shows.</param>
/// <param name="Directives">What fills the places of its directives, as data; those that ask for what is not there are left out.</param>
public sealed record LinkedMarkers(
    ResolvedClaims Claims,
    ImmutableArray<KeyValuePair<CitationDraft, CitationBinding>> Citations,
    ImmutableArray<LinkedDirective> Directives);
