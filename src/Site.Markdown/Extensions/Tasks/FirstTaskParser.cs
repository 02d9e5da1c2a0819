using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Tasks;

/// <summary>
/// Reads the box that an item begins with, and behind which there is white space: <c>[x](page.md)</c> is a link. Further in, <c>[x]</c> is
/// text.
/// </summary>
internal sealed class FirstTaskParser : TaskListInlineParser
{
    private const int LengthOfBox = 3;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Root?.FirstChild is null
        && processor.Block is { Parent: ListItemBlock item } block
        && item[0] == block
        && slice.PeekChar(LengthOfBox) is '\0' or ' ' or '\t' or '\r' or '\n'
        && base.Match(processor, ref slice);
}
