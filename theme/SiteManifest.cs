using System.Globalization;
using System.Text.Json;
using Site.Text.Json;

namespace Site.Theme;

/// <summary>The file by which browsers and telephones know a site's name and mark (https://www.w3.org/TR/appmanifest/).</summary>
public static class SiteManifest
{
    /// <summary>The sides of the icons that are pictures, in pixels: those that browsers ask for where a site is kept.</summary>
    internal static readonly int[] IconSizes = [192, 512];

    /// <summary>Writes it, in UTF-8.</summary>
    /// <param name="site">The site.</param>
    public static byte[] Write(SiteView site)
    {
        ArgumentNullException.ThrowIfNull(site);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", site.Title);
            json.WriteString("lang", site.Language);
            json.WriteString("start_url", "./");
            json.WriteString("display", "minimal-ui");
            json.WriteString("background_color", "#ffffff");
            json.WriteStartArray("icons");
            WriteIcon(json, PageTheme.IconPath, "any", "image/svg+xml", "any");
            foreach (var (size, icon) in IconSizes.Zip(PageTheme.IconAssets))
            {
                WriteIcon(json, icon.Path, string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"), "image/png", "any maskable");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteIcon(Utf8JsonWriter json, string path, string sizes, string type, string purpose)
    {
        json.WriteStartObject();
        json.WriteString("src", path);
        json.WriteString("sizes", sizes);
        json.WriteString("type", type);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }
}
