using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>An author writes with the preview open.</summary>
public sealed partial class PreviewTests(GuideFixture guide) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-preview-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_page_follows_the_file_and_shows_what_is_wrong_with_it()
    {
        Write("# Home\n\nThe first words.\n");
        using var process = ProgramProcess.Start(_folder.FullName, "preview", "--port", "0");
        try
        {
            var address = await AddressOf(process);
            await using var visit = await guide.OpenAsync("");
            await visit.Page.GotoAsync(address);
            await Assertions.Expect(visit.Page.Locator("article")).ToContainTextAsync("The first words.");

            Write("# Home\n\nOther words.\n");
            await Assertions.Expect(visit.Page.Locator("article")).ToContainTextAsync("Other words.");

            Write("# Home\n\nIt costs $1 [cite: @nobody].\n");
            var alert = visit.Page.Locator("site-preview [role=alert]");
            await Assertions.Expect(alert).ToContainTextAsync("CITE101");
            await Assertions.Expect(alert).ToContainTextAsync("input/index.md(3,20)");
            await Assertions.Expect(visit.Page.Locator("article")).ToContainTextAsync("It costs $1");

            Write("# Home\n\nMended.\n");
            await Assertions.Expect(visit.Page.Locator("article")).ToContainTextAsync("Mended.");
            await Assertions.Expect(alert).ToHaveCountAsync(0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> AddressOf(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return match.Value;
            }
        }

        throw new InvalidOperationException(
            "The preview ended without an address: " + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private void Write(string markdown)
    {
        var input = Directory.CreateDirectory(Path.Combine(_folder.FullName, "input"));
        File.WriteAllText(Path.Combine(input.FullName, "index.md"), markdown);
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/?")]
    private static partial Regex Address();
}
