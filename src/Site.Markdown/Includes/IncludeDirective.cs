namespace Site.Markdown.Includes;

/// <summary>A line, or a block of lines, that asks for a part of another file.</summary>
/// <param name="Written">The directive as it is written.</param>
/// <param name="Path">The file, as it is written.</param>
/// <param name="Part">What of it is meant.</param>
internal sealed record IncludeDirective(string Written, string Path, IncludedPart Part)
{
    /// <summary>What stands behind the fence of a block of code that the file becomes; null where it becomes text of the page.</summary>
    public string? Code { get; init; }

    /// <summary>Whether a page may well show the directive: where no file is found, it is left as it is and nothing is said.</summary>
    public bool MayBeShown { get; init; }

    /// <summary>The lines after its own that belong to it.</summary>
    public int LinesAfter { get; init; }
}
