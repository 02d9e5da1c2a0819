using Site.Theme.Models;

namespace Site.Theme;

/// <summary>What the template of a sum needs.</summary>
/// <param name="Page">The page it stands on.</param>
/// <param name="Sum">The sum.</param>
public sealed record SumSlice(ModelPageView Page, ModelSumView Sum);
