using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Site.Theme.Pictures;

namespace Site.Theme.Tests.Pictures;

/// <summary>Pictures are drawn and written without any library, to the same bytes everywhere.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_pixel_has_the_share_of_the_colour_that_the_shape_covers()
    {
        var picture = new Picture(4, 3, 0xFFFFFF);
        picture.Fill(Outline.Parse("M0.5 1H3V2H0.5Z"), 0, 0, 1, 0x000000);
        Assert.Equal([0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF], picture.Pixels[..4].ToArray());
        Assert.Equal([0x777777, 0x000000, 0x000000, 0xFFFFFF], picture.Pixels[4..8].ToArray());
    }

    [Fact]
    public void A_part_that_turns_the_other_way_is_a_hole()
    {
        var picture = new Picture(5, 5, 0xFFFFFF);
        picture.Fill(Outline.Parse("M0 0H5V5H0ZM1 1V4H4V1Z"), 0, 0, 1, 0x0000FF);
        Assert.Equal(0xFFFFFF, picture.Pixels[(2 * 5) + 2]);
        Assert.Equal(0x0000FF, picture.Pixels[2]);
    }

    [Fact]
    public void A_picture_can_be_read_back_pixel_for_pixel()
    {
        var picture = new Picture(300, 40, 0xFFFFFF);
        Letters.Write(picture, "Pictures, Größe, Цена: $5", 4, 30, 24, 0x123456);
        var png = PngFile.Write(picture);
        Assert.Equal(picture.Pixels.ToArray(), Read(png, 300, 40));
    }

    [Fact]
    public void A_card_is_the_same_everywhere_and_has_the_size_that_others_ask_for()
    {
        var card = SocialCard.Draw("Guide to lamps", "What does it cost to leave the light on?", "A lamp costs a little every month.")!;
        Assert.Equal((1200, 630), (Number(card, 16), Number(card, 20)));
        Assert.InRange(card.Length, 2_000, 40_000);
        Assert.Equal(
            card,
            SocialCard.Draw("Guide to lamps", "What does it cost to leave the light on?", "A lamp costs a little every month."));
        Assert.Equal("7feaf666a85c7808", Convert.ToHexStringLower(SHA256.HashData(card).AsSpan(0, 8)));
    }

    [Fact]
    public void Where_a_title_cannot_be_written_there_is_no_card()
    {
        Assert.Null(SocialCard.Draw("Guide", "灯の値段", null));
        Assert.Null(SocialCard.Draw("Guide", new string('x', 400), null));
        Assert.NotNull(SocialCard.Draw("値段", "What lamps cost", "値段"));
    }

    [Fact]
    public void The_icon_is_that_of_the_drawing()
    {
        var icon = Read(SiteIcon.Draw(64), 64, 64);
        Assert.Equal(0x0A56A8, icon[0]);
        Assert.Equal(0xFFFFFF, icon[(43 * 64) + 27]);
    }

    private static int Number(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    /// <summary>Reads a picture of ours, and of the format no more than that takes: a palette, rows without a filter.</summary>
    private static int[] Read(byte[] png, int width, int height)
    {
        byte[] palette = [], data = [];
        for (var at = 8; at < png.Length;)
        {
            var (length, name) = (Number(png, at), System.Text.Encoding.ASCII.GetString(png, at + 4, 4));
            var content = png[(at + 8)..(at + 8 + length)];
            (palette, data) = name switch { "PLTE" => (content, data), "IDAT" => (palette, content), _ => (palette, data) };
            at += length + 12;
        }

        using var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        stream.CopyTo(rows);
        Assert.Equal((width + 1) * height, rows.Length);
        return
        [
            .. Enumerable.Range(0, width * height)
                .Select(i => rows.GetBuffer()[i + 1 + (i / width)])
                .Select(c => (palette[c * 3] << 16) | (palette[(c * 3) + 1] << 8) | palette[(c * 3) + 2]),
        ];
    }
}
