using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Site.Lists;

/// <summary>A list as <c>--format json</c> writes it; of the three lists the one that was asked for is there.</summary>
internal sealed record ListDocument
{
    /// <summary>The version of this form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What is listed.</summary>
    public required string List { get; init; }

    /// <summary>The day that ages and confidence were computed for.</summary>
    public required string AsOf { get; init; }

    /// <summary>The claims, by place.</summary>
    public ImmutableArray<Claim>? Claims { get; init; }

    /// <summary>The sources, by place.</summary>
    public ImmutableArray<Source>? Sources { get; init; }

    /// <summary>What is past its date, by place.</summary>
    public ImmutableArray<StaleThing>? Stale { get; init; }

    /// <summary>A claim.</summary>
    /// <param name="File">The file it is written in.</param>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="Page">The address of its page, relative to the root of the whole site.</param>
    /// <param name="Id">Its id in the twin.</param>
    /// <param name="Type"><c>sourced</c>, <c>computed</c>, <c>assumption</c> or <c>opinion</c>.</param>
    /// <param name="Level">The level of confidence that holds; left out for an opinion.</param>
    /// <param name="Ceiling">The best its evidence allows; left out for an opinion.</param>
    /// <param name="StaleAfter">The last day on which it can be relied on without a fresh look; left out where it does not age.</param>
    /// <param name="Stale">Whether that day has passed.</param>
    /// <param name="Sources">The keys or addresses of what it rests on.</param>
    /// <param name="Fact">The fact that it shows; left out where it shows none.</param>
    /// <param name="Model">The model that computes it; left out where none does.</param>
    /// <param name="Text">The statement.</param>
    internal sealed record Claim(
        string File,
        int Line,
        int Column,
        string Page,
        string Id,
        string Type,
        string? Level,
        string? Ceiling,
        string? StaleAfter,
        bool Stale,
        ImmutableArray<string> Sources,
        string? Fact,
        string? Model,
        string Text);

    /// <summary>A source.</summary>
    /// <param name="File">The file that describes it, or first cites it.</param>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="Key">Its key; for an address cited directly, the id it has in twins.</param>
    /// <param name="Kind"><c>primary</c>, <c>secondary</c> or <c>community</c>.</param>
    /// <param name="Described">Whether a file of <c>_sources/</c> describes it.</param>
    /// <param name="Date">The date it gives for itself, or else when it was read.</param>
    /// <param name="StaleAfter">The last day before its own age limit; left out where it has none.</param>
    /// <param name="Pinned">Whether its pinned form cannot change.</param>
    /// <param name="Claims">How many claims rest on it.</param>
    /// <param name="StaleClaims">How many of them are past their date.</param>
    /// <param name="Facts">How many facts rest on it.</param>
    /// <param name="Publisher">Who publishes it.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Url">Its address.</param>
    internal sealed record Source(
        string File,
        int Line,
        int Column,
        string Key,
        string Kind,
        bool Described,
        string? Date,
        string? StaleAfter,
        bool Pinned,
        int Claims,
        int StaleClaims,
        int Facts,
        string Publisher,
        string Title,
        string Url);

    /// <summary>Something that is to be looked at again.</summary>
    /// <param name="File">The file it is written in.</param>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Column">Its column, from 1.</param>
    /// <param name="What"><c>claim</c>, <c>fact</c>, or <c>assumption</c> of a page or a model.</param>
    /// <param name="Name">A claim's id, a fact's name, the model and input of an assumption.</param>
    /// <param name="StaleAfter">The day that has passed.</param>
    /// <param name="Days">How many days ago that was.</param>
    /// <param name="Level">The level of confidence that it has for now; left out for the inputs of models.</param>
    /// <param name="Sources">The keys or addresses of what it rests on.</param>
    /// <param name="Text">What it says.</param>
    internal sealed record StaleThing(
        string File,
        int Line,
        int Column,
        string What,
        string Name,
        string StaleAfter,
        int Days,
        string? Level,
        ImmutableArray<string> Sources,
        string Text);
}

/// <summary>How lists are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListDocument))]
internal sealed partial class ListJsonContext : JsonSerializerContext;
