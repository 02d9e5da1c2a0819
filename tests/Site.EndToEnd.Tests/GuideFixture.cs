using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Site.EndToEnd.Tests.GuideFixture))]

// All tests read one build of the guide, each in a window of its own; most of their time they wait for the browser.
[assembly: Parallelization(Mode = ParallelMode.All, MaxThreads = 4)]

namespace Site.EndToEnd.Tests;

/// <summary>What a reader reads with.</summary>
public enum Reader
{
    /// <summary>A Chromium, in which every test runs.</summary>
    Chromium,

    /// <summary>The Firefox of the system, in which the reader's journey runs too.</summary>
    Firefox,
}

/// <summary>The guide, built by the program itself, served on loopback, and browsers to read it with.</summary>
public sealed class GuideFixture : IAsyncLifetime
{
    /// <summary>
    /// How long a test waits for what it asserts, in milliseconds: no measure of the product, only an end to waiting on the busiest
    /// machine.
    /// </summary>
    private const int Patience = 120_000;

    private readonly SemaphoreSlim _oneWindow = new(1);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-e2e-");
    private WebApplication? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Lazy<Task<IBrowser>>? _firefox;

    /// <summary>The folder the guide was built into.</summary>
    public string Output => Path.Combine(_folder.FullName, "output");

    /// <summary>The fingerprint of the key that it was signed with.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The address it is served at, ending in a slash.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var build = await ProgramProcess.RunAsync(Repository.Root, "build", "--output", Output, "--as-of", GuideDay.Text, "--strict");
        Assert.True(build.Exit == 0, build.Output);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
        var environment = new Dictionary<string, string> { ["SITE_SIGNING_KEY"] = key.ExportPkcs8PrivateKeyPem() };
        var sign = await ProgramProcess.RunAsync(Repository.Root, environment, ["sign", Output]);
        Assert.True(sign.Exit == 0, sign.Output);
        Address = await ServeAsync(Output);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium(),
            Timeout = Patience,
            Args =
            [
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                .. Sandbox(),
            ],
        });

        // Of that name Playwright drives a Firefox as it is (WebDriver BiDi), and not only the one that it ships.
        _firefox = new Lazy<Task<IBrowser>>(() => _playwright.Firefox.LaunchAsync(
            new BrowserTypeLaunchOptions { Channel = "moz-firefox", ExecutablePath = FindFirefox(), Timeout = Patience }));
    }

    /// <summary>Opens a page, and remembers everything that goes wrong on it.</summary>
    public async Task<Visit> OpenAsync(
        string path,
        int width = 1280,
        bool javaScript = true,
        ColorScheme scheme = ColorScheme.Light,
        Reader reader = Reader.Chromium)
    {
        var options = new BrowserNewContextOptions
        {
            JavaScriptEnabled = javaScript,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        };
        var context = await NewContextAsync(options, reader);
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        await visit.GoToAsync(path);
        return visit;
    }

    /// <summary>A window of the browser's own, for pages that are not the guide's.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options, Reader reader = Reader.Chromium)
    {
        var context = await (reader is Reader.Firefox ? OpenFirefoxAsync(options) : _browser!.NewContextAsync(options));
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_firefox is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } started })
        {
            await (await started).DisposeAsync();
        }

        _oneWindow.Dispose();

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<string> ServeAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".md"] = "text/markdown; charset=utf-8";
        var files = new PhysicalFileProvider(folder);
        _server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, ServeUnknownFileTypes = true });
        await _server.StartAsync();
        return _server.Urls.Single() + "/";
    }

    /// <summary>
    /// Without more than its options: it cannot do without scripts, and knows no permissions. Windows are opened one after the other, for
    /// of several one alone has the keyboard.
    /// </summary>
    private async Task<IBrowserContext> OpenFirefoxAsync(BrowserNewContextOptions options)
    {
        // In other systems than those with apt nobody need have a Firefox.
        Assert.SkipWhen(
            Firefox is null && ProgramOnPath.Find("APT", "apt-get") is null,
            "There is no Firefox here, and no apt that has one: set FIREFOX to the path of one.");
        await _oneWindow.WaitAsync();
        try
        {
            var context = await (await _firefox!.Value).NewContextAsync(options);
            context.Close += (_, _) => _oneWindow.Release();
            return context;
        }
        catch
        {
            _oneWindow.Release();
            throw;
        }
    }

    private static string? Firefox => ProgramOnPath.Find("FIREFOX", "firefox-esr", "firefox");

    private static string FindFirefox() =>
        Firefox
        ?? throw new InvalidOperationException(
            "There is no Firefox: run 'dotnet run tests/run.cs', which installs one, or set FIREFOX to the path of one.");

    private static string FindChromium() =>
        ProgramOnPath.Find("CHROMIUM", "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
        ?? throw new InvalidOperationException(
            "There is no Chromium: run 'dotnet run tests/run.cs', which installs one, or set CHROMIUM to the path of one.");

    /// <summary>Chromium refuses to run as root with its sandbox, as it must in containers.</summary>
    private static string[] Sandbox() => Environment.UserName == "root" ? ["--no-sandbox"] : [];
}
