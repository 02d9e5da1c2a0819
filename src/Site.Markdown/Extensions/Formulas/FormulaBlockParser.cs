using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Formulas;

/// <summary>
/// Reads formulas of several lines between <c>$$</c> and <c>$$</c>, <c>\[</c> and <c>\]</c>, or <c>\begin{align}</c> and
/// <c>\end{align}</c>, which nothing else in the paragraph they begin follows. As in TeX, no empty line stands in them, but where
/// <c>$$</c> is all that its line says. One that nothing ends is none, so that no page is swallowed by it. Behind the end the formula may
/// have a name, <c>$$ (energy)</c> or <c>$$ {#eq:energy}</c>, by which other tools number it.
/// </summary>
internal sealed partial class FormulaBlockParser : BlockParser
{
    /// <summary>Makes a parser.</summary>
    public FormulaBlockParser() => OpeningCharacters = ['\\', '$'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || Formula().Match(line.Text, line.Start) is not { Success: true } formula)
        {
            return BlockState.None;
        }

        var block = new FormulaBlock(this, formula.Groups["end"].Value)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, line.End),
        };
        if (!formula.ValueSpan.Contains('\n'))
        {
            block.Complete();
        }

        processor.NewBlocks.Push(block);
        return line.ToString().Trim() is @"\[" or "$$" ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        if (formula.IsComplete)
        {
            return BlockState.None;
        }

        var line = processor.Line.ToString();
        if (line.TrimEnd().EndsWith(formula.End, StringComparison.Ordinal))
        {
            formula.Complete();
        }

        formula.UpdateSpanEnd(processor.Line.End);
        return formula.IsComplete && (formula.End is ['$', ..] or @"\]") && line.Trim() == formula.End
            ? BlockState.BreakDiscard
            : BlockState.Continue;
    }

    [GeneratedRegex(
        """
        \G(?:
        (?:\\\[(?=[\ \t]*\r?\n|(?:(?!\\\]).){0,4000}?
        """ + FormulaSigns.InBrackets + """
          )|\\begin\{(?<name>[a-z]+\*?)\})
          (?:(?!\n[\ \t>]*\r?\n)(?(name)|(?!\\\])).){1,4000}?(?<end>(?(name)\\end\{\k<name>\}|\\\]))
        |\$\$(?!\$)(?:(?<alone>[\ \t]*\r?\n)|(?=[^\n$]*\n))
          (?:(?(alone)(?!)|(?=\n[\ \t>]*\r?\n))(?!)|(?!\$\$).){1,8000}?
          (?<end>\$\$(?:[\ \t]*(?:\([\w:.-]+\)|\{[\#.][^{}\n]*\}))?)
        )[\ \t]*(?=\r?\n|\z)
        """,
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Formula();

    /// <summary>A formula of several lines.</summary>
    private sealed class FormulaBlock(BlockParser parser, string end) : MathBlock(parser)
    {
        /// <summary>What its last line ends with.</summary>
        public string End { get; } = end;

        /// <summary>Whether its last line has come.</summary>
        public bool IsComplete => ClosingFencedCharCount > 0;

        /// <summary>Says that its last line has come, also to those who look at it as a fence.</summary>
        public void Complete() => ClosingFencedCharCount = End.Length;
    }
}
