using Site.Generator.Paths;

namespace Site.Generator.Parsing;

/// <summary>
/// A page was changed during a build that took what the last one knew of it, and then had to read it after all: what it says is no longer
/// what the build has gone by.
/// </summary>
/// <param name="page">The page.</param>
internal sealed class ChangedPageException(SitePath page) : Exception($"'{page}' was changed while the site was built.");
