using System.Text.RegularExpressions;
using Markdig.Parsers;

namespace Site.Markdown.Extensions.Code;

/// <summary>Reads code that colons fence, as Azure DevOps has its diagrams: <c>::: mermaid</c>.</summary>
internal sealed partial class CodeContainerParser : FencedCodeBlockParser
{
    /// <summary>Makes a parser.</summary>
    public CodeContainerParser() => OpeningCharacters = [':'];

    /// <summary>Whether a line begins such a block.</summary>
    public static bool Begins(string line) => Opening().IsMatch(line);

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor) =>
        Begins(processor.Line.ToString()) ? base.TryOpen(processor) : BlockState.None;

    [GeneratedRegex(
        @"^:{3,}\s*(?:mermaid|plantuml|graphviz|math|\{(?:mermaid|plantuml|graphviz|math)\})\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
