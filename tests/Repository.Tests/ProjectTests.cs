using System.Xml.Linq;

namespace Repository.Tests;

/// <summary>The arrows between the projects, as they are in the project files.</summary>
public sealed class ProjectTests
{
    /// <summary>
    /// What each project may see. The code that writes pages and twins and the code that checks them must not share more than records and
    /// rules: the generator does not see the verifier, nor the verifier the generator, Markdown or the theme.
    /// </summary>
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Site.Text"] = [],
        ["Site.Quantities"] = ["Site.Text"],
        ["Site.Citations"] = ["Site.Quantities", "Site.Text"],
        ["Site.CostModel"] = ["Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site.Evidence"] = ["Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site.Markdown"] = ["Site.CostModel", "Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site.Theme"] = ["Site.CostModel", "Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site.Verification"] = ["Site.CostModel", "Site.Evidence", "Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site.Generator"] = ["Site.Markdown", "Site.Theme", "Site.CostModel", "Site.Citations", "Site.Quantities", "Site.Text"],
        ["Site"] =
        [
            "Site.Generator", "Site.Verification", "Site.Evidence", "Site.Markdown", "Site.Theme", "Site.CostModel", "Site.Citations",
            "Site.Quantities", "Site.Text",
        ],
    };

    public static TheoryData<string> Products => [.. Projects("src/", "theme/")];

    [Fact]
    public void Every_product_project_has_its_place_in_the_order() => Assert.Equal(MaySee.Keys.Order(), Projects("src/", "theme/").Order());

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_sees_only_what_stands_below_it(string project) => Assert.Subset(
        MaySee[project].ToHashSet(),
        References(project).ToHashSet());

    [Theory]
    [MemberData(nameof(Products))]
    public void A_product_project_has_tests_of_its_own(string project) => Assert.Contains(project + ".Tests", Projects("tests/"));

    [Fact]
    public void No_product_project_sees_tests() =>
        Assert.DoesNotContain(Projects("src/", "theme/").SelectMany(References), r => r.Contains("Tests", StringComparison.Ordinal));

    private static List<string> Projects(params string[] folders) =>
        [.. SourceFile.With(".csproj").Where(f => folders.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal))).Select(Name)];

    private static string Name(SourceFile project) => Path.GetFileNameWithoutExtension(project.Path);

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(SourceFile.With(".csproj").Single(f => Name(f) == project).Read())
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
}
