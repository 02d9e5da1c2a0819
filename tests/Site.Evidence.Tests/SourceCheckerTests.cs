using System.IO.Compression;
using System.Text;
using Site.Citations.Vocabulary;

namespace Site.Evidence.Tests;

/// <summary>Sources whose servers send anything at all, each with a result of its own, against a server on this machine.</summary>
public sealed class SourceCheckerTests : IDisposable
{
    private readonly CheckRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Bytes_that_do_not_decompress_are_unknown(string encoding)
    {
        Answer($"Content-Type: text/html\r\nContent-Encoding: {encoding}", "this is not compressed at all"u8);
        Assert.Equal((CheckStatus.Unknown, "the answer cannot be read to its end"), await Check("x"));
    }

    [Fact]
    public async Task A_compressed_answer_that_breaks_off_is_unknown_and_not_broken()
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("<p>begun " + new string('x', 9000)));
        }

        Answer("Content-Type: text/html\r\nContent-Encoding: gzip", zipped.ToArray().AsSpan(0, 5000));
        Assert.Equal(CheckStatus.Unknown, (await Check("end")).Status);
    }

    [Fact]
    public async Task A_body_shorter_than_its_header_says_is_unknown()
    {
        _run.Server.On(
            "/page",
            Reply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nshort"));
        Assert.Equal((CheckStatus.Unknown, "the connection broke before the answer's end"), await Check("end"));
        Assert.Equal(3, _run.Server.Asked.Count());
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    [InlineData("javascript:x")]
    public async Task A_redirect_to_what_is_no_web_address_is_unknown(string location)
    {
        _run.Server.On("/page", Reply.Redirect(location));
        Assert.Equal((CheckStatus.Unknown, "redirects to what is not a web address"), await Check("root"));
    }

    [Fact]
    public async Task Redirects_without_end_are_unknown()
    {
        _run.Server.On("/page", Reply.Redirect("/again"));
        _run.Server.On("/again", Reply.Redirect("/page"));
        Assert.Equal((CheckStatus.Unknown, "more than 5 redirects"), await Check("x"));
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "co\u00FBte 5 \u00A3", 28591)]
    [InlineData("text/html; charset=\"windows-1251\"", "\u0434\u0430", 1251)]
    [InlineData("text/plain; charset=shift_jis", "\u65E5\u672C", 932)]
    [InlineData("text/html", "<meta charset=windows-1252>5 \u20AC", 1252)]
    [InlineData("text/html", "<meta http-equiv=content-type content=\"text/html; charset=utf-8\">5 \u20AC", 65001)]
    [InlineData("text/html; charset=nobody-knows", "5 \u20AC", 65001)]
    [InlineData("text/html; charset=windows-31j", "\u65E5\u672C", 932)]
    [InlineData("text/html; charset=x-sjis", "\u65E5\u672C", 932)]
    [InlineData("text/html; charset=utf8", "5 \u20AC", 65001)]
    [InlineData("text/html", "5 \u20AC", 1252)]
    [InlineData("application/xml", "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\u0434\u0430", 1251)]
    public async Task A_page_is_decoded_as_its_header_or_meta_says(string type, string text, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Answer("Content-Type: " + type, Encoding.GetEncoding(codePage).GetBytes(text));
        Assert.Equal((CheckStatus.Ok, null), await Check(text[(text.LastIndexOf('>') + 1)..]));
    }

    [Fact]
    public async Task A_byte_order_mark_outweighs_the_header()
    {
        byte[] marked = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("5 \u20AC")];
        Answer("Content-Type: text/plain; charset=iso-8859-1", marked);
        Assert.Equal((CheckStatus.Ok, null), await Check("5 \u20AC"));
    }

    [Fact]
    public async Task A_character_that_is_no_character_is_text_like_any_other()
    {
        Answer("Content-Type: text/html", "<p>one \uFFFE two"u8);
        Assert.Equal((CheckStatus.Ok, null), await Check("two"));
    }

    [Fact]
    public async Task A_page_too_deep_to_be_parsed_is_unknown_for_nobody_can_tell_what_a_reader_sees()
    {
        Answer("Content-Type: text/html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><i>", 50_000)) + "the quote"));
        var (status, problem) = await Check("the quote");
        Assert.Equal(CheckStatus.Unknown, status);
        Assert.Contains("more than 512 elements stand open", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_never_ends_is_unknown()
    {
        Answer("Content-Type: text/plain", new byte[33 * 1024 * 1024]);
        Assert.Equal((CheckStatus.Unknown, "more than 32 MiB"), await Check("x"));
    }

    [Fact]
    public void A_file_with_marks_of_addresses_in_its_name_is_asked_for_by_its_name()
    {
        var link = Permalink.Parse($"https://github.com/a/b/blob/{new string('0', 40)}/docs/C%23%20%3F%25.md")!;
        Assert.Equal("docs/C# ?%.md", link.Path);
        Assert.EndsWith("/docs/C%23%20%3F%25.md", link.RawAddress, StringComparison.Ordinal);
    }

    private void Answer(string headers, ReadOnlySpan<byte> body) => _run.Server.On("/page", Reply.Ok(headers, body));

    private async Task<(CheckStatus Status, string? Problem)> Check(string quote)
    {
        var found = await _run.CheckAsync("/page", quote);
        return (found!.Status, found.Problem);
    }
}
