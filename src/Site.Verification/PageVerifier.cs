using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Site.Citations.Claims;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Verification;

/// <summary>Checks one page against its twin and its Markdown.</summary>
/// <param name="page">The page, as the index lists it.</param>
/// <param name="contents">The bytes of every published file.</param>
/// <param name="baseUrl">The address the site was built for; empty where none was known.</param>
/// <param name="derivations">Computes computed claims again.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class PageVerifier(
    IndexedPage page,
    IReadOnlyDictionary<string, byte[]> contents,
    string baseUrl,
    IDerivationChecker derivations,
    IDiagnosticSink diagnostics)
{
    private const int CharacterLimit = 50_000;
    private const int ShownLength = 60;

    private readonly FileLocation _page = new(page.Path);
    private readonly FileLocation _twin = new(page.Twin ?? page.Path);

    /// <summary>Checks the page.</summary>
    /// <returns>How many claims its twin makes.</returns>
    public int Verify()
    {
        if (!contents.TryGetValue(page.Path, out var html) || page.Twin is null || !contents.TryGetValue(page.Twin, out var json))
        {
            diagnostics.Report(Rules.Twin.MissingFile.At(_page, $"'{page.Path}' or its twin '{page.Twin ?? "(none)"}' is not among the published files.", "Build the site again."));
            return 0;
        }

        var document = PublishedPageText.Parse(html);
        CheckDiscovery(document);
        if (Parse(json) is not { } parsed)
        {
            return 0;
        }

        using (parsed)
        {
            var twin = parsed.RootElement;
            if (!IsValid(twin))
            {
                return twin.TryGetProperty("claims", out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
            }

            CheckAlternates(twin);
            var text = PublishedPageText.Extract(document, out var problem);
            if (text is null)
            {
                diagnostics.Report(Rules.Twin.BadPage.At(_page, $"The text of '{page.Path}' cannot be taken: {problem}.", "Use a theme that marks the one element of the author's text."));
            }
            else
            {
                CheckText(twin.GetProperty("page").GetProperty("text"), text);
            }

            var claims = twin.GetProperty("claims");
            var markdown = page.Markdown is not null && contents.TryGetValue(page.Markdown, out var bytes) ? Encoding.UTF8.GetString(bytes) : "";
            var rows = document.QuerySelectorAll("[data-claim-ref]").ToLookup(r => r.GetAttribute("data-claim-ref"), StringComparer.Ordinal);
            foreach (var claim in claims.EnumerateArray())
            {
                CheckClaim(claim, document, text);
                CheckShown(claim, twin, rows[claim.GetProperty("id").GetString()].FirstOrDefault(), markdown);
            }

            CheckReferences(twin);
            CheckSummary(twin);
            return claims.GetArrayLength();
        }
    }

    private JsonDocument? Parse(byte[] json)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(json);
            if (text.Length > CharacterLimit)
            {
                diagnostics.Report(Rules.Twin.TooLong.At(_twin, $"The twin has {text.Length} characters, more than {CharacterLimit}.", "Split the page."));
            }

            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(_twin, $"The twin cannot be read: {e.Message}", "Build the site again."));
            return null;
        }
    }

    private bool IsValid(JsonElement twin)
    {
        var violations = CiteSchemas.Twin.Validate(twin);
        foreach (var violation in violations)
        {
            diagnostics.Report(Rules.Twin.Schema.At(
                _twin,
                $"At '{violation.InstancePath}': {violation.Message} (schema {violation.SchemaPath})",
                "Build the site again with a program of the same version as the schema."));
        }

        return violations.Count == 0;
    }

    private void CheckDiscovery(IDocument document)
    {
        Announces("describedby", "application/json", page.Twin);
        Announces("alternate", "text/markdown", page.Markdown);

        void Announces(string relation, string type, string? expected)
        {
            var link = document.QuerySelector($"link[rel={relation}][type='{type}']")?.GetAttribute("href");
            var found = link is null ? null : Resolve(link);
            if (found != expected)
            {
                diagnostics.Report(Rules.Twin.Discovery.At(
                    _page,
                    $"The page's <link rel=\"{relation}\"> leads to '{found ?? "nothing"}', but the index says '{expected ?? "nothing"}'.",
                    "Build the site again."));
            }
        }
    }

    /// <summary>A reference on the page or in its twin, as a path from the site's root.</summary>
    private string Resolve(string reference)
    {
        var root = new Uri("http://site.invalid/");
        var address = new Uri(new Uri(root, page.Path), SiteIndexFile.Relative(reference, baseUrl) is var relative && relative != reference ? "/" + relative : reference);
        return root.IsBaseOf(address) ? root.MakeRelativeUri(address).ToString() : reference;
    }

    private void CheckAlternates(JsonElement twin)
    {
        foreach (var alternate in twin.GetProperty("page").GetProperty("alternate").EnumerateArray())
        {
            var path = Resolve(alternate.GetProperty("url").GetString()!);
            var expected = alternate.GetProperty("digest").TryGetProperty("sha256", out var digest) ? digest.GetString() : null;
            if (!contents.TryGetValue(path, out var content))
            {
                diagnostics.Report(Rules.Twin.MissingFile.At(_twin, $"The twin vouches for '{path}', which is not among the published files.", "Build the site again."));
            }
            else if (Convert.ToHexStringLower(SHA256.HashData(content)) is var actual && actual != expected)
            {
                diagnostics.Report(Rules.Twin.FileDigest.At(
                    _twin,
                    $"The twin says '{path}' has the SHA-256 {expected}, but its bytes have {actual}.",
                    "One of the two was changed after the site was built; build it again, or find out who changed it."));
            }
        }
    }

    private void CheckText(JsonElement declared, PublishedPageText text)
    {
        var length = declared.GetProperty("length").GetInt32();
        var digest = declared.GetProperty("digest").TryGetProperty("sha256", out var value) ? value.GetString() : null;
        if (length != text.Length || digest != text.Digest)
        {
            diagnostics.Report(Rules.Twin.TextDigest.At(
                _page,
                string.Create(CultureInfo.InvariantCulture, $"The page text has {text.Length} code points and the SHA-256 {text.Digest}; the twin says {length} and {digest}."),
                "The page's words are not those the claims were made in; build the site again, or find out who changed them."));
        }
    }

    private void CheckClaim(JsonElement claim, IDocument document, PublishedPageText? text)
    {
        var id = claim.GetProperty("id").GetString()!;
        var appearance = claim.GetProperty("appearance");
        var element = appearance.GetProperty("elementId").GetString()!;
        if (document.GetElementById(element) is null)
        {
            diagnostics.Report(Rules.Twin.NoElement.At(_page, $"Claim '{id}': the page has no element '{element}'.", "Build the site again."));
        }

        if (text is not null)
        {
            CheckPosition(id, appearance, text);
        }

        if (claim.TryGetProperty("derivation", out var derivation))
        {
            CheckDerivation(id, derivation, appearance.GetProperty("quote").GetProperty("exact").GetString()!);
        }

        if (claim.TryGetProperty("confidence", out var confidence))
        {
            var level = Rank(confidence, "level");
            var ceiling = Rank(confidence, "ceiling");
            var expected = confidence.TryGetProperty("declared", out _) ? Math.Min(ceiling, Rank(confidence, "declared")) : ceiling;
            if (level != expected)
            {
                diagnostics.Report(Rules.Twin.Confidence.At(_twin, $"Claim '{id}': the level is not the lower of what is declared and the ceiling.", "Build the site again."));
            }
        }
    }

    /// <summary>The number must follow from its inputs, be the one on the page, and come from the model that is published.</summary>
    private void CheckDerivation(string id, JsonElement json, string shown)
    {
        var derivation = DerivationReader.Read(json);
        foreach (var problem in derivations.Check(derivation))
        {
            diagnostics.Report(Rules.Twin.Derivation.At(_twin, $"Claim '{id}': {problem}", "Build the site again; page and twin are not from one build, or one was changed."));
        }

        if (derivation.Display != shown)
        {
            diagnostics.Report(Rules.Twin.Derivation.At(_twin, $"Claim '{id}': the result is shown as '{derivation.Display}', but the page says '{Shorten(shown)}'.", "Build the site again."));
        }

        var path = Resolve(derivation.ModelUrl);
        if (!contents.TryGetValue(path, out var model))
        {
            diagnostics.Report(Rules.Twin.ModelDiffers.At(_twin, $"Claim '{id}': its model '{path}' is not among the published files.", "Build the site again, and publish all of its files."));
        }
        else if (Convert.ToHexStringLower(SHA256.HashData(model)) is var actual && actual != derivation.ModelSha256)
        {
            diagnostics.Report(Rules.Twin.ModelDiffers.At(_twin, $"Claim '{id}': its model has the SHA-256 {derivation.ModelSha256}, but the bytes of '{path}' have {actual}.", "Build the site again."));
        }
    }

    private void CheckPosition(string id, JsonElement appearance, PublishedPageText text)
    {
        var quote = appearance.GetProperty("quote");
        var exact = quote.GetProperty("exact").GetString()!;
        var prefix = quote.GetProperty("prefix").GetString()!;
        var suffix = quote.GetProperty("suffix").GetString()!;
        var start = appearance.GetProperty("position").GetProperty("start").GetInt32();
        var end = appearance.GetProperty("position").GetProperty("end").GetInt32();
        var found = text.Slice(start, end);
        if (found == exact && text.Slice(start - CodePoints(prefix), start) == prefix && text.Slice(end, end + CodePoints(suffix)) == suffix)
        {
            return;
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"{start} to {end}");
        diagnostics.Report(text.Count(prefix + exact + suffix) == 1
            ? Rules.Twin.Moved.At(_page, $"Claim '{id}': '{Shorten(exact)}' is on the page, but not at {place}.", "Build the site again.")
            : Rules.Twin.Orphan.At(_page, $"Claim '{id}': at {place} stands '{Shorten(found ?? "nothing")}' and not '{Shorten(exact)}' in its context.", "The page or the twin was changed after they were built; build the site again."));
    }

    /// <summary>Most crawlers never fetch a twin: address, date and confidence must stand on the page and in the Markdown.</summary>
    private void CheckShown(JsonElement claim, JsonElement twin, IElement? row, string markdown)
    {
        var id = claim.GetProperty("id").GetString()!;
        if (row is null)
        {
            diagnostics.Report(Rules.Twin.NotShown.At(_page, $"Claim '{id}' has no entry in the page's manifest.", "Use a theme that shows every claim."));
            return;
        }

        var words = row.TextContent;
        var links = row.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")).ToHashSet(StringComparer.Ordinal);
        if (claim.TryGetProperty("confidence", out var confidence))
        {
            var level = confidence.GetProperty("level").GetString()!;
            Require(words.Contains(level, StringComparison.Ordinal), _page, $"confidence '{level}'");
            Require(markdown.Contains($"`{id}`", StringComparison.Ordinal), _twin, "entry in the Markdown");
        }

        if (!claim.TryGetProperty("evidence", out var evidence))
        {
            return;
        }

        foreach (var piece in evidence.EnumerateArray())
        {
            var source = piece.GetProperty("source").GetString();
            var url = twin.GetProperty("sources").EnumerateArray().Where(s => s.GetProperty("id").GetString() == source).Select(s => s.GetProperty("URL").GetString()!).FirstOrDefault();
            if (url is null)
            {
                continue;
            }

            Require(links.Contains(url), _page, $"source '{url}'");
            Require(markdown.Contains(url, StringComparison.Ordinal), _twin, $"source '{url}' in the Markdown");
            var date = piece.TryGetProperty("date", out var given) ? given.GetString()! : "undated";
            Require(words.Contains(date, StringComparison.Ordinal), _page, $"date '{date}'");
            Require(markdown.Contains(date, StringComparison.Ordinal), _twin, $"date '{date}' in the Markdown");
        }

        void Require(bool shown, FileLocation where, string what)
        {
            if (!shown)
            {
                diagnostics.Report(Rules.Twin.NotShown.At(where, $"Claim '{id}': the {what} is not shown.", "Build the site again; page, Markdown and twin do not belong together."));
            }
        }
    }

    private void CheckReferences(JsonElement twin)
    {
        var sources = Ids(twin, "sources");
        var entities = Ids(twin, "entities");
        var used = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in twin.GetProperty("claims").EnumerateArray())
        {
            var id = claim.GetProperty("id").GetString()!;
            if (!seen.Add(id))
            {
                diagnostics.Report(Rules.Twin.DuplicateClaim.At(_twin, $"The id '{id}' is given to two claims.", "Build the site again."));
            }

            foreach (var source in Items(claim, "evidence").Select(e => e.GetProperty("source").GetString()!))
            {
                used.Add(source);
                Known(sources, id, "source", source);
            }

            if (claim.TryGetProperty("derivation", out var derivation))
            {
                foreach (var input in derivation.GetProperty("inputs").EnumerateObject())
                {
                    var origin = input.Value.GetProperty("wasDerivedFrom").GetString()!;
                    if (!ClaimDerivation.OriginWords.Contains(origin))
                    {
                        used.Add(origin);
                        Known(sources, id, "source", origin);
                    }
                }
            }

            foreach (var entity in Items(claim, "about").Select(e => e.GetString()!))
            {
                Known(entities, id, "entity", entity);
            }
        }

        foreach (var source in sources.Where(s => !used.Contains(s)).Order(StringComparer.Ordinal))
        {
            diagnostics.Report(Rules.Twin.Reference.At(_twin, $"The source '{source}' carries no claim.", "Build the site again."));
        }

        void Known(HashSet<string> ids, string claim, string what, string id)
        {
            if (!ids.Contains(id))
            {
                diagnostics.Report(Rules.Twin.Reference.At(_twin, $"Claim '{claim}' names the {what} '{id}', which the twin does not list.", "Build the site again."));
            }
        }
    }

    private void CheckSummary(JsonElement twin)
    {
        var summary = twin.GetProperty("summary");
        var claims = twin.GetProperty("claims").EnumerateArray().ToList();
        foreach (var type in summary.GetProperty("byType").EnumerateObject())
        {
            Agree($"claims of type {type.Name}", type.Value.GetInt32(), claims.Count(c => c.GetProperty("type").GetString() == type.Name));
        }

        foreach (var level in summary.GetProperty("byConfidence").EnumerateObject())
        {
            Agree($"claims of {level.Name} confidence", level.Value.GetInt32(), claims.Count(c => c.TryGetProperty("confidence", out var k) && k.GetProperty("level").GetString() == level.Name));
        }

        var evidence = claims.SelectMany(c => Items(c, "evidence")).ToList();
        var counts = summary.GetProperty("evidence");
        Agree("pieces of evidence", counts.GetProperty("total").GetInt32(), evidence.Count);
        Agree("pieces of evidence with a quote", counts.GetProperty("withQuote").GetInt32(), evidence.Count(e => e.TryGetProperty("quote", out _)));
        Agree("checked quotes", counts.GetProperty("checked").GetInt32(), evidence.Count(e => e.GetProperty("check") is var c && c.TryGetProperty("quoteFound", out var found) && found.ValueKind == JsonValueKind.True && c.GetProperty("status").GetString() == "ok"));
        var stale = claims.Select(c => c.TryGetProperty("staleAfter", out var day) ? day.GetString() : null).OfType<string>().Min(StringComparer.Ordinal);
        var declared = summary.TryGetProperty("staleAfter", out var given) ? given.GetString() : null;
        if (stale != declared)
        {
            diagnostics.Report(Rules.Twin.Summary.At(_twin, $"The summary is stale after '{declared ?? "never"}', but the first claim to be so is after '{stale ?? "never"}'.", "Build the site again."));
        }

        void Agree(string what, int said, int counted)
        {
            if (said != counted)
            {
                diagnostics.Report(Rules.Twin.Summary.At(_twin, string.Create(CultureInfo.InvariantCulture, $"The summary says {said} {what}; there are {counted}."), "Build the site again."));
            }
        }
    }

    private static HashSet<string> Ids(JsonElement twin, string member) =>
        Items(twin, member).Select(e => e.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string member) =>
        parent.TryGetProperty(member, out var array) ? array.EnumerateArray() : default;

    private static int Rank(JsonElement confidence, string member) => confidence.GetProperty(member).GetString() switch
    {
        "high" => 2,
        "medium" => 1,
        _ => 0,
    };

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static string Shorten(string text) => text.Length <= ShownLength ? text : text[..(ShownLength - 1)] + "\u2026";
}
