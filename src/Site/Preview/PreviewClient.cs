using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Site.Text.Json;

namespace Site.Preview;

/// <summary>
/// The part of the preview that runs in the page: scripts and a style sheet, added to pages as they are served and never published, and
/// what they ask for. They live under <c>/_preview/</c>, where no page can: folders that start with <c>_</c> are not published.
/// </summary>
/// <param name="builds">What to follow.</param>
/// <param name="stopping">Cancelled when the server stops, which open events would otherwise hold up.</param>
internal sealed partial class PreviewClient(PreviewBuilds builds, CancellationToken stopping)
{
    private const string Root = "/_preview/";
    private static readonly byte[] Script = Resource("client.js");
    private static readonly byte[] Swap = Resource("swap.js");
    private static readonly byte[] Style = Resource("client.css");

    /// <summary>Answers a request for one of the client's own addresses; null for any other.</summary>
    public Task? TryRespondAsync(HttpContext context) => context.Request.Path.Value switch
    {
        Root + "client.js" => SendAsync(context, "text/javascript; charset=utf-8", Script),
        Root + "swap.js" => SendAsync(context, "text/javascript; charset=utf-8", Swap),
        Root + "client.css" => SendAsync(context, "text/css; charset=utf-8", Style),
        Root + "events" => SendEventsAsync(context),
        Root + "changed" => SendChangedAsync(context),
        _ => null,
    };

    /// <summary>
    /// The page with the client in it: before the last <c>&lt;/body&gt;</c>, or at the end. A script from the page's own host is within a
    /// policy of <c>script-src 'self'</c>. The first script is run at once, for it has to see the page as it was sent.
    /// </summary>
    /// <param name="html">The page as published, UTF-8.</param>
    /// <param name="site">The name of the site the page is of.</param>
    public static byte[] AddTo(ReadOnlySpan<byte> html, string site)
    {
        var tags = Encoding.UTF8.GetBytes(
            $"<script src=\"{Root}swap.js\"></script><script src=\"{Root}client.js\" data-site=\"{site}\" defer></script>");
        var end = html.LastIndexOf("</body>"u8);
        var at = end < 0 ? html.Length : end;
        return [.. html[..at], .. tags, .. html[at..]];
    }

    private static Task SendAsync(HttpContext context, string contentType, byte[] content)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    /// <summary>
    /// Sends the paths of the files that have changed since the site of a name; null where that is not known. Pages are shown before the
    /// rest is written, so the build is waited for.
    /// </summary>
    private async Task SendChangedAsync(HttpContext context)
    {
        await builds.SettledAsync(context.RequestAborted);
        var changed = builds.ChangedSince(context.Request.Query["since"].ToString());
        var paths = changed is null
            ? "null"
            : JsonOutput.ToText([.. changed.Select(path => "/" + path)], PathsContext.Default.StringArray, JsonOutput.OneLine);
        await SendAsync(context, "application/json", Encoding.UTF8.GetBytes(paths));
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            var state = await builds.CurrentAsync(ended.Token);
            while (true)
            {
                await context.Response.WriteAsync($"data: {state.Json}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                state = await state.Next.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed, or the preview ends: either way there is nobody left to tell.
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewClient).Assembly.GetManifestResourceStream("preview/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    [JsonSerializable(typeof(string[]))]
    private sealed partial class PathsContext : JsonSerializerContext;
}
