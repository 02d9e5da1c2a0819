using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Site.Evidence.Html;
using Site.Verification.Pages;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// A published site in the hands of somebody who changes what it says and then makes every digest, length and position agree again.
/// </summary>
internal sealed class ForgedSite : IDisposable
{
    private const int Context = 16;

    private readonly TemporaryFolder _folder = new();

    /// <param name="published">The folder of the honest site, which stays as it is.</param>
    public ForgedSite(string published)
    {
        foreach (var file in Directory.GetFiles(published, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.GetRelativePath(published, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Pages =
        [
            .. Directory.GetFiles(Folder, "*.cite.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f =>
            {
                var name = Path.GetRelativePath(Folder, f).Replace('\\', '/')[..^".cite.json".Length];
                return new ForgedPage
                {
                    Name = name,
                    Html = Read(name + ".html"),
                    Markdown = Read(name + ".md"),
                    Twin = JsonNode.Parse(Read(name + ".cite.json"))!,
                };
            }),
        ];
        Model = JsonNode.Parse(Read(ModelPath))!;
        Facts = JsonNode.Parse(Read(FactsPath))!;
    }

    public const string ModelPath = "models/light.json";

    public const string FactsPath = "facts.json";

    public string Folder => _folder.Path;

    public IReadOnlyList<ForgedPage> Pages { get; }

    public JsonNode Model { get; }

    public IndexFiles Index => new(Folder);

    /// <summary>Whether the counts of the index are made to agree as well.</summary>
    public bool Counts { get; set; }

    public JsonNode Facts { get; }

    /// <summary>The one fact of the site.</summary>
    public JsonNode Fact => Facts["facts"]![0]!;

    /// <summary>Makes everything agree again that is a digest, a length or a position, and verifies the site.</summary>
    public async Task<VerificationReport> VerifyAsync()
    {
        Write(ModelPath, Model.ToJsonString());
        Write(FactsPath, Facts.ToJsonString());
        foreach (var page in Pages)
        {
            Seal(page);
        }

        Index.Seal(_ => true, Counts);
        return await SiteVerifier.VerifyAsync(Folder, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private void Seal(ForgedPage page)
    {
        Write(page.HtmlPath, page.Html);
        Write(page.MarkdownPath, page.Markdown);
        using (var document = HtmlReader.Read(Encoding.UTF8.GetBytes(page.Html)).Document!)
        {
            if (new PageDocument(document).Text is { } text)
            {
                var declared = page.Twin["page"]!["text"]!;
                declared["length"] = text.Length;
                declared["digest"]!["sha256"] = text.Digest;
                Place(page, text);
            }
        }

        foreach (var claim in page.Claims.Where(c => c!["derivation"] is not null))
        {
            claim!["derivation"]!["model"]!["digest"]!["sha256"] = DigestOf(ModelPath);
        }

        foreach (var facts in page.Twin["facts"]?.AsArray() ?? [])
        {
            facts!["digest"]!["sha256"] = DigestOf(FactsPath);
        }

        var forms = page.Twin["page"]!["alternate"]!.AsArray();
        foreach (var form in forms)
        {
            form!["digest"]!["sha256"] = DigestOf((string?)form["type"] == "text/html" ? page.HtmlPath : page.MarkdownPath);
        }

        Write(page.TwinPath, page.Twin.ToJsonString());
    }

    /// <summary>Finds each claim's words again; the claims are in page order, and one may begin within another.</summary>
    private static void Place(ForgedPage page, PublishedPageText text)
    {
        var from = 0;
        foreach (var appearance in page.Claims.Select(c => c!["appearance"]!))
        {
            var exact = (string)appearance["quote"]!["exact"]!;
            var at = text.Text.IndexOf(exact, from, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            from = at;
            var start = text.Text[..at].EnumerateRunes().Count();
            var end = start + exact.EnumerateRunes().Count();
            appearance["position"]!["start"] = start;
            appearance["position"]!["end"] = end;
            appearance["quote"]!["prefix"] = text.Slice(Math.Max(0, start - Context), start);
            appearance["quote"]!["suffix"] = text.Slice(end, Math.Min(text.Length, end + Context));
        }
    }

    private string PathOf(string path) => Path.Combine(Folder, path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(string path, string content) => File.WriteAllBytes(PathOf(path), Encoding.UTF8.GetBytes(content));

    private string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(path))));
}
