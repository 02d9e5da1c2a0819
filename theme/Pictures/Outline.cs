using System.Globalization;

namespace Site.Theme.Pictures;

/// <summary>A shape: closed lines, whose inside is filled. Curves are straight lines, short enough for the sizes drawn here.</summary>
internal sealed class Outline
{
    /// <summary>Into how many lines a curve is cut.</summary>
    private const int CurveSteps = 12;

    private readonly List<(double X, double Y)> _line = [];

    private Outline()
    {
    }

    /// <summary>Its lines, from point to point.</summary>
    public List<((double X, double Y) From, (double X, double Y) To)> Lines { get; } = [];

    /// <summary>Reads a path as SVG has it, of the commands M, L, H, V, Q, C and Z in capitals.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="FormatException">It has another command.</exception>
    public static Outline Parse(string path)
    {
        var outline = new Outline();
        var at = 0;
        var command = ' ';
        while (at < path.Length)
        {
            if (char.IsAsciiLetter(path[at]))
            {
                command = path[at++];
            }

            outline.Take(command, Numbers(path, ref at, command));
            while (at < path.Length && path[at] is ' ' or ',')
            {
                at++;
            }
        }

        outline.Close();
        return outline;
    }

    private static double[] Numbers(string path, ref int at, char command)
    {
        var numbers = new double[command switch { 'M' or 'L' => 2, 'H' or 'V' => 1, 'Q' => 4, 'C' => 6, _ => 0 }];
        for (var i = 0; i < numbers.Length; i++)
        {
            while (path[at] is ' ' or ',')
            {
                at++;
            }

            var start = at++;
            while (at < path.Length && (char.IsAsciiDigit(path[at]) || path[at] == '.'))
            {
                at++;
            }

            numbers[i] = double.Parse(path.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        }

        return numbers;
    }

    private void Take(char command, double[] n)
    {
        var here = _line.Count > 0 ? _line[^1] : default;
        switch (command)
        {
            case 'M':
                Close();
                _line.Add((n[0], n[1]));
                break;
            case 'L':
                _line.Add((n[0], n[1]));
                break;
            case 'H':
                _line.Add((n[0], here.Y));
                break;
            case 'V':
                _line.Add((here.X, n[0]));
                break;
            case 'Q':
                Curve(here, Between(here, (n[0], n[1]), 2 / 3d), Between((n[2], n[3]), (n[0], n[1]), 2 / 3d), (n[2], n[3]));
                break;
            case 'C':
                Curve(here, (n[0], n[1]), (n[2], n[3]), (n[4], n[5]));
                break;
            case 'Z':
                Close();
                break;
            default:
                throw new FormatException($"A path has the command '{command}'.");
        }
    }

    private void Curve((double X, double Y) from, (double X, double Y) first, (double X, double Y) second, (double X, double Y) to)
    {
        for (var i = 1; i <= CurveSteps; i++)
        {
            var share = i / (double)CurveSteps;
            var (a, b, c) = (Between(from, first, share), Between(first, second, share), Between(second, to, share));
            _line.Add(Between(Between(a, b, share), Between(b, c, share), share));
        }
    }

    private static (double X, double Y) Between((double X, double Y) from, (double X, double Y) to, double share) =>
        (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));

    private void Close()
    {
        for (var i = 0; i < _line.Count; i++)
        {
            Lines.Add((_line[i], _line[(i + 1) % _line.Count]));
        }

        _line.Clear();
    }
}
