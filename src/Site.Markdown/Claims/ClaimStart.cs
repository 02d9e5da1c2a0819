using System.Globalization;

namespace Site.Markdown.Claims;

/// <summary>
/// Finds where a claim's words begin after another citation in the same sentence. Only what separates the two claims is left out:
/// white space, commas and stops, closing quotes and brackets, a dash between words. Signs and comparison marks belong to the claim.
/// </summary>
internal static class ClaimStart
{
    /// <summary>The position of the claim's first character.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="from">Where the text goes on after the citation.</param>
    /// <param name="end">Where the claim ends.</param>
    public static int AfterCitation(ReadOnlySpan<char> text, int from, int end)
    {
        while (from < end && IsSeparator(text[from..end]))
        {
            from++;
        }

        return from;
    }

    private static bool IsSeparator(ReadOnlySpan<char> text)
    {
        var next = text.Length > 1 ? text[1] : ' ';
        return text[0] switch
        {
            '.' => !char.IsDigit(next),
            ',' or ';' or ':' or '!' or '?' or '\u2026' or '\u3001' or '\u3002' or '\uFF0C' or '\uFF1B' => true,
            var c when char.IsWhiteSpace(c) => true,
            var c => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
                UnicodeCategory.DashPunctuation => char.IsWhiteSpace(next),
                _ => false,
            },
        };
    }
}
