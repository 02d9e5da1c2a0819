using System.Text;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>Renders the page left at a former address.</summary>
internal static class RedirectRenderer
{
    public static RenderedFile Render(SitePath from, SitePage to, PageRenderer renderer)
    {
        var html = PageTheme.RenderRedirect(renderer.Site, to.Title, to.Output.HrefFrom(from), renderer.CanonicalUrlOf(to));
        return new RenderedFile(from, Encoding.UTF8.GetBytes(html));
    }
}
