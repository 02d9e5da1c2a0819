using Site.Citations.Vocabulary;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Site.Evidence.Tests.Texts;

/// <summary>The text of PDFs, whatever a server calls them.</summary>
public sealed class PdfTextsTests
{
    [Theory]
    [InlineData("Content-Type: application/pdf")]
    [InlineData("Content-Type: application/octet-stream")]
    [InlineData("X: no type at all")]
    public async Task A_quote_is_found_over_lines_and_pages(string header)
    {
        var found = await Check(header, Pdf(["The card draws 700 W", "at full load."], ["Memory: 80 GB"]), "700 W at full load", "80 GB");
        Assert.Equal((CheckStatus.Ok, null), (found.Status, found.Problem));
    }

    [Fact]
    public async Task Words_that_are_not_there_are_not_found()
    {
        var found = await Check("Content-Type: application/pdf", Pdf(["The card draws 700 W"]), "800 W");
        Assert.Equal((CheckStatus.Broken, "1 of 1 quotes not found"), (found.Status, found.Problem));
    }

    [Fact]
    public async Task A_PDF_without_text_is_unknown() =>
        Assert.Equal("the PDF has pictures of text, and no text", (await Check("Content-Type: application/pdf", Pdf([]), "700 W")).Problem);

    [Fact]
    public async Task A_PDF_that_is_cut_off_or_none_is_unknown()
    {
        var pdf = Pdf(["The card draws 700 W"]);
        Assert.Equal(CheckStatus.Unknown, (await Check("Content-Type: application/pdf", pdf[..(pdf.Length / 3)], "700 W")).Status);
        Assert.Equal("the PDF cannot be read", (await Check("Content-Type: application/pdf", "<p>700 W"u8.ToArray(), "700 W")).Problem);
    }

    [Fact]
    public async Task Pictures_are_not_read()
    {
        var found = await Check("Content-Type: image/png", [0x89, .. "PNG"u8], "700 W");
        Assert.Equal((CheckStatus.Unknown, "its bytes are no text"), (found.Status, found.Problem));
    }

    private static byte[] Pdf(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++)
            {
                page.AddText(lines[i], 12, new PdfPoint(50, 700 - (20 * i)), font);
            }
        }

        return builder.Build();
    }

    private static async Task<Citations.Locks.LockedSource> Check(string header, byte[] content, params string[] quotes)
    {
        using var run = new CheckRun();
        run.Server.On("/paper", Reply.Ok(header, content));
        return (await run.CheckAsync("/paper", quotes))!;
    }
}
