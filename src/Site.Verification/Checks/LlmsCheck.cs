using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Site.Citations.Indexes;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>
/// <c>llms.txt</c> has each page of the index once, with the title and description of its twin, and no other (I9). Of a twin that cannot be
/// read, which is reported as such, it may say anything.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed partial class LlmsCheck(PublishedIndex index, IDiagnosticSink diagnostics) : SiteCheck
{
    private readonly string _path = IndexPlace.FolderOf(index.Path) + LlmsText.FileName;
    private readonly ConcurrentDictionary<string, (string Title, string? Description)?> _pages = new(StringComparer.Ordinal);
    private string? _text;

    /// <inheritdoc/>
    public override bool Has(string path) => path == _path;

    /// <inheritdoc/>
    public override void Take(string path, byte[] content) => _text = Encoding.UTF8.GetString(content);

    /// <inheritdoc/>
    public override void Take(PublishedPage page) =>
        _pages[page.Index.Markdown] = page.Twin is { } twin ? (twin.Page.Title, twin.Page.Description) : null;

    /// <inheritdoc/>
    public override void Run()
    {
        var missing = _pages.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var line in (_text ?? "").Split('\n').Where(l => l.StartsWith(LlmsText.Item, StringComparison.Ordinal)))
        {
            var address = Address().Matches(line).Select(m => m.Groups[1].Value).FirstOrDefault() ?? "";
            if (index.Addresses.PathOf(address) is not { } path
                || !missing.Remove(path)
                || (_pages[path] is { } said && line != LlmsText.LineOf(said.Title, address, said.Description)))
            {
                Report($"The line '{ShortText.Of(line)}' is of no page of {index.Path}, or says of it what its twin does not.");
                return;
            }
        }

        if (_text is not null && missing.Count > 0)
        {
            Report($"It has no line of '{missing.Order(StringComparer.Ordinal).First()}'.");
        }
    }

    private void Report(string what) => diagnostics.Report(
        Rules.Twin.PageListDiffers.At(new FileLocation(_path), what, "Build the site again, and publish all of its files."));

    /// <summary>The address behind the first bracket that is not escaped.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\]\(([^()\s]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
