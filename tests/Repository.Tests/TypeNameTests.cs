namespace Repository.Tests;

/// <summary>A name has one sense, whichever project it is in.</summary>
public sealed class TypeNameTests
{
    [Fact]
    public void No_two_types_of_the_product_share_a_name()
    {
        var files = SourceFile.With(".cs")
            .Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) || f.Path.StartsWith("theme/", StringComparison.Ordinal))
            .Select(CodeFile.Read);
        Assert.Empty(Shared(files));
    }

    [Theory]
    [InlineData("namespace A; class X;", "namespace B; record X;", "X: 0.cs, 1.cs")]
    [InlineData("namespace A; class X { class Y; }", "namespace B; class Y;", null)]
    [InlineData("namespace A; partial class X;", "namespace A; partial class X;", null)]
    [InlineData("namespace A; class X;", "namespace B; class X<T>;", "X: 0.cs, 1.cs")]
    [InlineData("namespace A; delegate void X();", "namespace B; enum X;", "X: 0.cs, 1.cs")]
    public void A_name_in_two_namespaces_is_found(string one, string other, string? found)
    {
        var files = new[] { one, other }.Select((text, i) =>
            CodeFile.Read($"{i}.cs", Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(text).GetRoot()));
        Assert.Equal(found is null ? [] : [found], Shared(files));
    }

    private static IEnumerable<string> Shared(IEnumerable<CodeFile> files) => files
        .SelectMany(f => f.Types.Select(t => (Type: t, f.Namespace, f.Path)))
        .GroupBy(t => t.Type)
        .Where(g => g.Select(t => t.Namespace).Distinct().Count() > 1)
        .Select(g => $"{g.Key}: {string.Join(", ", g.Select(t => t.Path))}");
}
