using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Site.House;

/// <summary>What a file of C# declares and names.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Namespace">The namespace of what it declares; empty for none.</param>
/// <param name="Usings">The names in its using directives.</param>
/// <param name="Types">The names of the types it declares, not those within another.</param>
/// <param name="Names">Every simple name in it that may be a type's.</param>
internal sealed record CodeFile(
    string Path,
    string Namespace,
    IReadOnlySet<string> Usings,
    IReadOnlySet<string> Types,
    IReadOnlySet<string> Names)
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
        return new CodeFile(path, space, usings.ToHashSet(), types.ToHashSet(), names.ToHashSet());
    }

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
