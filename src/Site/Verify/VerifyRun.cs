namespace Site.Verify;

/// <summary>.</summary>
internal static class VerifyRun
{
    /// <summary>.</summary>
    public static Task<int> RunAsync(VerifySettings settings, ProgramContext context, CancellationToken cancellationToken) => Task.FromResult(settings.Site.Length + context.CurrentFolder.Length + (cancellationToken.IsCancellationRequested ? 1 : 0));
}
