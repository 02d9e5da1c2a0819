using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Site.Markdown.Extensions.Attributes;

/// <summary>
/// Keeps roles of other tools as they are written, <c>:label:`x`</c>: where one has the name of a picture of a letter's size it is no less
/// a role, and nothing would be left of it that could be told.
/// </summary>
internal sealed partial class RoleParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public RoleParser() => OpeningCharacters = [':'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)) ||
            Role().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
        {
            return false;
        }

        return processor.KeepAsWritten(ref slice, match.Length);
    }

    [GeneratedRegex(@"\G:[a-z][a-z:_-]*:(?=`[^`])", RegexOptions.CultureInvariant)]
    private static partial Regex Role();
}
