using Site.Build;

namespace Site.Preview;

/// <summary>What <c>preview</c> was asked to do.</summary>
/// <param name="Build">What to build; its output is the preview's own folder.</param>
/// <param name="Port">The port to serve on; 0 for any that is free.</param>
internal sealed record PreviewSettings(BuildSettings Build, int Port);
