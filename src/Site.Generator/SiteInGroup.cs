using System.Collections.Immutable;
using Site.Generator.Nesting;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Phases;

namespace Site.Generator;

/// <summary>One of the sites that a build publishes together.</summary>
/// <param name="Parsed">The site.</param>
/// <param name="At">The folder it is published in, from the root of the whole; empty for the site that lists the others.</param>
/// <param name="Nested">The sites it lists.</param>
/// <param name="Phase">How the work on it is done.</param>
internal sealed record SiteInGroup(ParsedSite Parsed, SitePath At, ImmutableArray<NestedFolder> Nested, PhaseContext Phase);
