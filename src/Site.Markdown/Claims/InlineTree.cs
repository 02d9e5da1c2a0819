using Markdig.Syntax.Inlines;

namespace Site.Markdown.Claims;

/// <summary>Looks through the tree of a paragraph. Most hold nothing that is looked for, and these cost nothing but the look.</summary>
internal static class InlineTree
{
    /// <summary>The nodes of a type, in page order; the tree may be changed while they are gone through.</summary>
    /// <param name="root">What they are looked for in.</param>
    public static IReadOnlyList<T> Find<T>(ContainerInline root)
        where T : Inline
    {
        List<T>? found = null;
        Collect(root, ref found);
        return found ?? (IReadOnlyList<T>)[];
    }

    private static void Collect<T>(ContainerInline container, ref List<T>? found)
        where T : Inline
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is T node)
            {
                (found ??= []).Add(node);
            }

            if (child is ContainerInline inner)
            {
                Collect(inner, ref found);
            }
        }
    }
}
