namespace Site.Theme.Pictures;

/// <summary>The picture that others show beside a link to a page: the mark, the site, the page's title and what it answers.</summary>
public static class SocialCard
{
    /// <summary>In pixels, as those who show it ask for.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    private const int Edge = 80;
    private const int MarkSize = 84;
    private const int Paper = 0xFFFFFF;
    private const int Ink = 0x1A2129;
    private const int Soft = 0x55606C;
    private const int AboutSize = 32;
    private const double LineHeight = 1.22;

    /// <summary>The sizes tried for a title, and how many lines it may take in each.</summary>
    private static readonly (int Size, int Lines)[] Titles = [(76, 3), (62, 4), (50, 5)];

    /// <summary>Draws a card as PNG.</summary>
    /// <param name="site">The site's name.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="about">What the page answers; null where it does not say. Left out where there is no room for it.</param>
    /// <returns>The file; null where the title has letters without an outline, or is too long.</returns>
    public static byte[]? Draw(string site, string title, string? about)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(title);
        var fitting = Titles
            .Select(t => (t.Size, t.Lines, Text: Lines(title, t.Size)))
            .FirstOrDefault(t => t.Text.Count <= t.Lines && t.Text.TrueForAll(l => Fits(l, t.Size)));
        if (fitting.Text is null || !Letters.Have(title))
        {
            return null;
        }

        var picture = new Picture(Width, Height, Paper);
        SiteIcon.DrawOn(picture, Edge, Edge - 10, MarkSize);
        if (site != title && Letters.Have(site))
        {
            Letters.Write(picture, Shortened(site, 34, Width - (2 * Edge) - MarkSize - 26), Edge + MarkSize + 26, Edge + 44, 34, Soft);
        }

        var line = fitting.Size * LineHeight;
        var baseline = (double)Edge + MarkSize + 40 + fitting.Size;
        foreach (var text in fitting.Text)
        {
            Letters.Write(picture, text, Edge, baseline, fitting.Size, Ink);
            baseline += line;
        }

        WriteAbout(picture, about ?? "", baseline - line + (AboutSize * 2));
        return PngFile.Write(picture);
    }

    private static void WriteAbout(Picture picture, string about, double baseline)
    {
        const double Line = AboutSize * 1.35;
        var room = (int)((Height - (Edge / 2) - baseline) / Line) + 1;
        var lines = Lines(about, AboutSize);
        if (lines.Count > room || !Letters.Have(about))
        {
            return;
        }

        foreach (var text in lines)
        {
            Letters.Write(picture, text, Edge, baseline, AboutSize, Soft);
            baseline += Line;
        }
    }

    private static bool Fits(string text, double size) => Letters.WidthOf(text, size) <= Width - (2 * Edge);

    private static string Shortened(string text, double size, double room)
    {
        for (var length = text.Length; length > 0; length--)
        {
            var shown = length == text.Length ? text : text[..length].TrimEnd() + "\u2026";
            if (Letters.WidthOf(shown, size) <= room)
            {
                return shown;
            }
        }

        return "";
    }

    private static List<string> Lines(string text, double size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Fits($"{lines[^1]} {word}", size))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
