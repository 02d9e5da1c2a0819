using System.Security.Cryptography;
using System.Text;

namespace Site.Text.Folding;

/// <summary>
/// Text in the form quotes are compared in, which is that of page text: Unicode normalisation form C, without characters nobody sees, each
/// run of white space one space, none at the ends. Nothing else is folded: a quote that differs in a letter or a comma is not found.
/// </summary>
public static class FoldedText
{
    /// <summary>Folds a text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        PageTextFolding.Append(NormalForm.Of(text), folded, 0);
        return folded.ToString().TrimEnd();
    }

    /// <summary>The name a quote goes by in the lock: the first sixteen digits of the SHA-256 of its folded form.</summary>
    public static string KeyOf(string quote) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(quote))).AsSpan(0, 8));
}
