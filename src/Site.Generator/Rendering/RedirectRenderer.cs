using System.Text;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>Renders the page left at a former address.</summary>
internal static class RedirectRenderer
{
    public static RenderedFile Render(SitePath from, SitePage to, PageRenderer renderer) =>
        new(from, Encoding.UTF8.GetBytes(PageTheme.RenderRedirect(renderer.Site, to.Title, to.Output.HrefFrom(from), renderer.CanonicalUrlOf(to))));
}
