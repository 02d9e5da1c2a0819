using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Site.Preview;

/// <summary>Serves the previewed site on this machine: its files as a static host would, and beside them what reloads the pages.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private PreviewServer(WebApplication application) => _application = application;

    /// <summary>Where it is served; known once it has started.</summary>
    public string Address =>
        _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";

    /// <summary>Puts the server together.</summary>
    /// <param name="builds">What to serve.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    public static PreviewServer Create(PreviewBuilds builds, int port)
    {
        // The empty builder reads no settings: an appsettings.json or ASPNETCORE_URLS that happens to be about is not for us.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        // Open pages hold a request each; they are not waited for.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var application = builder.Build();
        var client = new PreviewClient(builds, application.Lifetime.ApplicationStopping);
        var files = new PreviewFiles(builds);
        application.Run(context => RespondAsync(context, client, files));
        return new PreviewServer(application);
    }

    /// <summary>Starts to serve.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => _application.StartAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static Task RespondAsync(HttpContext context, PreviewClient client, PreviewFiles files)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!IsThisMachine(context.Request.Host))
        {
            // A page elsewhere can have its own name resolve to this machine and so read what is served here; only our names are answered.
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This preview answers to localhost and 127.0.0.1 only.");
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, "This preview only serves pages.");
        }

        return client.TryRespondAsync(context) ?? files.RespondAsync(context);
    }

    private static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }
}
