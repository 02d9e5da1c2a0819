using System.Collections.Immutable;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Site.Evidence.Texts;

/// <summary>The one door to the PDF library.</summary>
internal static class PdfTexts
{
    /// <summary>The most pages that are read.</summary>
    private const int Pages = 5000;

    /// <summary>Reads the text of a PDF: in the order its pages are written, and word by word from their places on the page.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="length">The most UTF-16 units of text.</param>
    /// <param name="cancellationToken">Stops it between pages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SourceTexts Read(byte[] content, int length, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(content);
            var written = new StringBuilder();
            var words = new StringBuilder();
            var problem = document.NumberOfPages > Pages ? $"the PDF has more than {Pages} pages" : null;
            for (var number = 1; number <= Math.Min(document.NumberOfPages, Pages); number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var page = document.GetPage(number);
                written.Append(ContentOrderTextExtractor.GetText(page)).Append(' ');
                words.AppendJoin(' ', page.GetWords().Select(w => w.Text)).Append(' ');
                if (written.Length > length || words.Length > length)
                {
                    problem = $"the PDF has more than {length} characters";
                    break;
                }
            }

            var texts = ImmutableArray.Create(SearchedText.Of(written.ToString()), SearchedText.Of(words.ToString()));
            return new SourceTexts
            {
                Visible = texts,
                Doubt = problem ?? (texts.All(t => t.IsEmpty) ? "the PDF has pictures of text, and no text" : null),
            };
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The library documents none of what it throws at files that are damaged, encrypted or made up, and that is of all kinds.
            return new SourceTexts { Doubt = "the PDF cannot be read" };
        }
    }
}
