using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Tables;

/// <summary>
/// Shows an escaped pipe in the code of a table as the pipe alone: there, as GitHub reads it, the backslash belongs to the table.
/// </summary>
internal static class EscapedPipes
{
    /// <summary>Releases those of a page.</summary>
    public static void Release(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var code in table.Descendants<CodeInline>())
            {
                if (code.ContentSpan.Contains("\\|", StringComparison.Ordinal))
                {
                    code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
                }
            }
        }
    }
}
