namespace Site.Verification.Reports;

/// <summary>Texts as messages show them.</summary>
internal static class ShortText
{
    private const int Length = 60;

    /// <summary>The text, or its beginning where it is long; a surrogate pair is never cut in two.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[Length - 2]) ? Length - 2 : Length - 1;
        return text[..end] + "\u2026";
    }
}
