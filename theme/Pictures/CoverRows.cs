namespace Site.Theme.Pictures;

/// <summary>
/// How much of each pixel lies right of the lines of a shape: along a row the sum from the left is the share of a pixel inside. For each
/// row that a line crosses it has the area of the line's pixels, and what every pixel behind them gains.
/// </summary>
/// <param name="width">Of the part of a picture that is looked at, in pixels.</param>
/// <param name="height">The same.</param>
internal sealed class CoverRows(int width, int height)
{
    private readonly double[] _gains = new double[(width + 2) * height];

    /// <summary>What a pixel gains over the one before it.</summary>
    public double At(int row, int column) => _gains[(row * (width + 2)) + column];

    /// <summary>Adds a line.</summary>
    public void Add(double fromX, double fromY, double toX, double toY)
    {
        var sign = fromY < toY ? 1 : -1;
        var (topX, top, bottomX, bottom) = sign > 0 ? (fromX, fromY, toX, toY) : (toX, toY, fromX, fromY);
        if (top >= bottom || bottom <= 0 || top >= height)
        {
            return;
        }

        var slope = (bottomX - topX) / (bottom - top);
        var (first, last) = ((int)Math.Max(0, Math.Floor(top)), (int)Math.Min(height, Math.Ceiling(bottom)) - 1);
        for (var row = first; row <= last; row++)
        {
            var (upper, lower) = (Math.Max(row, top), Math.Min(row + 1, bottom));
            AddInRow(row, topX + ((upper - top) * slope), topX + ((lower - top) * slope), (lower - upper) * sign);
        }
    }

    /// <summary>Adds the part of a line within a row: over how much of its height it runs, from one place to another.</summary>
    private void AddInRow(int row, double from, double to, double rise)
    {
        var (left, right) = (Math.Clamp(Math.Min(from, to), 0, width), Math.Clamp(Math.Max(from, to), 0, width));
        var start = row * (width + 2);
        var (firstPixel, lastPixel) = ((int)left, Math.Max((int)left, (int)Math.Ceiling(right) - 1));
        var length = right - left;
        for (var pixel = firstPixel; pixel <= lastPixel; pixel++)
        {
            var (begin, end) = (Math.Max(left, pixel), Math.Min(right, pixel + 1));
            var part = length > 0 ? rise * (end - begin) / length : rise;
            var inside = pixel + 1 - ((begin + end) / 2);
            _gains[start + pixel] += part * inside;
            _gains[start + pixel + 1] += part * (1 - inside);
        }
    }
}
