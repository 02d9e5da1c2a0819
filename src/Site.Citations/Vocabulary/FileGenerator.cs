namespace Site.Citations.Vocabulary;

/// <summary>The program that wrote a published file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record FileGenerator(string Name, string Version);
