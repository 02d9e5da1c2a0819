using System.Collections.Immutable;
using System.Text;
using Site.Citations.Signatures;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Histories;

namespace Site.Verify;

/// <summary>Reads what the user has of a site from elsewhere: keys that are trusted, and the history of its indexes.</summary>
internal static class Witnesses
{
    /// <summary>Reads the keys.</summary>
    /// <returns>Those that can be used, which may be none; null where none was named.</returns>
    public static ImmutableArray<VerifyingKey>? ReadKeys(
        IReadOnlyList<string> files,
        ProgramContext context,
        IDiagnosticSink diagnostics) =>
        files.Count == 0 ? null : [.. files.Select(f => ReadKey(f, context.FullPath(f), diagnostics)).OfType<VerifyingKey>()];

    /// <summary>Reads the history.</summary>
    /// <returns>The history; null where none was named, or it cannot be used, which is reported.</returns>
    public static IndexHistory? ReadHistory(string? file, ProgramContext context, IDiagnosticSink diagnostics)
    {
        if (file is null)
        {
            return null;
        }

        var path = context.FullPath(file);
        if (UserFile.Read(path, IndexHistory.MaxBytes, out var problem) is { } content)
        {
            return IndexHistory.Read(path, content, diagnostics);
        }

        diagnostics.Report(Rules.Twin.BadHistory.At(
            new FileLocation(path),
            $"The history '{file}' cannot be read. {problem}",
            "Get it from where it is kept, or leave out --history."));
        return null;
    }

    private static VerifyingKey? ReadKey(string file, string path, IDiagnosticSink diagnostics)
    {
        var content = UserFile.ReadKey(path, out var problem);
        var key = content is null ? null : VerifyingKey.FromPem(Encoding.UTF8.GetString(content), out problem);
        if (key is null)
        {
            diagnostics.Report(Rules.Twin.BadKey.At(
                new FileLocation(path),
                $"'{file}' cannot be used as the public key of somebody you trust. {problem}",
                "Get the public half from the signer, who writes it with: openssl pkey -in private.pem -pubout -out public.pem"));
        }

        return key;
    }
}
