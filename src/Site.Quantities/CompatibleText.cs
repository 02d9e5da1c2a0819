using System.Text;
using Site.Text.Folding;

namespace Site.Quantities;

/// <summary>
/// Text in normal form KC, in which names and units compare: what looks alike and means the same is the same, such as the micro sign and
/// the Greek letter mu, or a full-width letter and a plain one.
/// </summary>
public static class CompatibleText
{
    /// <summary>The text in normal form KC; what has no normal form in it stays as it is, see <see cref="NormalForm"/>.</summary>
    public static string Of(string text) => NormalForm.Of(text, NormalizationForm.FormKC);
}
