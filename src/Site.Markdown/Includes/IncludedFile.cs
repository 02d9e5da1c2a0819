using Site.Text.Files;

namespace Site.Markdown.Includes;

/// <summary>What is found where a page includes a file.</summary>
/// <param name="Text">The file; null where it is not read.</param>
/// <param name="Problem">Why it is not read, as a sentence of its own; empty where it is.</param>
public sealed record IncludedFile(InputText? Text, string Problem = "")
{
    /// <summary>The mistake that it follows from, where many others do as well; null where it stands for itself.</summary>
    public string? Habit { get; init; }
}

/// <summary>Looks for a file that another includes.</summary>
/// <param name="from">The file that includes it.</param>
/// <param name="path">The file as it is named there.</param>
public delegate IncludedFile FindIncluded(string from, string path);
