using System.Globalization;
using System.Text;

namespace Site.Citations.Signatures;

/// <summary>What DSSE says of bytes: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md.</summary>
public static class Dsse
{
    /// <summary>The bytes that are signed: PAE, which keeps one type and payload from being read as another.</summary>
    /// <param name="type">The type of the payload.</param>
    /// <param name="payload">The payload.</param>
    public static byte[] Encode(string type, ReadOnlySpan<byte> payload)
    {
        var typeLength = Encoding.UTF8.GetByteCount(type);
        var head = string.Create(CultureInfo.InvariantCulture, $"DSSEv1 {typeLength} {type} {payload.Length} ");
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }

    /// <summary>Decodes Base64 of either alphabet, which readers must take alike.</summary>
    /// <returns>The bytes; null where the text is no Base64.</returns>
    public static byte[]? Decode(string base64)
    {
        var standard = base64.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[standard.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(standard, bytes, out var length) ? bytes[..length] : null;
    }
}
