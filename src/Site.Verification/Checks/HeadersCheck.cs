using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Checks;

/// <summary>
/// What <c>_headers</c> has a server link pages to is their twin and their Markdown, and it leads nobody away (I11). No index has its
/// digest, for hosts read it and do not serve it.
/// </summary>
/// <param name="index">The index.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed partial class HeadersCheck(PublishedIndex index, IDiagnosticSink diagnostics) : SiteCheck
{
    /// <summary>Its name, at the top of all that is published.</summary>
    public const string FileName = "_headers";

    private static readonly ImmutableArray<string> LeadingAway = ["Refresh", "Location", "Content-Location"];

    /// <summary>Addresses are those of the host, so they begin with the path that the site is published below.</summary>
    private readonly string _root = Uri.TryCreate(index.Edition.Base, UriKind.Absolute, out var known) ? known.AbsolutePath : "/";

    private string? _text;

    /// <inheritdoc/>
    public override bool Has(string path) => path == FileName;

    /// <inheritdoc/>
    public override void Take(string path, byte[] content) => _text = Encoding.UTF8.GetString(content);

    /// <inheritdoc/>
    public override void Run()
    {
        var pages = index.Pages.ToDictionary(p => p.Path, StringComparer.Ordinal);
        IndexedPage? page = null;
        foreach (var line in (_text ?? "").Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith('#')))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                page = PathOf(line.Trim()) is not { } path ? null
                    : pages.GetValueOrDefault(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            }
            else if (!IsKept(line.Trim(), page))
            {
                diagnostics.Report(Rules.Twin.PageListDiffers.At(
                    new FileLocation(FileName),
                    $"'{ShortText.Of(line.Trim())}' is no link of a page to its twin or its Markdown.",
                    "Build the site again, and publish all of its files."));
                return;
            }
        }
    }

    private bool IsKept(string header, IndexedPage? page)
    {
        var name = header.Split(':')[0].Trim();
        return name.Equals("Link", StringComparison.OrdinalIgnoreCase)
            ? page is not null && Link().Match(header) is { Success: true } link && IsOf(page, link)
            : !LeadingAway.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private bool IsOf(IndexedPage page, Match link) => (link.Groups["relation"].Value, link.Groups["type"].Value) switch
    {
        ("describedby", "application/json") => PathOf(link.Groups["address"].Value) == page.Twin,
        ("alternate", "text/markdown") => PathOf(link.Groups["address"].Value) == page.Markdown,
        _ => false,
    };

    private string? PathOf(string address) =>
        address.StartsWith(_root, StringComparison.Ordinal) ? index.Addresses.PathOf("./" + address[_root.Length..]) : null;

    [GeneratedRegex(
        """^[Ll]ink: <(?<address>[^<>]*)>; rel="(?<relation>[a-z]*)"; type="(?<type>[a-z/]*)"$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
