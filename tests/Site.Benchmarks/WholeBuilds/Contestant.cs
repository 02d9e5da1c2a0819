using System.Collections.Immutable;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>A program that builds the corpus: one of ours, or another generator.</summary>
internal abstract class Contestant
{
    /// <summary>What it is called in the results.</summary>
    public abstract string Name { get; }

    /// <summary>Its version, as it says itself.</summary>
    public abstract string Version { get; }

    /// <summary>Writes what it needs beside the corpus: settings, a layout. Not measured.</summary>
    /// <param name="home">A folder of its own, which is empty.</param>
    public virtual void Prepare(string home)
    {
    }

    /// <summary>The command that builds.</summary>
    /// <param name="input">The corpus.</param>
    /// <param name="output">Where the site goes.</param>
    /// <param name="home">The folder of <see cref="Prepare"/>, from which it is run.</param>
    public abstract ImmutableArray<string> Command(string input, string output, string home);
}

/// <summary>The program of this repository, as a binary.</summary>
/// <param name="name">What it is called in the results.</param>
/// <param name="binary">The file.</param>
internal sealed class SiteContestant(string name, string binary) : Contestant
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Version { get; } = Processes.FirstLine(binary, "--version");

    /// <inheritdoc/>
    public override ImmutableArray<string> Command(string input, string output, string home) =>
        [binary, "build", "--input", input, "--output", output, "--as-of", "2026-11-29", "--format", "json"];
}

/// <summary>Markdig alone.</summary>
/// <param name="binary">The program in <c>tests/Site.Benchmarks.Floor</c>.</param>
internal sealed class FloorContestant(string binary) : Contestant
{
    /// <inheritdoc/>
    public override string Name => "Floor (Markdig alone)";

    /// <inheritdoc/>
    public override string Version => "of this repository";

    /// <inheritdoc/>
    public override ImmutableArray<string> Command(string input, string output, string home) => [binary, input, output];
}

/// <summary>Hugo with the least layout: a title and the page. It writes HTML alone, no lists of tags, no feeds, no site map.</summary>
/// <param name="binary">The file.</param>
internal sealed class HugoContestant(string binary) : Contestant
{
    private const string Settings = """
        baseURL = "https://corpus.example/"
        languageCode = "en"
        title = "A corpus"
        disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
        """;

    private const string Layout = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body><h1>{{ .Title }}</h1>{{ .Content }}</body>
        </html>
        """;

    /// <inheritdoc/>
    public override string Name => "Hugo";

    /// <inheritdoc/>
    public override string Version { get; } = Processes.FirstLine(binary, "version");

    /// <inheritdoc/>
    public override void Prepare(string home)
    {
        File.WriteAllText(Path.Join(home, "hugo.toml"), Settings);
        var layouts = Directory.CreateDirectory(Path.Join(home, "layouts", "_default")).FullName;
        File.WriteAllText(Path.Join(layouts, "single.html"), Layout);
        File.WriteAllText(Path.Join(layouts, "list.html"), Layout);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Command(string input, string output, string home) =>
        [binary, "--source", home, "--config", Path.Join(home, "hugo.toml"), "--contentDir", input, "--destination", output, "--quiet"];
}

/// <summary>Eleventy with the least layout, and without a template language run over the Markdown.</summary>
/// <param name="binary">The file.</param>
internal sealed class EleventyContestant(string binary) : Contestant
{
    private const string Settings = """
        export default function (config) {
          config.addGlobalData("layout", "page.liquid");
        }
        export const config = { markdownTemplateEngine: false, templateFormats: ["md"], dir: { input: "corpus", includes: "../layouts" } };
        """;

    private const string Layout = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{ title }}</title></head>
        <body><h1>{{ title }}</h1>{{ content }}</body>
        </html>
        """;

    /// <inheritdoc/>
    public override string Name => "Eleventy";

    /// <inheritdoc/>
    public override string Version { get; } = Processes.FirstLine(binary, "--version");

    /// <inheritdoc/>
    public override void Prepare(string home)
    {
        File.WriteAllText(Path.Join(home, "eleventy.config.mjs"), Settings);
        Directory.CreateDirectory(Path.Join(home, "layouts"));
        File.WriteAllText(Path.Join(home, "layouts", "page.liquid"), Layout);
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> Command(string input, string output, string home)
    {
        // It reads only what lies below the folder it is run in.
        var link = Path.Join(home, "corpus");
        if (!Path.Exists(link))
        {
            Directory.CreateSymbolicLink(link, input);
        }

        return [binary, "--quiet", "--output", Path.GetRelativePath(home, output)];
    }
}
