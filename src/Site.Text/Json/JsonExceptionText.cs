using System.Text.Json;

namespace Site.Text.Json;

/// <summary>Says what the JSON library found without the names of our types and its own account of the place.</summary>
internal static class JsonExceptionText
{
    private const string Missing = "missing required properties including: ";

    /// <summary>The sentence.</summary>
    public static string Of(JsonException e)
    {
        var message = e.Message;
        if (message.IndexOf(Missing, StringComparison.Ordinal) is >= 0 and var at)
        {
            return $"{At(e)}it lacks {Sentence(message[(at + Missing.Length)..])}";
        }

        if (message.Contains("could not be converted", StringComparison.Ordinal))
        {
            return $"{At(e)}the value is not of the kind that belongs there.";
        }

        if (message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
        {
            return "there is nothing in it.";
        }

        return message.Contains("doesn't allow", StringComparison.Ordinal) && message.Contains("null values", StringComparison.Ordinal)
            ? $"{At(e)}null does not belong there."
            : At(e) + Sentence(message);
    }

    private static string At(JsonException e) => string.IsNullOrEmpty(e.Path) ? "" : $"At '{e.Path}': ";

    /// <summary>The message up to where the library begins to say where.</summary>
    private static string Sentence(string message)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" Path: $", " LineNumber: "])
        {
            var at = message.IndexOf(tail, StringComparison.Ordinal);
            message = at < 0 ? message : message[..at];
        }

        return message;
    }
}
