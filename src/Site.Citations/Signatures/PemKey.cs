using System.Security.Cryptography;

namespace Site.Citations.Signatures;

/// <summary>
/// Finds the key in a PEM file (RFC 7468), which may hold more, such as the curve's name that OpenSSL writes before a key.
/// </summary>
internal static class PemKey
{
    private const string Parameters = "EC PARAMETERS";

    /// <summary>Finds the first block that is no mere parameter.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>What the block is called, and its bytes; null where there is none.</returns>
    public static (string? Label, byte[] Content) Find(ReadOnlySpan<char> text)
    {
        while (PemEncoding.TryFind(text, out var fields))
        {
            var label = text[fields.Label].ToString();
            if (label != Parameters)
            {
                return (label, Convert.FromBase64String(text[fields.Base64Data].ToString()));
            }

            text = text[fields.Location.End..];
        }

        return (null, []);
    }
}
