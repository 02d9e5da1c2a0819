using Microsoft.CodeAnalysis.CSharp;

namespace Repository.Tests;

/// <summary>The arrows between the namespaces of a project, drawn from its code: they never lead back to where they began.</summary>
public sealed class NamespaceTests
{
    public static TheoryData<string> Folders =>
    [
        .. SourceFile.With(".csproj").Where(f => !f.Path.StartsWith("tests/", StringComparison.Ordinal)).Select(f =>
            Path.GetDirectoryName(f.Path)!),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Namespaces_of_a_project_do_not_lean_on_each_other_in_a_circle(string folder)
    {
        var files = SourceFile.With(".cs")
            .Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(CodeFile.Read)
            .ToList();
        var arrows = Arrows.Between(files);
        var circles = Arrows.Circles(arrows).ToList();
        Assert.True(circles.Count == 0, string.Join("\n\n", circles.Select(c => Describe(c, arrows))));
    }

    [Fact]
    public void A_circle_of_using_directives_is_found() => Assert.Equal(
        ["A B"],
        Circles("namespace A; using B; class X;", "namespace B; using A; class Y;", "namespace C; using A; class Z;"));

    [Fact]
    public void A_circle_through_a_namespace_around_another_is_found() => Assert.Equal(
        ["A A.B"],
        Circles("namespace A; using A.B; class X;", "namespace A.B; class Y { X? _x; }"));

    [Theory]
    [InlineData("class X { void M() => A.B.Y.Run(); }")]
    [InlineData("class X { void M() => B.Y.Run().Twice(); }")]
    [InlineData("class X { global::A.B.Y? _y; }")]
    [InlineData("class X { void M(List<B.Y> all) { } }")]
    [InlineData("using static A.B.Y; class X;")]
    [InlineData("using Short = A.B.Y; class X;")]
    public void A_circle_through_a_type_named_by_way_of_its_namespace_is_found(string code) => Assert.Equal(
        ["A A.B"],
        Circles("namespace A; " + code, "namespace A.B; using A; class Y;"));

    [Fact]
    public void A_member_called_as_a_namespace_is_no_arrow_to_it() => Assert.Empty(
        Circles("namespace A; class X { int M() => this.B.Length + B.Length; }", "namespace A.B; using A; class Y;"));

    [Fact]
    public void Arrows_one_way_are_no_circle() => Assert.Empty(Circles("namespace A; using A.B; class X;", "namespace A.B; class Y;"));

    private static IEnumerable<string> Circles(params string[] code)
    {
        var files = code.Select((text, i) => CodeFile.Read($"{i}.cs", CSharpSyntaxTree.ParseText(text).GetRoot()));
        return Arrows.Circles(Arrows.Between([.. files])).Select(c => string.Join(' ', c));
    }

    private static string Describe(IReadOnlyList<string> circle, IReadOnlyList<Arrow> arrows) =>
        $"In a circle: {string.Join(", ", circle)}.\n" + string.Join('\n', arrows
            .Where(a => circle.Contains(a.From) && circle.Contains(a.To))
            .GroupBy(a => (a.From, a.To))
            .Select(g => $"  {g.Key.From} sees {g.Key.To}: {string.Join(", ", g.Select(a => a.Why).Distinct().Take(5))}"));
}
