using Markdig;
using Markdig.Extensions.TaskLists;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Tasks;

/// <summary>Gives items their boxes, <c>- [ ] Call them</c>: one each, as everywhere else.</summary>
internal sealed class TaskExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.Replace<TaskListInlineParser>(new FirstTaskParser());
}
