using System.Collections.Immutable;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator;

/// <summary>What a site and those it lists say, for whoever asks about them and publishes nothing.</summary>
/// <param name="Sites">The site, then those it lists; empty where one of them cannot be read at all.</param>
/// <param name="Diagnostics">What was found meanwhile.</param>
public sealed record SiteSurvey(ImmutableArray<SurveyedSite> Sites, DiagnosticBag Diagnostics);

/// <summary>One of the sites of a survey.</summary>
/// <param name="Folder">
/// Its input folder, relative to that of the site that lists it, as <c>site.yml</c> writes it; empty for that site.
/// </param>
/// <param name="At">The folder it is published in, from the root of the whole; empty for the site that lists the others.</param>
/// <param name="Parsed">What it was read as.</param>
/// <param name="Linked">Its pages, with what their claims rest on.</param>
public sealed record SurveyedSite(string Folder, SitePath At, ParsedSite Parsed, LinkedSite Linked);
