using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Repository.Tests;

/// <summary>
/// Using directives stand in the order that <c>dotnet format</c> gives them. All else that it looks for beside white space the build does:
/// analysers are on, and what they find is an error.
/// </summary>
public sealed class UsingTests
{
    [Fact]
    public void Using_directives_are_in_order() => Assert.Empty(
        SourceFile.With(".cs").Where(f => !IsInOrder((CompilationUnitSyntax)f.Syntax())).Select(f => f.Path));

    [Theory]
    [InlineData("using System; using A; using a.B; using C;", true)]
    [InlineData("using A; using System;", false)]
    [InlineData("using B; using A;", false)]
    [InlineData("using A.B; using A;", false)]
    [InlineData("using A; using static System.Math; using B = A.C;", true)]
    [InlineData("using static A.B; using A;", false)]
    public void An_order_is_judged(string code, bool isInOrder) => Assert.Equal(
        isInOrder, IsInOrder(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseCompilationUnit(code)));

    private static bool IsInOrder(CompilationUnitSyntax unit)
    {
        var directives = unit.Usings.Where(u => u.GlobalKeyword.Span.IsEmpty).ToList();
        return directives.SequenceEqual(directives
            .OrderBy(u => u.Alias is not null ? 2 : u.StaticKeyword.Span.IsEmpty ? 0 : 1)
            .ThenBy(u => NameOf(u) is "System" || NameOf(u).StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(NameOf, StringComparer.OrdinalIgnoreCase));
    }

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();
}
