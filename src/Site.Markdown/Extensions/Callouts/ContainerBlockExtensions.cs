using Markdig.Syntax;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>Moves many blocks at once: to remove them one by one moves, for each, all that stand behind it.</summary>
internal static class ContainerBlockExtensions
{
    /// <summary>Takes all blocks out of a container, so that they can be added elsewhere or there again.</summary>
    /// <param name="container">The container, empty after that.</param>
    /// <returns>The blocks, in their order.</returns>
    public static Block[] TakeAll(this ContainerBlock container)
    {
        var blocks = new Block[container.Count];
        container.CopyTo(blocks, 0);
        container.Clear();
        return blocks;
    }
}
