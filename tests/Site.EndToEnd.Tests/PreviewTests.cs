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

    [Fact]
    public async Task What_changes_is_swapped_and_what_a_reader_has_done_stays()
    {
        const string Before = "# Home\n\n<details><summary>More</summary>\n\nFolded words.\n\n</details>\n\n";
        var middle = string.Concat(Enumerable.Range(1, 80).Select(i => $"Paragraph {i} says what it says, and no more.\n\n"));
        Write($"{Before}The first words.\n\n{middle}The [last](#home) words.\n");
        using var process = ProgramProcess.Start(_folder.FullName, "preview", "--port", "0");
        try
        {
            var address = await AddressOf(process);
            await using var visit = await guide.OpenAsync("");
            var page = visit.Page;
            await page.GotoAsync(address);
            await page.Locator("article summary").ClickAsync();
            await page.Locator("article a[href='#home']").FocusAsync();
            await page.EvaluateAsync("() => { scrollTo(0, 900); window.isFirst = true; }");

            var other = middle.Replace("Paragraph 7 ", "Part 7 ", StringComparison.Ordinal);
            Save($"{Before}Other *words*.\n\nOne more.\n\n{other}The [last](#home) words.\n");
            await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Other words.");
            await Assertions.Expect(page.Locator("article")).ToContainTextAsync("One more.");
            await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Part 7 says");
            await Assertions.Expect(page.Locator("article")).Not.ToContainTextAsync("Paragraph 7 says");
            await AssertKept();

            // A page with an error is shown where the reader is, with what is wrong with it.
            Save($"{Before}Broken [cite: @a\n\n{middle}The [last](#home) words.\n");
            await Assertions.Expect(page.Locator("site-preview [role=alert]")).ToContainTextAsync("input/index.md(9,8)");
            await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Broken [cite: @a");
            await Assertions.Expect(page.Locator("article")).Not.ToContainTextAsync("One more.");
            await AssertKept();

            // Code brings a script of its own, which has to see the whole page.
            Save($"{Before}```js\nlet a = 1;\n```\n\n{middle}");
            await Assertions.Expect(page.Locator("article button.copy")).ToHaveCountAsync(1);
            Assert.False(await page.EvaluateAsync<bool>("() => window.isFirst === true"));

            async Task AssertKept()
            {
                Assert.True(await page.EvaluateAsync<bool>("() => window.isFirst === true"), "The page was loaded anew.");
                Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('article details').open"));
                Assert.Equal("#home", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
                Assert.True(await page.EvaluateAsync<double>("() => scrollY") > 600, "The page was scrolled.");
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_picture_and_a_heading_that_change_are_seen()
    {
        Write("# Home\n\n## Part one\n\n![A square](square.svg)\n");
        WritePicture(10);
        using var process = ProgramProcess.Start(_folder.FullName, "preview", "--port", "0");
        try
        {
            var address = await AddressOf(process);
            await using var visit = await guide.OpenAsync("");
            var page = visit.Page;
            await page.GotoAsync(address);
            await WaitForWidthAsync(10);

            WritePicture(20);
            await WaitForWidthAsync(20);

            Write("# Home\n\n## Part two\n\n![A square](square.svg)\n");
            await Assertions.Expect(page.Locator("h2 a.anchor")).ToHaveAttributeAsync("href", "#part-two");

            Task WaitForWidthAsync(int width) => page.WaitForFunctionAsync(
                "(width) => document.querySelector('article img')?.naturalWidth === width", width);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private void WritePicture(int width) => File.WriteAllText(
        Path.Combine(_folder.FullName, "input", "square.svg"),
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>");

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

    /// <summary>
    /// Writes the page as most editors do, beside the old one and then in its place: at no moment is there a page of half the words, which
    /// would rightly be shown.
    /// </summary>
    private void Save(string markdown)
    {
        var written = Path.Combine(_folder.FullName, "written.md");
        File.WriteAllText(written, markdown);
        File.Move(written, Path.Combine(_folder.FullName, "input", "index.md"), overwrite: true);
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/?")]
    private static partial Regex Address();
}
