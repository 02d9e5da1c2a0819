using System.Globalization;
using Site.Generator;

[assembly: AssemblyFixture(typeof(Guide.Tests.GuideFixture))]

namespace Guide.Tests;

/// <summary>The guide of this repository, built once, strictly, as it will be published. Tests read it and change nothing in it.</summary>
public sealed class GuideFixture : IAsyncLifetime
{
    /// <summary>The day the guide was last read through; no date in it is later.</summary>
    public static readonly DateOnly AsOf = DateOnly.ParseExact(GuideDay.Text, "O", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    /// <summary>What the build reported.</summary>
    public BuildResult Result { get; private set; } = null!;

    /// <summary>The folder it is published in.</summary>
    public string Output => _folder["output"];

    /// <summary>The path of a published file.</summary>
    public string this[string file] => Path.Combine(Output, file);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Result = await SiteBuilder.BuildAsync(
        new BuildOptions { InputFolder = Repository.File("input"), OutputFolder = Output, AsOf = AsOf, Strict = true },
        progress: null,
        TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
