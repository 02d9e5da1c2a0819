using System.Text;

namespace Site.Preview;

/// <summary>The pages shown where the site has none of its own; the client shows beneath what is wrong.</summary>
internal static class PlaceholderPage
{
    /// <summary>While there is no site to show.</summary>
    public static byte[] NoSite { get; } =
        Html("No site yet", "No page of the site could be built so far. This page becomes the site as soon as one can.");

    /// <summary>Where a site without a <c>404.html</c> has no such page.</summary>
    public static byte[] NotFound { get; } =
        Html("No such page", "The site has no page at this address. This page reloads when the site changes.");

    private static byte[] Html(string title, string text) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        </head>
        <body>
        <h1>{title}</h1>
        <p>{text}</p>
        <noscript><p>Without JavaScript it cannot reload itself; what is wrong, if anything, is in the terminal.</p></noscript>
        </body>
        </html>
        """);
}
