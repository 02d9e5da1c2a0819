using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Site.Theme;

/// <summary>Where a page is, as machines read it: a <c>BreadcrumbList</c> of schema.org.</summary>
internal static class TrailData
{
    /// <summary>Writes it, as JSON that may stand in a <c>script</c> element: the writer escapes what could end one.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Null where addresses are not known, or where the page stands below nothing.</returns>
    public static string? Write(PageView page)
    {
        if (page.Trail.Length == 0 || !Uri.TryCreate(page.CanonicalUrl, UriKind.Absolute, out var address))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "BreadcrumbList");
            json.WriteStartArray("itemListElement");
            var place = 0;
            foreach (var link in page.Trail.Append(new NavLink(page.Title, "")))
            {
                json.WriteStartObject();
                json.WriteString("@type", "ListItem");
                json.WriteNumber("position", ++place);
                json.WriteString("name", link.Title);
                json.WriteString("item", new Uri(address, link.Href).AbsoluteUri);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
