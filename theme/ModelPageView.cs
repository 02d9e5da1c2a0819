using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Site.CostModel.Models;
using Site.Theme.Calculators;
using Site.Theme.Models;

namespace Site.Theme;

/// <summary>
/// A model as people read it, on two pages: inputs, formulas and results; and how the numbers that pages show follow from them.
/// </summary>
public sealed record ModelPageView
{
    /// <summary>What every page shares.</summary>
    public required SiteView Site { get; init; }

    /// <summary>From the page to the site's root.</summary>
    public required string Root { get; init; }

    /// <summary>The <see cref="Menu"/>.</summary>
    public required IHtmlContent Navigation { get; init; }

    /// <summary>The model.</summary>
    public required Model Model { get; init; }

    /// <summary>The model for programs.</summary>
    public required string JsonHref { get; init; }

    /// <summary>The model's own page, from the page with its sums.</summary>
    public required string PageHref { get; init; }

    /// <summary>The page with its sums, from the model's own.</summary>
    public required string SumsHref { get; init; }

    /// <summary>The pages that have its calculator, or numbers of it.</summary>
    public required ImmutableArray<NavLink> Pages { get; init; }

    /// <summary>What the facts among its inputs rest on, by the fact's id.</summary>
    public required ImmutableDictionary<string, ModelOriginView> Origins { get; init; }

    /// <summary>The numbers that pages show, each once.</summary>
    public required ImmutableArray<ModelSumView> Sums { get; init; }
}
