using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Site.Citations.JsonSchema.Values;

/// <summary>
/// The text of JSON strings. <see cref="JsonElement.GetString"/>, and looking a member up beside one with such a name, throw for an
/// escaped lone surrogate (<c>"\ud800"</c>) and for bytes that are not UTF-8, both of which the parser lets through; here the
/// surrogate is kept and such bytes become U+FFFD.
/// </summary>
internal static class JsonText
{
    /// <summary>The text of a string value.</summary>
    public static string Of(JsonElement value) => Decode(JsonMarshal.GetRawUtf8Value(value)[1..^1]);

    /// <summary>The name of a member.</summary>
    public static string NameOf(JsonProperty member) => Decode(JsonMarshal.GetRawUtf8PropertyName(member));

    /// <summary>A value as it is written.</summary>
    public static string RawOf(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>Finds a member of an object by name.</summary>
    public static bool TryGetMember(JsonElement value, string name, out JsonElement member)
    {
        foreach (var candidate in value.EnumerateObject())
        {
            if (string.Equals(NameOf(candidate), name, StringComparison.Ordinal))
            {
                member = candidate.Value;
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>The length of a text in Unicode code points; a lone surrogate counts as one.</summary>
    public static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF'); i >= 0 && i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                count--;
            }
        }

        return count;
    }

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        var escape = raw.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        while (escape >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            var letter = raw[escape + 1];
            if (letter == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(escape + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                raw = raw[(escape + 6)..];
            }
            else
            {
                text.Append((char)letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
                raw = raw[(escape + 2)..];
            }

            escape = raw.IndexOf((byte)'\\');
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }
}
