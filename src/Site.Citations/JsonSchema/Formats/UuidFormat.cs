namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>uuid</c>: RFC 4122 section 3, any version and variant.</summary>
internal static class UuidFormat
{
    /// <summary>Whether a text is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
