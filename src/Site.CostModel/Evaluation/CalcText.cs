using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Evaluation;

/// <summary>A piece of a reference, with its place.</summary>
/// <param name="Text">The text, without white space around it.</param>
/// <param name="Offset">Where it starts in the text the reference was read from.</param>
public readonly record struct CalcText(string Text, int Offset)
{
    /// <summary>A problem with it.</summary>
    internal TextProblem Problem(DiagnosticRule rule, string message, string? suggestion) =>
        new(rule, Offset, Text.Length, message, suggestion);
}
