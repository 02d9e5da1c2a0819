namespace Site.Theme.Pictures;

/// <summary>
/// A picture of few colours, drawn by our own sums so that its bytes depend on no machine: the share of each pixel that a shape covers is
/// exact, and then one of sixteen.
/// </summary>
internal sealed class Picture
{
    private const int Shades = 15;

    private readonly int[] _pixels;

    /// <summary>Begins a picture.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="paper">The colour of all of it, <c>0xRRGGBB</c>.</param>
    public Picture(int width, int height, int paper)
    {
        (Width, Height) = (width, height);
        _pixels = new int[width * height];
        Array.Fill(_pixels, paper);
    }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    /// <summary>In pixels.</summary>
    public int Height { get; }

    /// <summary>The colours of its pixels, row by row, <c>0xRRGGBB</c>.</summary>
    public ReadOnlySpan<int> Pixels => _pixels;

    /// <summary>Fills a shape; parts of one that turn the other way are holes.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="x">Where its origin stands.</param>
    /// <param name="y">The same, from above.</param>
    /// <param name="scale">How many pixels one of its units is.</param>
    /// <param name="colour">The colour, <c>0xRRGGBB</c>.</param>
    public void Fill(Outline shape, double x, double y, double scale, int colour)
    {
        if (shape.Lines.Count == 0)
        {
            return;
        }

        // Only where the shape is: a card has hundreds of letters.
        var (left, right) = (x + (shape.Lines.Min(l => l.From.X) * scale), x + (shape.Lines.Max(l => l.From.X) * scale));
        var (top, bottom) = (y + (shape.Lines.Min(l => l.From.Y) * scale), y + (shape.Lines.Max(l => l.From.Y) * scale));
        var (firstColumn, firstRow) = ((int)Math.Clamp(left, 0, Width), (int)Math.Clamp(top, 0, Height));
        var columns = (int)Math.Clamp(Math.Ceiling(right), 0, Width) - firstColumn;
        var rows = (int)Math.Clamp(Math.Ceiling(bottom), 0, Height) - firstRow;
        if (columns <= 0 || rows <= 0)
        {
            return;
        }

        var cover = new CoverRows(columns, rows);
        var (atX, atY) = (x - firstColumn, y - firstRow);
        foreach (var (from, to) in shape.Lines)
        {
            cover.Add(atX + (from.X * scale), atY + (from.Y * scale), atX + (to.X * scale), atY + (to.Y * scale));
        }

        for (var row = 0; row < rows; row++)
        {
            var covered = 0d;
            for (var column = 0; column < columns; column++)
            {
                covered += cover.At(row, column);
                var shade = (int)((Math.Min(Math.Abs(covered), 1) * Shades) + 0.5);
                ref var pixel = ref _pixels[((firstRow + row) * Width) + firstColumn + column];
                pixel = shade == 0 ? pixel : Blend(pixel, colour, shade);
            }
        }
    }

    private static int Blend(int under, int over, int shade)
    {
        if (shade == Shades)
        {
            return over;
        }

        var blended = 0;
        for (var shift = 16; shift >= 0; shift -= 8)
        {
            var (a, b) = (under >> shift & 0xFF, over >> shift & 0xFF);
            blended |= ((a * (Shades - shade)) + (b * shade) + (Shades / 2)) / Shades << shift;
        }

        return blended;
    }
}
