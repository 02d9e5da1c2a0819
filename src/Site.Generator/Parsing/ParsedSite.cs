using System.Collections.Immutable;
using Site.Generator.Discovery;
using Site.Generator.Settings;

namespace Site.Generator.Parsing;

/// <summary>A site that has been read: its settings, its data and its pages, none of which knows of the others yet.</summary>
/// <param name="Tree">What the input folder holds.</param>
/// <param name="Settings">What <c>site.yml</c> says.</param>
/// <param name="Data">What the folders of data say.</param>
/// <param name="Pages">The pages, drafts included, by path.</param>
public sealed record ParsedSite(InputTree Tree, SiteSettings Settings, SiteData Data, ImmutableArray<SitePage> Pages);
