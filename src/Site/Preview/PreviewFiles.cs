using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Site.Preview;

/// <summary>
/// Serves the files of the previewed site by the rules of static hosts such as GitHub Pages: <c>/</c> is <c>index.html</c>, <c>/x</c> is
/// <c>x.html</c> where there is no file <c>x</c>, and what is missing is <c>404.html</c>.
/// </summary>
/// <param name="builds">What to serve.</param>
internal sealed class PreviewFiles(PreviewBuilds builds)
{
    private const string NotFoundPage = "404.html";
    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>Answers a request with a file of the site.</summary>
    public async Task RespondAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var state = await builds.CurrentAsync(cancellation);
        var path = context.Request.Path.Value ?? "/";
        var found = await FindAsync(state, path, cancellation);
        if (found is null)
        {
            // It may be about to appear, or be out of sight for the moment in which a build replaces the site.
            state = await builds.SettledAsync(cancellation);
            found = await FindAsync(state, path, cancellation);
        }

        if (found is { } file)
        {
            await SendAsync(context, file, state, StatusCodes.Status200OK);
        }
        else if (state.Folder is { } folder && IsWithin(path) && !path.EndsWith('/') && Directory.Exists(Path.Join(folder, path)))
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = context.Request.PathBase.Add(context.Request.Path).ToUriComponent() + "/";
        }
        else if (state.Folder is null)
        {
            await SendAsync(context, new SiteFile(NotFoundPage, PlaceholderPage.NoSite), state, StatusCodes.Status503ServiceUnavailable);
        }
        else
        {
            var notFound = await FindAsync(state, "/" + NotFoundPage, cancellation);
            notFound ??= new SiteFile(NotFoundPage, PlaceholderPage.NotFound);
            await SendAsync(context, notFound, state, StatusCodes.Status404NotFound);
        }
    }

    private static async Task<SiteFile?> FindAsync(PreviewState state, string path, CancellationToken cancellation)
    {
        if (state.Folder is not { } folder || !IsWithin(path))
        {
            return null;
        }

        string[] candidates = path.EndsWith('/') ? [path + "index.html"] : [path, path + ".html"];
        foreach (var candidate in candidates)
        {
            try
            {
                return new SiteFile(candidate, await File.ReadAllBytesAsync(Path.Join(folder, candidate), cancellation));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException
                or PathTooLongException)
            {
                // Not there, a folder, or longer than a name can be: the next candidate may be there.
                continue;
            }
        }

        return null;
    }

    /// <summary>Whether a path names nothing outside the site.</summary>
    private static bool IsWithin(string path) =>
        !path.Contains('\\', StringComparison.Ordinal) && !path.Contains('\0', StringComparison.Ordinal) && !path.Split('/').Contains("..");

    private async Task SendAsync(HttpContext context, SiteFile file, PreviewState state, int status)
    {
        var type = TypeOf(file.Name);
        var content = type.StartsWith("text/html", StringComparison.Ordinal) ? PreviewClient.AddTo(file.Content, state.Site) : file.Content;
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private string TypeOf(string name)
    {
        if (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return "text/markdown; charset=utf-8";
        }

        if (!_contentTypes.TryGetContentType(name, out var type))
        {
            return "application/octet-stream";
        }

        return type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
    }

    private sealed record SiteFile(string Name, byte[] Content);
}
