using System.Text.Json;

namespace Site.Tests.Sign;

public sealed class SignTests : IDisposable
{
    private const string Envelope = "cite-index.dsse.json";
    private const string Page = "# Home\n\nIt costs $1 [cite: https://e.example/ · 2026-03].\n";

    private readonly InputFolder _folder = new(("index.md", Page));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_signed_with_a_key_file_is_verified_with_its_public_half()
    {
        var fingerprint = SigningKeys.Make(_folder.Root, "own");
        await BuildAsync();
        var signed = await RunAsync("sign", "output", "--key-file", "own.pem");
        Assert.True(signed.Exit == 0, signed.Error);
        Assert.Contains("Signed output/ as of 2026-03-10", signed.Out, StringComparison.Ordinal);
        Assert.Contains(fingerprint, signed.Out, StringComparison.Ordinal);
        var verified = await RunAsync("verify", "output", "--key", "own.public.pem");
        Assert.True(verified.Exit == 0, verified.Out);
        Assert.Contains($"It is signed by a key that you trust (fingerprint {fingerprint}).", verified.Out, StringComparison.Ordinal);
        Assert.Equal([$"{Envelope}"], Directory.GetFiles(_folder.At("output"), "*.dsse*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_key_may_stand_in_the_environment_so_that_a_secret_need_not_become_a_file()
    {
        SigningKeys.Make(_folder.Root, "own");
        await BuildAsync();
        using var output = new StringWriter();
        var context = ProgramRun.Context(_folder.Root, output, output) with
        {
            Variable = name => name == "SITE_SIGNING_KEY" ? File.ReadAllText(_folder.At("own.pem")) : null,
        };
        var exit = await SiteProgram.RunAsync(["sign", "output"], context, TestContext.Current.CancellationToken);
        Assert.True(exit == 0, output.ToString());
        Assert.Equal(0, (await RunAsync("verify", "output", "--key", "own.public.pem")).Exit);
    }

    [Theory]
    [InlineData("no-key", "SITE_SIGNING_KEY cannot be used to sign. The environment variable is not set")]
    [InlineData("missing.pem", "'missing.pem' cannot be used to sign. There is no such file.")]
    [InlineData("own.public.pem", "It is a public key")]
    [InlineData("output/own.pem", "It lies in the folder that is published")]
    public async Task Without_a_key_nothing_is_signed_and_it_is_said_how_to_make_one(string file, string said)
    {
        SigningKeys.Make(_folder.Root, "own");
        await BuildAsync();
        File.Copy(_folder.At("own.pem"), _folder.At("output", "own.pem"));
        var run = file == "no-key" ? await RunAsync("sign", "output") : await RunAsync("sign", "output", "--key-file", file);
        Assert.Equal(1, run.Exit);
        Assert.Contains("error CITE648: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains("openssl genpkey", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("output", Envelope)));
    }

    [Fact]
    public async Task A_folder_that_is_no_site_is_not_signed()
    {
        SigningKeys.Make(_folder.Root, "own");
        var run = await RunAsync("sign", "input", "--key-file", "own.pem");
        Assert.Equal(1, run.Exit);
        Assert.Contains("CITE603", run.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(_folder.At("broken"));
        File.WriteAllText(_folder.At("broken", "cite-index.json"), "{");
        Assert.Contains("CITE606", (await RunAsync("sign", "broken", "--key-file", "own.pem")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_changes_nothing_keeps_the_signature_and_one_that_changes_the_index_removes_it_and_says_so()
    {
        SigningKeys.Make(_folder.Root, "own");
        await BuildAsync();
        await RunAsync("sign", "output", "--key-file", "own.pem");
        var signature = File.ReadAllBytes(_folder.At("output", Envelope));
        Assert.DoesNotContain("CITE649", (await BuildAsync()).Out, StringComparison.Ordinal);
        Assert.Equal(signature, File.ReadAllBytes(_folder.At("output", Envelope)));
        Assert.Equal(0, (await RunAsync("verify", "output", "--key", "own.public.pem")).Exit);

        _folder.Write("index.md", Page + "\nMore.\n");
        Assert.Contains("info CITE649", (await BuildAsync()).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("output", Envelope)));
        Assert.Equal(0, (await RunAsync("verify", "output")).Exit);
    }

    [Fact]
    public async Task The_address_of_the_signature_is_not_for_a_file_of_the_input()
    {
        _folder.Write(Envelope, "{}");
        Assert.Contains("CITE734", (await BuildAsync()).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("output", Envelope)));
    }

    [Fact]
    public async Task Every_format_of_verify_says_who_signed()
    {
        var fingerprint = SigningKeys.Make(_folder.Root, "own");
        SigningKeys.Make(_folder.Root, "other");
        await BuildAsync();
        await RunAsync("sign", "output", "--key-file", "own.pem");
        Assert.Contains(
            $"output/{Envelope}: info CITE641: The site is signed by an unknown key (fingerprint {fingerprint}).",
            (await RunAsync("verify", "output")).Out,
            StringComparison.Ordinal);
        Assert.Contains("::error file=output/" + Envelope, (await VerifyOtherAsync("github")).Out, StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse((await VerifyOtherAsync("sarif")).Out);
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("CITE642", run.GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.Equal("unknown", StatusIn(run.GetProperty("properties")));
        using var json = JsonDocument.Parse((await VerifyOtherAsync("json")).Out);
        Assert.Equal("unknown", StatusIn(json.RootElement));
        using var trusted = JsonDocument.Parse((await RunAsync("verify", "output", "--key", "own.public.pem", "--format", "json")).Out);
        Assert.Equal("trusted", StatusIn(trusted.RootElement));
        Assert.Equal(fingerprint, trusted.RootElement.GetProperty("signature").GetProperty("fingerprints")[0].GetString());

        static string? StatusIn(JsonElement report) => report.GetProperty("signature").GetProperty("status").GetString();
    }

    private Task<ProgramRun> VerifyOtherAsync(string format) =>
        RunAsync("verify", "output", "--key", "other.public.pem", "--format", format);

    private async Task<ProgramRun> BuildAsync()
    {
        var run = await RunAsync();
        Assert.True(run.Exit == 0, run.Out);
        return run;
    }

    private Task<ProgramRun> RunAsync(params string[] args) => ProgramRun.InAsync(_folder.Root, args);
}
