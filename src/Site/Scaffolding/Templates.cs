using System.Globalization;
using Site.Citations.Sources;
using Site.Schemas;
using Site.Text.Yaml;

namespace Site.Scaffolding;

/// <summary>What <c>new</c> writes.</summary>
internal static class Templates
{
    /// <summary>The files of a site that builds as it is, by path.</summary>
    public static IEnumerable<(string Path, string Text)> Site(string title, DateOnly today) =>
    [
        ("site.yml", AuthorSchemas.Site.ModeLine(AuthorSchemas.Folder + "/") + $"""
            title: {YamlOutput.Scalar(title)}
            description: What this site is about, in a sentence.
            language: en
            # The address it is published under, which sitemaps need:
            # url: https://example.org/
            # Whether numbers in prose that stand in no claim are reported:
            # check-quantities: true

            """),
        ("index.md", $"""
            ---
            title: {YamlOutput.Scalar(title)}
            description: What this page answers, in a sentence.
            date: {Day(today)}
            ---

            **The answer comes first.** Then the reasons, each with its source.

            A number that nobody knows and you have chosen says so:
            [20 requests a minute][assume: an example · as="The example has 20 requests a minute"].
            A judgement says whose it is:
            [that is little][opinion: the authors · as="Twenty requests a minute are little"].

            To cite a source, describe it in `_sources/`, and name it and its quote behind the words that rest on it:
            `It answers one request at a time [cite: @some-source#its-quote].`

            """),
        ("_sources/sources.yml", AuthorSchemas.Sources.ModeLine($"../{AuthorSchemas.Folder}/") + """
            # Sources, by the keys that pages cite them by; any file in this folder may have some. 'site new source URL' begins one.
            # 'site sources check' reads them, looks their quotes up, and writes what it found to cite.lock.json: commit that, too.
            #
            # some-source:
            #   title: The title, as the source has it
            #   url: https://example.org/report
            #   publisher: Example
            #   kind: primary
            #   date: 2026-08
            #   quotes:
            #     its-quote: "The words that carry what is claimed."

            """),
        .. AuthorSchemas.All.Select(s => ($"{AuthorSchemas.Folder}/{s.FileName}", SchemaWriter.Write(s))),
    ];

    /// <summary>A page.</summary>
    public static string Page(string title, DateOnly today) => $"""
        ---
        title: {YamlOutput.Scalar(title)}
        description: What this page answers, in a sentence.
        date: {Day(today)}
        ---

        **The answer comes first.** Then the reasons, each with its source.

        """;

    /// <summary>The entry of a source, of which only its author knows the rest.</summary>
    public static string Source(string key, string url, string? title, DateOnly today, bool hasSchemas) =>
        (hasSchemas ? AuthorSchemas.Sources.ModeLine($"../{AuthorSchemas.Folder}/") : "") + $"""
        {key}:
          title: {(title is null ? "" : YamlOutput.Scalar(title))}
          url: {YamlOutput.Scalar(url)}
          publisher:
          # primary: they made, sell, measured or decided it. secondary: they report it. community: a forum, a bystander.
          kind:
          # The date that the source gives, as exactly as known: 2026, 2026-08 or 2026-08-14.
          date:
          accessed: {Day(today)}
          # volatile for prices and benchmarks, slow for documentation, stable for what is past.
          volatility: slow
          {Pinned(url)}
          # The words that carry what is claimed, short and exact: cited as [cite: @{key}#main].
          quotes:
            main: ""

        """;

    private static string Pinned(string url) => PinnedAddress.IsPinned(url)
        ? $"pinned: {YamlOutput.Scalar(url)}"
        : "# A form that cannot change, a permalink with the whole commit id or an archive capture:\n  # pinned:";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
