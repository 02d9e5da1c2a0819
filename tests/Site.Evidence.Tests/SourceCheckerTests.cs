using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;

namespace Site.Evidence.Tests;

/// <summary>Sources whose servers send anything at all, each with a result of its own, against a server on this machine.</summary>
public sealed class SourceCheckerTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private byte[] _answer = [];

    public SourceCheckerTests()
    {
        _server.Start();
        _ = Task.Run(ServeAsync);
    }

    public void Dispose() => _server.Dispose();

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
        _answer = Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nshort");
        Assert.Equal(CheckStatus.Unknown, (await Check("end")).Status);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    [InlineData("javascript:x")]
    public async Task A_redirect_to_what_is_no_web_address_is_unknown(string location)
    {
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        Assert.Equal(CheckStatus.Unknown, (await Check("root")).Status);
    }

    [Fact]
    public async Task Redirects_without_end_are_unknown()
    {
        _answer = "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();
        Assert.Equal((CheckStatus.Unknown, "more than 5 redirects"), await Check("x"));
    }

    [Theory]
    [InlineData("text/html; charset=iso-8859-1", "co\u00FBte 5 \u00A3", 28591)]
    [InlineData("text/html; charset=\"windows-1251\"", "\u0434\u0430", 1251)]
    [InlineData("text/plain; charset=shift_jis", "\u65E5\u672C", 932)]
    [InlineData("text/html", "<meta charset=windows-1252>5 \u20AC", 1252)]
    [InlineData("text/html", "<meta http-equiv=content-type content=\"text/html; charset=utf-8\">5 \u20AC", 65001)]
    [InlineData("text/html; charset=nobody-knows", "5 \u20AC", 65001)]
    public async Task A_page_is_decoded_as_its_header_or_meta_says(string type, string text, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Answer("Content-Type: " + type, Encoding.GetEncoding(codePage).GetBytes(text));
        Assert.Equal((CheckStatus.Ok, null), await Check(text[(text.LastIndexOf('>') + 1)..]));
    }

    [Fact]
    public async Task A_byte_order_mark_outweighs_the_header()
    {
        Answer(
            "Content-Type: text/plain; charset=iso-8859-1",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("5 \u20AC")]);
        Assert.Equal((CheckStatus.Ok, null), await Check("5 \u20AC"));
    }

    [Fact]
    public async Task A_character_that_is_no_character_is_text_like_any_other()
    {
        Answer("Content-Type: text/html", "<p>one \uFFFE two"u8);
        Assert.Equal((CheckStatus.Ok, null), await Check("two"));
    }

    [Fact]
    public async Task A_page_too_deep_to_be_parsed_is_unknown_where_its_source_lacks_the_quote()
    {
        Answer("Content-Type: text/html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><i>", 50_000)) + "the quote"));
        Assert.Equal(CheckStatus.Unknown, (await Check("no quote")).Status);
        Assert.Equal(CheckStatus.Ok, (await Check("the quote")).Status);
    }

    [Fact]
    public async Task A_source_that_never_ends_is_unknown()
    {
        Answer("Content-Type: text/plain", new byte[33 * 1024 * 1024]);
        Assert.Equal((CheckStatus.Unknown, "more than 32 MiB"), await Check("x"));
    }

    [Theory]
    [InlineData("93.184.216.34", "127.0.0.1", false)]
    [InlineData("93.184.216.34", "10.1.2.3", false)]
    [InlineData("93.184.216.34", "172.31.0.1", false)]
    [InlineData("93.184.216.34", "192.168.0.1", false)]
    [InlineData("93.184.216.34", "169.254.169.254", false)]
    [InlineData("93.184.216.34", "::1", false)]
    [InlineData("93.184.216.34", "fd00::1", false)]
    [InlineData("93.184.216.34", "::ffff:127.0.0.1", false)]
    [InlineData("93.184.216.34", "0.0.0.0", false)]
    [InlineData("93.184.216.34", "1.1.1.1", true)]
    [InlineData("93.184.216.34", "172.32.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "1.1.1.1", true)]
    public void A_public_server_does_not_lead_into_a_private_network(string from, string to, bool allowed) =>
        Assert.Equal(allowed, AddressPolicy.Allows([IPAddress.Parse(from)], [IPAddress.Parse(to)]));

    [Fact]
    public void A_file_with_marks_of_addresses_in_its_name_is_asked_for_by_its_name()
    {
        var link = Permalink.Parse($"https://github.com/a/b/blob/{new string('0', 40)}/docs/C%23%20%3F%25.md")!;
        Assert.Equal("docs/C# ?%.md", link.Path);
        Assert.EndsWith("/docs/C%23%20%3F%25.md", link.RawAddress, StringComparison.Ordinal);
    }

    private void Answer(string headers, ReadOnlySpan<byte> body) => _answer =
    [
        .. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"),
        .. body,
    ];

    private async Task<(CheckStatus Status, string? Problem)> Check(string quote)
    {
        using var reader = new SourceReader(null, offline: false, "1");
        var checker = new SourceChecker(reader, new DateOnly(2026, 3, 10), "test");
        var url = $"http://127.0.0.1:{((IPEndPoint)_server.LocalEndpoint).Port}/page";
        var bag = new Site.Text.Diagnostics.DiagnosticBag();
        var text = $"one: {{ title: One, url: \"{url}\", publisher: One, kind: primary, date: 2026-03-01 }}\n";
        var sources = SourceLibrary.Load([new Site.Text.Files.InputText("s.yml", text)], new DateOnly(2026, 3, 10), bag);
        Assert.Empty(bag.ToSortedList());
        var found = await checker.CheckAsync(new EvidenceToCheck(sources.All.Single(), [quote]), TestContext.Current.CancellationToken);
        return (found!.Status, found.Problem);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _server.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(_answer);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(new byte[4096]) > 0)
                {
                }
            }
            catch (IOException)
            {
                // The reader has seen enough and hung up.
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
