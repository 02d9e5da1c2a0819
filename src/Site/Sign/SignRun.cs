using System.Text;
using Site.Citations.Indexes;
using Site.Citations.Signatures;
using Site.Reports;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Sign;

/// <summary>Signs the index of a published site, and writes the signature beside it.</summary>
internal static class SignRun
{
    private const string HowToMake = "Make a key with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out private.pem";

    /// <summary>Signs.</summary>
    /// <returns>The exit code: 1 where there is no site or no key.</returns>
    public static int Run(SignSettings settings, ProgramContext context)
    {
        var diagnostics = new DiagnosticBag();
        var folder = context.FullPath(settings.Site);
        var statement = ReadStatement(settings.Site, folder, diagnostics);
        using var key = ReadKey(settings.KeyFile, folder, context, diagnostics);
        if (statement is null || key is null)
        {
            return RunReport.Fail("sign", diagnostics, null, context);
        }

        WholeFile.Write(Path.Join(folder, SignatureJson.FileName), SignatureJson.Write(key.Sign(statement)));
        context.Out.WriteLine($"Signed {SummaryText.Folder(settings.Site)} as of {statement.Predicate.AsOf:O}: {SignatureJson.FileName}");
        context.Out.WriteLine($"The fingerprint of the key is {key.Verifying.Fingerprint}");
        return ExitCode.Success;
    }

    private static IndexStatement? ReadStatement(string site, string folder, DiagnosticBag diagnostics)
    {
        var location = new FileLocation(Path.Join(folder, CiteIndexNames.Root));
        if (UserFile.Read(location.File, CiteIndexJson.MaxBytes, out var unread) is not { } bytes)
        {
            diagnostics.Report(Rules.Twin.NoIndex.At(
                location,
                $"'{site}' has no index that could be signed. {unread}",
                "Build the site, and give the folder that it was published in."));
            return null;
        }

        if (CiteIndexJson.Read(bytes, out var problem) is not { } index)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The index cannot be understood: {problem}", "Build the site again."));
            return null;
        }

        return IndexStatement.Of(index, bytes);
    }

    private static SigningKey? ReadKey(string? keyFile, string folder, ProgramContext context, DiagnosticBag diagnostics)
    {
        FileLocation? location = keyFile is null ? null : new FileLocation(context.FullPath(keyFile));
        var bytes = location is { } place
            ? ReadKeyFile(place.File, folder, out var problem)
            : ReadVariable(context, out problem);
        var key = bytes is null ? null : SigningKey.FromPem(Encoding.UTF8.GetString(bytes), out problem);
        if (key is null)
        {
            var what = keyFile is null ? SignSettings.KeyVariable : $"'{keyFile}'";
            diagnostics.Report(Rules.Twin.BadKey.At(location, $"{what} cannot be used to sign. {problem}", HowToMake));
        }

        return key;
    }

    private static byte[]? ReadVariable(ProgramContext context, out string? problem)
    {
        var text = context.Variable(SignSettings.KeyVariable);
        problem = string.IsNullOrWhiteSpace(text) ? "The environment variable is not set, and no --key-file is given." : null;
        return problem is null ? Encoding.UTF8.GetBytes(text!) : null;
    }

    /// <summary>Reads the file, unless it lies where it would be published.</summary>
    private static byte[]? ReadKeyFile(string file, string folder, out string? problem)
    {
        if (FolderPath.Contains(folder, file))
        {
            problem = "It lies in the folder that is published: keep it elsewhere, and make another if this one was ever published.";
            return null;
        }

        return UserFile.ReadKey(file, out problem);
    }
}
