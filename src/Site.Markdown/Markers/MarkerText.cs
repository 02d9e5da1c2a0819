using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>A marker as found.</summary>
/// <param name="Body">What stands between its colon and its closing bracket.</param>
/// <param name="Context">The page's.</param>
/// <param name="Locate">The place of an offset into the body.</param>
/// <param name="Start">The place of the marker.</param>
internal sealed record MarkerText(string Body, ParseContext Context, Func<int, FileLocation> Locate, FileLocation Start);
