using Site.Markdown.Rendering;

namespace Site.Markdown.Claims;

/// <summary>Puts what a marker says in its place in the Markdown twin, and takes out the brackets around the words it is about.</summary>
/// <typeparam name="TMarker">The marker's node.</typeparam>
/// <param name="textOf">What it says; empty where it says nothing.</param>
internal sealed class ClaimTwinRenderer<TMarker>(Func<TMarker, string> textOf) : TwinObjectRenderer<TMarker>
    where TMarker : ClaimMarker
{
    protected override void Write(TwinRenderer renderer, TMarker marker)
    {
        renderer.ReplaceByNote(marker.Span, textOf(marker));
        if (marker.Brackets is { } brackets)
        {
            renderer.Unwrap(brackets);
        }
    }
}
