namespace Site.Citations.Twins;

/// <summary>The program that wrote a twin.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record TwinGenerator(string Name, string Version);
