using System.CommandLine;
using Site.CommandLine;

namespace Site.Sign;

/// <summary><c>site sign</c>: signs what a build published.</summary>
internal static class SignCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var site = new Argument<string>("site")
        {
            HelpName = "FOLDER",
            Description = "The published site, as the last build left it.",
        };
        var key = new Option<string?>("--key-file")
        {
            HelpName = "FILE",
            Description = "The private key in PEM, for ECDSA over P-256. "
                + $"Default: the text of the environment variable {SignSettings.KeyVariable}, so that a secret need not become a file.",
        };
        var command = new SiteCommand(
            "sign",
            "Sign a published site: its index, which has the digest of every file. Run it after the build; no two signatures are alike.")
        {
            Examples =
            [
                ("site sign output", "Sign with the key in the environment."),
                ("site sign output --key-file private.pem", "Sign with the key in a file."),
            ],
        };
        command.Add(site);
        command.Add(key);
        command.SetAction(parsed => SignRun.Run(new SignSettings(parsed.GetValue(site)!, parsed.GetValue(key)), context));
        root.Add(command);
    }
}
