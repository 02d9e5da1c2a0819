using System.Text;

namespace Site.Citations.JsonSchema.Values;

/// <summary>JSON Pointers (RFC 6901): <c>/a/0/b</c>, with <c>~0</c> for a tilde and <c>~1</c> for a slash.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to the member or item <paramref name="token"/> of what <paramref name="parent"/> points to.</summary>
    public static string Append(string parent, string token) => string.Concat(parent, "/", Escape(token));

    /// <summary>A reference token as it stands in a pointer.</summary>
    public static string Escape(string token) =>
        token.AsSpan().IndexOfAny('~', '/') < 0
            ? token
            : token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Splits a pointer into its unescaped tokens.</summary>
    /// <returns>The tokens, none for the empty pointer; null where <paramref name="pointer"/> is not a JSON Pointer.</returns>
    public static string[]? Split(string pointer)
    {
        if (!IsValid(pointer))
        {
            return null;
        }

        return pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];
    }

    /// <summary>Whether <paramref name="text"/> is a JSON Pointer.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            return false;
        }

        for (var tilde = text.IndexOf('~'); tilde >= 0; tilde = text.IndexOf('~'))
        {
            if (tilde + 1 >= text.Length || text[tilde + 1] is not ('0' or '1'))
            {
                return false;
            }

            text = text[(tilde + 2)..];
        }

        return true;
    }

    /// <summary>
    /// A pointer as it stands in the fragment of a URI (RFC 6901 section 6): what RFC 3986 does not allow there is percent-encoded.
    /// </summary>
    public static string ToFragment(string pointer)
    {
        const string Allowed = "-._~!$&'()*+,;=:@/?";
        var result = new StringBuilder(pointer.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(pointer))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || Allowed.Contains((char)unit, StringComparison.Ordinal))
            {
                result.Append((char)unit);
            }
            else
            {
                result.Append('%').Append(Convert.ToHexString([unit]));
            }
        }

        return result.ToString();
    }

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
