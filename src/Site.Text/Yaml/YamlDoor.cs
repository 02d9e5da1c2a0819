using Site.Text.Diagnostics;
using Site.Text.Files;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Site.Text.Yaml;

/// <summary>
/// The one door to the YAML parser. Limits stand before it, for it builds its nodes by recursion; and whatever it throws, documented or
/// not, comes out as a diagnostic at the place at fault.
/// </summary>
internal static class YamlDoor
{
    /// <summary>The most UTF-16 units of one text: 16 Mi.</summary>
    private const int LongestText = 16 * 1024 * 1024;

    /// <summary>Loads the documents of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    /// <returns>The documents; null where the text cannot be read.</returns>
    public static IList<YamlDocument>? Load(InputText text, out Diagnostic? problem)
    {
        if (text.Text.Length > LongestText)
        {
            problem = TooMuch(new FileLocation(text.File), $"it has more than {LongestText} characters", "Split the file.");
            return null;
        }

        var parser = new GuardedParser(new Parser(new StringReader(text.Text)));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            problem = null;
            return stream.Documents;
        }
        catch (YamlLimitException e)
        {
            var place = PlaceOf(text, e.Start);
            problem = e.IsShape
                ? Rules.Pages.YamlShape.At(place, e.Message, e.Suggestion)
                : TooMuch(place, e.Message, e.Suggestion);
        }
        catch (YamlException e)
        {
            problem = Tab(text, e) ?? Twice(text, e) ?? Broken(text, PlaceOf(text, Culprit(e)), PlaceOf(text, e.Start), Clean(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or KeyNotFoundException or FormatException
            or OverflowException or IndexOutOfRangeException)
        {
            // What the scanner throws where its own bookkeeping meets what nobody foresaw: a forgotten bracket, an escape that is no
            // character. It has no place, so it is where the last thing was read.
            var end = text.LocationOf(text.Text.Length);
            problem = Broken(text, PlaceOf(text, parser.LastPlace), end, "it goes on here in a way that does not fit what stands before.");
        }

        return null;
    }

    /// <summary>The diagnostic for a text that was refused: at the bracket that was forgotten, if it stands before the end.</summary>
    private static Diagnostic Broken(InputText text, FileLocation place, FileLocation end, string reason) =>
        UnclosedBracket.Find(text.Text) is { } open && text.LocationOf(open) is var opener && opener <= end
            ? Rules.Pages.YamlSyntax.At(
                opener,
                $"The YAML cannot be read: the '{text.Text[open]}' opened here is not closed.",
                $"Write '{(text.Text[open] == '{' ? '}' : ']')}' where it ends.")
            : Rules.Pages.YamlSyntax.At(
                place,
                $"The YAML cannot be read: {reason}",
                "Check indentation, colons and quotes here and on the line above.");

    /// <summary>The diagnostic for a key that a mapping has twice.</summary>
    private static Diagnostic? Twice(InputText text, YamlException e)
    {
        const string start = "Duplicate key ";
        return e.Message.StartsWith(start, StringComparison.Ordinal)
            ? Rules.Pages.YamlSyntax.At(
                PlaceOf(text, e.Start),
                $"The YAML cannot be read: '{Clean(e.Message[start.Length..]).TrimEnd('.')}' stands here a second time.",
                "Put what stands under both under one of them.")
            : null;
    }

    /// <summary>
    /// The diagnostic for a tab that indents: the parser names where the mapping or text around it begins, which may be lines above.
    /// </summary>
    private static Diagnostic? Tab(InputText text, YamlException e) =>
        e.Message.Contains(" tab ", StringComparison.Ordinal) && TabIn(text.Text, (int)e.Start.Line) is { } tab
            ? Rules.Pages.YamlSyntax.At(text.LocationOf(tab), "The YAML cannot be read: a tab indents this line.", "Indent with spaces.")
            : null;

    /// <summary>Where the first tab stands that indents a line, from some line on; null where none does.</summary>
    private static int? TabIn(string text, int line)
    {
        var (number, indents) = (1, true);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (number, indents) = (number + 1, true);
            }
            else if (text[i] == '\t' && indents && number >= line)
            {
                return i;
            }
            else
            {
                indents &= text[i] == ' ';
            }
        }

        return null;
    }

    /// <summary>
    /// Where to point: to where what cannot be read begins, such as a quotation mark that nothing closes; but to an escape itself, which
    /// may stand lines below the quotation mark.
    /// </summary>
    private static Mark Culprit(YamlException e) => e.Message.Contains("escape", StringComparison.Ordinal) ? e.End : e.Start;

    private static Diagnostic TooMuch(FileLocation place, string reason, string suggestion) =>
        Rules.Pages.YamlSyntax.At(place, $"The YAML is not read: {reason}.", suggestion);

    private static FileLocation PlaceOf(InputText text, Mark mark) => new(text.File, (int)mark.Line, (int)mark.Column);

    private static string Clean(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }
}
