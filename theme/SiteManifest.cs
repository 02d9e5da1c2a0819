using System.Text.Json;
using Site.Text.Json;

namespace Site.Theme;

/// <summary>The file by which browsers and telephones know a site's name and mark (https://www.w3.org/TR/appmanifest/).</summary>
public static class SiteManifest
{
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
            WriteIcon(json, PageTheme.IconPath, "any", "image/svg+xml");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteIcon(Utf8JsonWriter json, string path, string sizes, string type)
    {
        json.WriteStartObject();
        json.WriteString("src", path);
        json.WriteString("sizes", sizes);
        json.WriteString("type", type);
        json.WriteEndObject();
    }
}
