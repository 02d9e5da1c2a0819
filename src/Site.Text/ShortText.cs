namespace Site.Text;

/// <summary>The beginning of a text, for messages and labels that quote it.</summary>
public static class ShortText
{
    /// <summary>Shortens a text, between words where that is possible; never between the halves of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 units that are kept; an ellipsis is added.</param>
    public static string Of(string text, int length = 60)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 2);
        if (text.Length <= length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', length);
        var end = space > length / 2 ? space : length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':') + "\u2026";
    }
}
