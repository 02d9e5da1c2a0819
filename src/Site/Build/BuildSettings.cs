using Site.Generator;
using Site.Reports;

namespace Site.Build;

/// <summary>What <c>build</c> and <c>check</c> were asked to do.</summary>
internal sealed record BuildSettings
{
    /// <summary>The folder of Markdown, as the user wrote it.</summary>
    public required string Input { get; init; }

    /// <summary>The folder to publish in, as the user wrote it; null for a check.</summary>
    public string? Output { get; init; }

    /// <summary>The site's absolute address; null leaves it to <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The day ages are computed at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether unchanged files of the last build are kept.</summary>
    public bool ReuseUnchanged { get; init; } = true;

    /// <summary>The revision since which a line must have been changed for what is wrong on it to count; null where all counts.</summary>
    public string? Since { get; init; }

    /// <summary>How to write down what was found.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>The generator's view of it, with full paths.</summary>
    public BuildOptions ToBuildOptions(ProgramContext context) => new()
    {
        InputFolder = context.FullPath(Input),
        OutputFolder = context.FullPath(Output ?? BuildArguments.DefaultOutput),
        BaseUrl = BaseUrl,
        AsOf = AsOf,
        Strict = Strict,
        ReuseUnchanged = ReuseUnchanged,
        Write = Output is not null,
    };
}
