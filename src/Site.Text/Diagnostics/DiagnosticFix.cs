using Site.Text.Files;

namespace Site.Text.Diagnostics;

/// <summary>A change of an input file after which a diagnostic is gone and nothing else is said than before.</summary>
/// <param name="At">Where the text to be replaced begins.</param>
/// <param name="Old">The text to be replaced, exactly as it stands in the file; where it does not, there is nothing to fix.</param>
/// <param name="New">What takes its place.</param>
public sealed record DiagnosticFix(FileLocation At, string Old, string New);
