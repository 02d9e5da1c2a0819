using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Quantities.Units;

/// <summary>
/// Something wrong within a short text, such as a unit or a value, before it is known where in which file the text stands.
/// </summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Offset">Where in the text it starts, in UTF-16 units.</param>
/// <param name="Length">How much of the text is at fault; zero where something is missing.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">How to fix it, if that is known.</param>
public sealed record TextProblem(DiagnosticRule Rule, int Offset, int Length, string Message, string? Suggestion)
{
    /// <summary>The place of the mistake that this one follows from; null where it stands for itself.</summary>
    public FileLocation? Cause { get; init; }

    /// <summary>The diagnostic, at a place.</summary>
    /// <param name="locate">Finds the place of an offset in the text.</param>
    public Diagnostic At(Func<int, FileLocation> locate)
    {
        ArgumentNullException.ThrowIfNull(locate);
        return At(locate(Offset));
    }

    /// <summary>The diagnostic, where the text has no place in a file: on a command line.</summary>
    /// <param name="location">The place of the whole text; null where no file is to blame.</param>
    public Diagnostic At(FileLocation? location) => Rule.At(location, Message, Suggestion) with { Cause = Cause };

    /// <summary>The same problem of a text in which this one's text starts at <paramref name="offset"/>.</summary>
    public TextProblem Shifted(int offset) => this with { Offset = Offset + offset };
}
