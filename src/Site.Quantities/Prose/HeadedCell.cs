namespace Site.Quantities.Prose;

/// <summary>A cell below its heading.</summary>
/// <param name="Start">Where it begins in its row.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Heading">What stands above it.</param>
public sealed record HeadedCell(int Start, string Text, string Heading);
