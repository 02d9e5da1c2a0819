using Site.Generator.Phases;
using Site.Text.Diagnostics;

namespace Site.Generator.Publishing;

/// <summary>The phase that writes a site, or checks that it could be written. Both see the same files.</summary>
/// <param name="files">The files of the site.</param>
/// <param name="phase">How the work is done.</param>
internal sealed class SitePublisher(SiteFiles files, PhaseContext phase)
{
    /// <summary>Renders every file and writes none.</summary>
    public PublishedCount Check()
    {
        files.Render(_ => { }, phase);
        return new PublishedCount(0, 0);
    }

    /// <summary>Renders every file, and unless something is wrong puts the site in the place of the one that is published.</summary>
    /// <param name="output">The folder to publish in.</param>
    /// <param name="reuseUnchanged">Whether files whose bytes have not changed are linked instead of written again.</param>
    /// <returns>Null where nothing was published, which is reported.</returns>
    public PublishedCount? Publish(string output, bool reuseUnchanged)
    {
        try
        {
            using var staged = StagedOutput.Open(output, phase.InputFolder, reuseUnchanged, phase.Diagnostics);
            if (staged is null)
            {
                return null;
            }

            files.Render(file => staged.Add(file.Path, file.Content), phase);
            phase.Cancellation.ThrowIfCancellationRequested();
            if (phase.HasFailed)
            {
                return null;
            }

            staged.Publish();
            return new PublishedCount(staged.Files, staged.FilesReused);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            phase.Diagnostics.Report(Rules.Pages.WriteFailed.At(
                null,
                $"The site cannot be written to '{output}': {e.Message}",
                "Check the space left and your permissions there; the last good site is untouched."));
            return null;
        }
    }
}
