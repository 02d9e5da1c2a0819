using System.IO.Compression;
using System.Text;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests.Fetching;

/// <summary>What is undone of a server's compression.</summary>
public sealed class ContentDecodingTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000)));

    /// <summary>RFC 1952 lets a file of gzip have any number of members, and servers send such.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Gzip_of_any_number_of_members_is_read_whole(int members)
    {
        var content = Enumerable.Repeat(Gzip(Text), members).SelectMany(m => m).ToArray();
        Assert.Equal(Enumerable.Repeat(Text, members).SelectMany(t => t), ContentDecoding.Decode(content, "gzip", int.MaxValue / 2));
        Assert.Equal(100 + 1, ContentDecoding.Decode(content, "gzip", 100).Length);
    }

    [Fact]
    public void A_text_as_long_as_the_limit_is_whole_and_a_longer_one_is_longer()
    {
        Assert.Equal(Text, ContentDecoding.Decode(Gzip(Text), "gzip", Text.Length));
        Assert.Equal(Text.Length, ContentDecoding.Decode(Gzip(Text), "gzip", Text.Length - 1).Length);
    }

    [Fact]
    public void Gzip_that_breaks_off_anywhere_is_noticed()
    {
        byte[] content = [.. Gzip(Text[..50]), .. Gzip(Text[..200])];
        var first = Gzip(Text[..50]).Length;
        Assert.All(Enumerable.Range(0, content.Length).Except([first]), length =>
            Assert.Throws<InvalidDataException>(() => ContentDecoding.Decode(content[..length], "gzip", 10_000)));
        Assert.Equal(Text[..50], ContentDecoding.Decode(content[..first], "gzip", 10_000));
    }

    private static byte[] Gzip(byte[] text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(text);
        }

        return compressed.ToArray();
    }
}
