using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Site.Evidence;

/// <summary>The id that git gives a file's bytes, so that a file read over the network has the name that a mirror has for it.</summary>
internal static class GitBlob
{
    /// <summary>The id: the SHA-1 of the word <c>blob</c>, the length, a null and the bytes, as forty hexadecimal digits.</summary>
    /// <param name="content">The bytes.</param>
    public static string IdOf(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
