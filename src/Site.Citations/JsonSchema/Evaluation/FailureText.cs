using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Site.Citations.JsonSchema.Evaluation;

/// <summary>
/// The message of a failure, put together only while failures are recorded: inside <c>not</c>, <c>if</c> or the first look at
/// <c>anyOf</c> nobody will read it.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct FailureText
{
    private readonly StringBuilder? _text;

    /// <summary>Called by the compiler.</summary>
    public FailureText(int literalLength, int formattedCount, EvaluationContext context, out bool wanted)
    {
        wanted = context.IsRecording;
        _text = wanted ? new StringBuilder(literalLength + (16 * formattedCount)) : null;
    }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) => _text!.Append(value);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => _text!.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <inheritdoc/>
    public override string ToString() => _text?.ToString() ?? "";
}
