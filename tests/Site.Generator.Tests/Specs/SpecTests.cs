using System.Text;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Specs;

/// <summary>
/// Executable specifications: each <c>*.spec</c> file is a small input tree (<c>-- path --</c>), then what comes of it: the exact
/// diagnostics (<c>== diagnostics ==</c>) and published files (<c>== path ==</c>), of which <c>path#article</c> is only the author's part
/// of the HTML and <c>path#claims</c> only the claims of a twin. Run with SITE_UPDATE_SPECS=1 to write down what comes now, and read the
/// difference before you commit it.
/// </summary>
public sealed class SpecTests
{
    private static readonly string Folder = Repository.File("tests/Site.Generator.Tests/Specs");

    public static TheoryData<string> Specs =>
        [.. Directory.EnumerateFiles(Folder, "*.spec").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task Input_gives(string name)
    {
        var file = Path.Combine(Folder, name + ".spec");
        var spec = File.ReadAllText(file).ReplaceLineEndings("\n");
        var split = spec.IndexOf("\n== ", StringComparison.Ordinal) + 1;
        Assert.True(split > 0, $"{name}.spec says nothing of what comes of its input.");
        using var site = new TestSite(spec[..split].TrimEnd('\n'));
        var result = await site.BuildAsync();
        var actual = new StringBuilder(spec[..split]);
        foreach (var section in Sections(spec[split..]))
        {
            actual.Append(System.Globalization.CultureInfo.InvariantCulture, $"== {section} ==\n")
                .Append(section == "diagnostics" ? Show(result) : Content(site, section))
                .Append('\n');
        }

        var found = actual.ToString().TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("SITE_UPDATE_SPECS") == "1")
        {
            File.WriteAllText(file, found);
        }

        Assert.Equal(spec, found);
    }

    private static IEnumerable<string> Sections(string expected) =>
        expected.Split('\n')
            .Where(l => l.StartsWith("== ", StringComparison.Ordinal) && l.EndsWith(" ==", StringComparison.Ordinal))
            .Select(l => l[3..^3]);

    private static string Show(BuildResult result)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in result.Diagnostics.Where(d => d.Rule != Rules.Pages.NoAddress))
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{diagnostic.Location}: {diagnostic.Rule.Severity} {diagnostic.Rule.Code}: {diagnostic.Message}\n");
            text.Append(diagnostic.Suggestion is { } suggestion ? $"    {suggestion}\n" : "");
        }

        return text.Append(result.Succeeded ? "published\n" : "not published\n").ToString();
    }

    private static string Content(TestSite site, string section)
    {
        var hash = section.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? section : section[..hash];
        if (!File.Exists(Path.Combine(site.Output, path)))
        {
            return "(not there)\n";
        }

        var text = site.Read(path);
        return (hash < 0 ? "" : section[hash..]) switch
        {
            "#html" => Between(text, "<html", ">"),
            "#policy" => Between(text, "<meta http-equiv", ">"),
            "#article" => Between(text, "<article", "</article>"),
            "#claims" => Between(text, "\"claims\"", "\n]"),
            _ => text,
        };
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..(text.IndexOf(end, from, StringComparison.Ordinal) + end.Length)] + "\n";
    }
}
