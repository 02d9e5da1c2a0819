using Site.Citations.Signatures;
using Site.Generator.Files;
using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Publishing;

/// <summary>
/// What a build does about the signature of the site that it replaces. A build cannot sign; a signature that is of the new index too is
/// kept, and any other is removed, because it would be one that does not hold.
/// </summary>
internal static class KeptSignature
{
    /// <summary>The signature's address.</summary>
    public static readonly SitePath Path = SitePath.FromRelative(SignatureJson.FileName);

    /// <summary>Adds the signature of the published site to the one that is staged, or reports that it is removed.</summary>
    /// <param name="output">The published site, as the user names it.</param>
    /// <param name="index">The new index.</param>
    /// <param name="staged">The new site.</param>
    /// <param name="diagnostics">Takes what becomes of it.</param>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static void Carry(string output, RenderedFile index, StagedOutput staged, IDiagnosticSink diagnostics)
    {
        var file = new FileInfo(System.IO.Path.Combine(output, Path.Value));
        if (!file.Exists)
        {
            return;
        }

        if (file.Length <= SignatureJson.MaxBytes && File.ReadAllBytes(file.FullName) is var content && IsOf(content, index.Sha256))
        {
            staged.Add(Path, content);
            return;
        }

        diagnostics.Report(Rules.Twin.SignatureRemoved.At(
            null,
            $"The signature in '{output}' is not of this build's index, so it is removed with the old site.",
            "Sign the site again: site sign FOLDER."));
    }

    /// <summary>Whether the statement is of the index; whether its signatures hold is for those to find out who know the keys.</summary>
    private static bool IsOf(byte[] envelope, string sha256) =>
        SignatureJson.ReadEnvelope(envelope, out _) is { } read
        && Dsse.Decode(read.Payload) is { } payload
        && SignatureJson.ReadStatement(payload, out _) is { } statement
        && statement.IsOf(sha256);
}
