using Acornima;
using Acornima.Ast;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Repository.Tests;

/// <summary>Nobody has to scroll sideways, or far: how long a line, a method and a file may be.</summary>
public sealed class LengthTests
{
    private const int LongestLine = 140;
    private const int LongestFile = 400;
    private const int LongestMethod = 60;

    [Fact]
    public void A_line_has_at_most_140_columns() => AssertNone(
        SourceFile.With(".cs", ".cshtml", ".js", ".css", ".props", ".csproj", ".sh", ".yml")
            .Where(f => f.Extension != ".yml" || f.Path.StartsWith(".github/", StringComparison.Ordinal))
            .SelectMany(f => f.Lines().Index().Where(l => l.Item.Length > LongestLine).Select(l => (f, l.Index + 1, l.Item.Length))),
        "columns");

    [Fact]
    public void A_file_of_code_has_at_most_400_lines() => AssertNone(
        SourceFile.With(".cs", ".js").Select(f => (f, 1, f.Lines().Length)).Where(f => f.Length > LongestFile),
        "lines");

    [Fact]
    public void A_method_in_C_sharp_has_at_most_60_lines() => AssertNone(
        SourceFile.With(".cs").SelectMany(f => f.Syntax().DescendantNodes().Where(IsMethod).Select(m => (f, FirstLine(m), Lines(m))))
            .Where(m => m.Item3 > LongestMethod),
        "lines");

    [Fact]
    public void A_function_in_JavaScript_has_at_most_60_lines() => AssertNone(
        SourceFile.With(".js")
            .SelectMany(f =>
                new Parser().ParseModule(f.Read(), f.Path).DescendantNodes().Where(n => n is IFunction).Select(n => (f, n.Location)))
            .Select(m => (m.f, m.Location.Start.Line, m.Location.End.Line - m.Location.Start.Line + 1))
            .Where(m => m.Item3 > LongestMethod),
        "lines");

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <summary>The line on which a method begins, after its attributes: a table of cases is no code.</summary>
    private static int FirstLine(SyntaxNode method)
    {
        var start = method.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault()?.GetLastToken().GetNextToken()
            ?? method.GetFirstToken();
        return start.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    private static int Lines(SyntaxNode method) => method.GetLocation().GetLineSpan().EndLinePosition.Line + 2 - FirstLine(method);

    private static void AssertNone(IEnumerable<(SourceFile File, int Line, int Length)> tooLong, string unit)
    {
        var found = tooLong.Select(t => $"{t.File.Path}:{t.Line}: {t.Length} {unit}").ToList();
        Assert.True(found.Count == 0, $"{found.Count} too long:\n{string.Join('\n', found)}");
    }
}
