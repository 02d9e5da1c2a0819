namespace Site.Text.Files;

/// <summary>A piece of a file, of which a text is put together.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">Where the piece starts in it, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Instead">The text that stands in its place, all of which is then at its start; null for the piece itself.</param>
public readonly record struct InputPiece(InputText Source, int Start, int Length, string? Instead = null);
