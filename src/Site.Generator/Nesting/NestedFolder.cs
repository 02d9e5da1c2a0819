using Site.Generator.Paths;
using Site.Text.Files;

namespace Site.Generator.Nesting;

/// <summary>A further site that is built and published with the site that lists it.</summary>
/// <param name="Input">Its input folder as <c>site.yml</c> writes it, relative to the folder of the site that lists it.</param>
/// <param name="Folder">The same as an absolute path.</param>
/// <param name="At">The folder it is published in, from the root of the whole.</param>
/// <param name="Location">Where it is listed.</param>
public sealed record NestedFolder(string Input, string Folder, SitePath At, FileLocation Location);
