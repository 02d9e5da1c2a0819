using Site.Text.Files;

namespace Site.Generator.Settings;

/// <summary>A further site that <c>site.yml</c> lists under <c>sites</c>.</summary>
/// <param name="Input">Its input folder, relative to the folder of <c>site.yml</c>.</param>
/// <param name="At">The folder it is published in, from the root of the whole.</param>
/// <param name="Location">Where it is listed.</param>
public sealed record SiteEntry(string Input, string At, FileLocation Location);
