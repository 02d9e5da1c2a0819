using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Repository.Tests;

/// <summary>What a file of C# declares and names.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Namespace">The namespace of what it declares; empty for none.</param>
/// <param name="Usings">The names in its using directives.</param>
/// <param name="Types">The names of the types it declares, not those within another.</param>
/// <param name="Names">Every simple name in it that may be a type's.</param>
/// <param name="Paths">Every name with dots in it that may lead to a type through namespaces: <c>Reading.Reader.Read</c>.</param>
internal sealed record CodeFile(
    string Path,
    string Namespace,
    IReadOnlySet<string> Usings,
    IReadOnlySet<string> Types,
    IReadOnlySet<string> Names,
    IReadOnlySet<string> Paths)
{
    /// <summary>Reads a file.</summary>
    public static CodeFile Read(SourceFile file) => Read(file.Path, file.Syntax());

    /// <summary>Reads the syntax of a file.</summary>
    public static CodeFile Read(string path, SyntaxNode root)
    {
        var nodes = root.DescendantNodes().ToList();
        var space = nodes.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        var types = nodes.Where(n => n.Parent is BaseNamespaceDeclarationSyntax).Select(NameOf).OfType<string>();
        var usings = nodes.OfType<UsingDirectiveSyntax>().Select(u => u.NamespaceOrType.ToString());
        var names = nodes.OfType<SimpleNameSyntax>().Where(MayBeType).Select(n => n.Identifier.Text);
        var paths = nodes.Where(IsWholePath).Select(PathOf).OfType<string>();
        return new CodeFile(path, space, usings.ToHashSet(), types.ToHashSet(), names.ToHashSet(), paths.ToHashSet());
    }

    /// <summary>A name with dots that is no part of a longer one, nor the name of the file's own namespace.</summary>
    private static bool IsWholePath(SyntaxNode node) =>
        node is QualifiedNameSyntax or MemberAccessExpressionSyntax &&
        node.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax) &&
        !(node.Parent is MemberAccessExpressionSyntax outer && outer.Expression == node);

    /// <summary>The names of a path without their type arguments; null where something else than a name stands in it.</summary>
    private static string? PathOf(SyntaxNode? node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        AliasQualifiedNameSyntax global => global.Name.Identifier.Text,
        QualifiedNameSyntax path => Join(PathOf(path.Left), path.Right),
        MemberAccessExpressionSyntax path => Join(PathOf(FirstNames(path.Expression)), path.Name),
        _ => null,
    };

    /// <summary>Of a chain of calls the names that it begins with: of <c>A.B.C().D()</c> <c>A.B.C</c>.</summary>
    private static ExpressionSyntax FirstNames(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax call => FirstNames(call.Expression),
        ElementAccessExpressionSyntax access => FirstNames(access.Expression),
        PostfixUnaryExpressionSyntax unary => FirstNames(unary.Operand),
        ConditionalAccessExpressionSyntax access => FirstNames(access.Expression),
        _ => expression,
    };

    private static string? Join(string? left, SimpleNameSyntax right) => left is null ? null : $"{left}.{right.Identifier.Text}";

    private static string? NameOf(SyntaxNode declaration) => declaration switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    /// <summary>Not the member of something, nor the name of an argument.</summary>
    private static bool MayBeType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or NameMemberCrefSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };
}
