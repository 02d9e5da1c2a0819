using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Generator.Parsing;
using Site.Markdown.Pages;

namespace Site.Generator.Linking;

/// <summary>A page with everything that was decided about it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Claims">Its claims, with their sources looked up.</param>
/// <param name="Links">The addresses each of its links is written with; null where the link leads nowhere.</param>
/// <param name="Citations">What each of its citation markers shows.</param>
/// <param name="Directives">What fills the places of its directives, as data; those that ask for what is not there are left out.</param>
public sealed record LinkedPage(
    SitePage Page,
    ResolvedClaims Claims,
    ImmutableArray<KeyValuePair<PageLink, LinkBinding?>> Links,
    ImmutableArray<KeyValuePair<CitationDraft, CitationBinding>> Citations,
    ImmutableArray<LinkedDirective> Directives);
