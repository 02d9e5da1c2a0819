using System.Globalization;
using System.Text;

namespace Site.CostModel.Charts;

/// <summary>Writes the elements of a drawing, byte for byte as the script writes them.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>A length: the shortest decimal.</summary>
    public static string Number(double length) => length.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The path along a line, broken at its gaps.</summary>
    public static string Line(DrawnLine line)
    {
        var path = new StringBuilder();
        for (var i = 0; i < line.Points.Length; i++)
        {
            if (line.Points[i] is { } point)
            {
                path.Append(i > 0 && line.Points[i - 1] is not null ? 'L' : 'M');
                path.Append(Number(point.X)).Append(' ').Append(Number(point.Y));
            }
        }

        return path.ToString();
    }

    /// <summary>The path around the area between two lines, in pieces where it has gaps.</summary>
    /// <param name="edges">For each point its place along the bottom and those of both lines; null for a gap.</param>
    public static string Area(IReadOnlyList<(double X, double Upper, double Lower)?> edges)
    {
        var path = new StringBuilder();
        var (upper, lower) = (new List<string>(), new List<string>());
        for (var i = 0; i <= edges.Count; i++)
        {
            if (i < edges.Count && edges[i] is { } edge)
            {
                upper.Add($"{Number(edge.X)} {Number(edge.Upper)}");
                lower.Insert(0, $"{Number(edge.X)} {Number(edge.Lower)}");
                continue;
            }

            if (upper.Count > 1)
            {
                path.Append('M').AppendJoin('L', upper.Concat(lower)).Append('Z');
            }

            upper.Clear();
            lower.Clear();
        }

        return path.ToString();
    }

    /// <summary>Writes a path.</summary>
    public void Path(string name, string path) => Write($"<path class=\"{name}\" d=\"{path}\"/>");

    /// <summary>Writes words.</summary>
    public void Text(string name, double x, double y, string anchor, string words) =>
        Write(
            $"<text class=\"{name}\" x=\"{Number(ChartScale.Pixel(x))}\" y=\"{Number(ChartScale.Pixel(y))}\" " +
            $"text-anchor=\"{anchor}\">{Escape(words)}</text>");

    /// <summary>Writes a rectangle.</summary>
    public void Rectangle(string name, double x, double y, double width, double height) =>
        Write(
            $"<rect class=\"{name}\" x=\"{Number(x)}\" y=\"{Number(y)}\" " +
            $"width=\"{Number(ChartScale.Pixel(width))}\" height=\"{Number(height)}\"/>");

    /// <summary>Writes a circle.</summary>
    public void Circle(string name, double x, double y, double radius) =>
        Write($"<circle class=\"{name}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"/>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Escape(string words) => words
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private void Write(string element) => _text.Append(element);
}
