using System.Text;
using Acornima;

namespace Site.Theme.Bundling;

/// <summary>
/// Makes a module, which is written to be read, small enough to be sent: comments and spaces go, and the names only the module itself
/// knows become short, or where they name a number, that number. Every name is shortened alike wherever it stands, so a module must not use
/// a global by a name it declares anywhere; and since line ends go too, its statements must end in semicolons.
/// </summary>
public static class ScriptMinifier
{
    /// <summary>Shortens a module.</summary>
    /// <param name="module">An ES module.</param>
    /// <exception cref="ParseErrorException">The text is not a module.</exception>
    public static string Minify(string module)
    {
        var names = new ScriptNames(module);
        var comments = new List<(int Start, int End)>();
        var options = new ParserOptions
        {
            OnComment = (in Comment comment) => comments.Add((comment.Range.Start, comment.Range.End)),
        };
        names.Read(new Parser(options).ParseModule(module));
        return Squeeze(module, names.Edits(), names.Literals, comments.Concat(names.Needless));
    }

    private static string Squeeze(
        string text,
        Dictionary<int, (int End, string Text)> edits,
        Dictionary<int, int> literals,
        IEnumerable<(int Start, int End)> needless)
    {
        var skipped = needless.ToDictionary(c => c.Start, c => c.End);
        var output = new StringBuilder(text.Length);
        var (spaced, afterLiteral) = (false, false);
        for (var i = 0; i < text.Length;)
        {
            var isLiteral = literals.TryGetValue(i, out var stop);
            var end = 0;
            if (!isLiteral && (skipped.TryGetValue(i, out end) || char.IsWhiteSpace(text[i])))
            {
                i = Math.Max(end, i + 1);
                spaced = true;
                continue;
            }

            var (piece, next) =
                isLiteral ? (text[i..stop], stop) :
                edits.TryGetValue(i, out var edit) ? (edit.Text, edit.End) :
                (text[i].ToString(), i + 1);
            if (spaced && output.Length > 0 && NeedsSpace(output[^1], piece[0]))
            {
                output.Append(' ');
            }
            else if (!isLiteral && !afterLiteral && output.Length > 0 && IsNeedless(output[^1], piece[0]))
            {
                output.Length--;
            }

            output.Append(piece);
            afterLiteral = isLiteral;
            spaced = false;
            i = next;
        }

        return output.Append('\n').ToString();
    }

    private static bool NeedsSpace(char before, char after) =>
        (IsNamePart(before) && IsNamePart(after)) || (before == after && before is '+' or '-');

    /// <summary>
    /// Whether a semicolon or comma is the last of its block or list. Statements without a body, as in <c>while (f());</c>, must be written
    /// with an empty block.
    /// </summary>
    private static bool IsNeedless(char before, char after) =>
        (before == ';' && after == '}') || (before == ',' && after is '}' or ']' or ')');

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' or '#';
}
