namespace Site.Generator.Publishing;

/// <summary>How much was published; nothing for a check.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Reused">How many of them had not changed.</param>
internal sealed record PublishedCount(int Files, int Reused);
