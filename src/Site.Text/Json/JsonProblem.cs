namespace Site.Text.Json;

/// <summary>Why bytes cannot be read as the JSON they should be.</summary>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Line">The line, from 1; 0 where none is known.</param>
/// <param name="Column">The column, from 1, in UTF-16 units; 0 where none is known.</param>
public sealed record JsonProblem(string Message, int Line = 0, int Column = 0)
{
    /// <summary>The message, and the place where one is known.</summary>
    public override string ToString() => Line > 0 ? $"{Message.TrimEnd('.')} (line {Line}, column {Column})." : Message;
}
