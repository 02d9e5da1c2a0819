using System.Text.Json;
using Site.Text.Folding;

namespace Site.Verification.Tests.Conformance;

/// <summary>Sources with a pinned address of each form there is, every one of them read and its quote found.</summary>
internal static class PinnedSources
{
    /// <summary>What each of them is quoted with.</summary>
    private const string Quote = "The Widget takes 5 GB of memory";
    private const string Id = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>
    /// The address of each source, and the pinned one; the custodian of <c>e</c> is a bystander, and the captures from <c>f</c> on are of
    /// other pages, as they say themselves.
    /// </summary>
    private static readonly (string Url, string Pinned)[] Addresses =
    [
        ("https://github.com/Maker/widget", $"https://github.com/maker/widget/commit/{Id}"),
        ("https://github.com/maker/widget/wiki", $"https://raw.githubusercontent.com/Maker/widget/{Id}/a.md"),
        ("https://gist.github.com/maker/0123456789abcdef0123", $"https://gist.github.com/maker/0123456789abcdef0123/raw/{Id}/a.md"),
        ("https://gitlab.com/maker/all/widget", $"https://gitlab.com/maker/all/widget/-/blob/{Id}/a.md"),
        ("https://codeberg.org/maker/widget", $"https://codeberg.org/maker/widget/src/commit/{Id}/a.md"),
        ("https://bitbucket.org/maker/widget", $"https://bitbucket.org/maker/widget/src/{Id}/a.md"),
        ("https://git.sr.ht/~maker/widget", $"https://git.sr.ht/~maker/widget/tree/{Id}/item/a.md"),
        ("https://huggingface.co/maker/widget", $"https://hf.co/datasets/maker/widget/resolve/{Id}/a.md"),
        ("https://maker.example/a", "https://web.archive.org/web/20261101120000id_/https://maker.example/a"),
        ("https://maker.example/b", "https://perma.cc/AB12-CD34"),
        ("https://maker.example/c", "https://archive.ph/2026.11.01-120000/https://maker.example/c"),
        ("https://maker.example/d", $"https://archive.softwareheritage.org/browse/swh:1:cnt:{Id};origin=https://maker.example/d"),
        ("https://maker.example/e", $"https://gitlab.com/somebody/widget/-/raw/{Id}/a.md"),
        ("https://maker.example/f", "https://web.archive.org/web/20261101120000/https://evil.example/f"),
        ("https://maker.example/g", "https://archive.org/web/20261101120000/https://maker.example/forum/post"),
        ("https://maker.example/h", "https://archive.ph/2026.11.01-120000/https://maker.example/h?of=another"),
        ("https://www.maker.example/i/", "https://web.archive.org/web/20261101120000/http://maker.example:80/i#size"),
    ];

    /// <summary>A page that rests a claim on each of them.</summary>
    public static string Page { get; } =
        string.Join("\n\n", Addresses.Select((_, i) => $"{Quote} [cite: @pin{i}#size]."));

    /// <summary>The sources as an author describes them.</summary>
    public static string Yaml { get; } = string.Concat(Addresses.Select((a, i) => $"""
        pin{i}:
          title: Notes {i}
          url: {a.Url}
          pinned: "{a.Pinned}"
          publisher: Maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:
            size: "{Quote}"

        """));

    /// <summary>What the lock has of them, each with a comma behind it.</summary>
    public static string Lock { get; } = string.Concat(Addresses.Select((a, i) => $$$"""
        "pin{{{i}}}": {"url": {{{JsonSerializer.Serialize(a.Pinned)}}}, "status": "ok", "checkedAt": "2026-11-20", "by": "site 1.0.0",
          "sha256": "fda509b70efdaa690b2fc62d34a1fc5cc8259b253c7920c8d76b524ae4295526",
          "quotes": {"{{{FoldedText.KeyOf(Quote)}}}": {"found": true, "occurrences": 1, "lines": "3"} } },

        """));
}
