namespace Site.Generator.Outlines;

/// <summary>What a file of a folder says of it: <c>_category_.json</c> of Docusaurus.</summary>
/// <param name="Label">What it is called; null for nothing.</param>
/// <param name="Position">Its place among the folders; null for none.</param>
internal sealed record OutlineCategory(string? Label, double? Position);
