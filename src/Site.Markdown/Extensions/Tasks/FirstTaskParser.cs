using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Site.Markdown.Extensions.Tasks;

/// <summary>Reads the box that an item begins with; further in, <c>[x]</c> is text.</summary>
internal sealed class FirstTaskParser : TaskListInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Root?.FirstChild is null
        && processor.Block is { Parent: ListItemBlock item } block
        && item[0] == block
        && base.Match(processor, ref slice);
}
