using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A page in the browser, and everything that went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly List<string> _problems = [];

    public Visit(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(!IsLeftBehind(request), $"failed ({request.Failure}): {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(address, StringComparison.Ordinal), $"elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>
    /// Failed requests, but not those of a page that was left, requests to other hosts, script errors and what the console complains of,
    /// blocked content included.
    /// </summary>
    public IReadOnlyList<string> Problems => _problems;

    public async Task GoToAsync(string path) =>
        await Page.GotoAsync(_address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Waits until what the first element that a selector finds shows ends within so many pixels of the window.</summary>
    public Task WaitUntilWithinAsync(string selector, int height) => Page.WaitForFunctionAsync(
        """
        ([selector, height]) => {
          const { bottom } = document.querySelector(selector).getBoundingClientRect();
          return bottom >= 1 && bottom <= height;
        }
        """,
        new object[] { selector, height });

    /// <summary>How far the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What the checker of accessibility finds wrong: each rule with the element it is broken by.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        // It is run in the page itself, for the package's own way carries all that was seen through a second page, and that takes most of
        // its time. It serves frames of other origins, which no page of ours has.
        await Page.EvaluateAsync(Axe);
        var broken = await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
            """);
        return [.. broken.Select(b => $"{Page.Url}: {b}")];
    }

    /// <summary>Where the first element that a selector finds ends, in pixels below the upper edge of the window.</summary>
    public Task<double> BottomAsync(string selector) =>
        Page.EvaluateAsync<double>("(selector) => document.querySelector(selector).getBoundingClientRect().bottom", selector);

    /// <summary>Touches a calculator, which loads its model, and waits until it answers.</summary>
    public async Task WakeAsync(string calculator)
    {
        await Page.Locator(calculator).DispatchEventAsync("pointerover");
        await Page.Locator(calculator + "[data-ready]").WaitForAsync();
    }

    /// <summary>Waits until the part of the address after the number sign is this; empty for none.</summary>
    public Task WaitForHashAsync(string hash) => Page.WaitForFunctionAsync("(hash) => location.hash === hash", hash);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>
    /// Whether the page was left before a request had its answer, as Chromium and Firefox say it: what a script loads of itself may still
    /// be on its way when the page has loaded.
    /// </summary>
    private static bool IsLeftBehind(IRequest request) => request.Failure is "net::ERR_ABORTED" or "NS_BINDING_ABORTED";

    private void Note(bool wrong, string problem)
    {
        if (wrong)
        {
            _problems.Add(problem);
        }
    }
}
