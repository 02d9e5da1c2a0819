namespace Site.Preview;

/// <summary>
/// How the preview stands after a build. Each state knows when the next one has come, so that a follower sees all it needs, however
/// slowly it reads: only the latest state matters.
/// </summary>
internal sealed class PreviewState
{
    private readonly TaskCompletionSource<PreviewState> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Names the site that is being served; a page served under another name is out of date. Empty before the first that can be shown.
    /// </summary>
    public required string Site { get; init; }

    /// <summary>The folder that site is in; null before the first that can be shown.</summary>
    public required string? Folder { get; init; }

    /// <summary>The state as the page's script reads it: JSON on one line.</summary>
    public required string Json { get; init; }

    /// <summary>Completes with the state that follows this one.</summary>
    public Task<PreviewState> Next => _next.Task;

    /// <summary>Lets followers know what follows.</summary>
    public void Follow(PreviewState next) => _next.SetResult(next);
}
