using System.Text.RegularExpressions;
using Site.Theme.Bundling;

namespace Site.Theme.Pictures;

/// <summary>The mark of a site, <c>icon.svg</c>, in pictures.</summary>
internal static partial class SiteIcon
{
    /// <summary>The side of its view box.</summary>
    private const double Units = 32;

    private static readonly Lazy<List<(Outline Shape, int Colour)>> Parts = new(() =>
    [
        .. PartPattern().Matches(AssetSource.Load("icon.svg"))
            .Select(m => (Outline.Parse(m.Groups["path"].Value), Convert.ToInt32(m.Groups["colour"].Value, 16))),
    ]);

    /// <summary>Draws it as PNG, to the edges: whoever shows it cuts it to a shape of their own, or not at all.</summary>
    /// <param name="size">Its side, in pixels.</param>
    public static byte[] Draw(int size)
    {
        var picture = new Picture(size, size, Parts.Value[0].Colour);
        DrawOn(picture, 0, 0, size);
        return PngFile.Write(picture);
    }

    /// <summary>Draws it on a picture.</summary>
    public static void DrawOn(Picture picture, double x, double y, double size)
    {
        foreach (var (shape, colour) in Parts.Value)
        {
            picture.Fill(shape, x, y, size / Units, colour);
        }
    }

    [GeneratedRegex("<path fill=\"#(?<colour>[0-9a-f]{6})\" d=\"(?<path>[^\"]*)\"/>")]
    private static partial Regex PartPattern();
}
