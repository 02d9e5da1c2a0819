using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Discovery;

/// <summary>What the input folder holds, sorted by path so that nothing later depends on the file system's order.</summary>
/// <param name="Root">The folder, as an absolute path.</param>
/// <param name="Pages">The Markdown files to publish.</param>
/// <param name="Files">The other files to publish as they are.</param>
/// <param name="Sources">The YAML files of <c>_sources/</c>.</param>
/// <param name="Lock">The evidence lock in <c>_sources/</c>, if it is there.</param>
/// <param name="Facts">The YAML files of <c>_facts/</c>.</param>
/// <param name="Models">The YAML files of <c>_models/</c>.</param>
/// <param name="Measurements">
/// The tables of measurements in <c>_models/</c>, <c>NAME.measurements.csv</c> and <c>NAME.unseen.measurements.csv</c>.
/// </param>
/// <param name="HeldOut">The tables of factors fitted without one thing at a time: <c>NAME.held-out.csv</c> in <c>_models/</c>.</param>
/// <param name="Settings"><c>site.yml</c>, if it is there.</param>
public sealed record InputTree(
    string Root,
    ImmutableArray<SitePath> Pages,
    ImmutableArray<SitePath> Files,
    ImmutableArray<SitePath> Sources,
    SitePath? Lock,
    ImmutableArray<SitePath> Facts,
    ImmutableArray<SitePath> Models,
    ImmutableArray<SitePath> Measurements,
    ImmutableArray<SitePath> HeldOut,
    SitePath? Settings)
{
    /// <summary>The files in which other tools keep the order of pages.</summary>
    public ImmutableArray<SitePath> Outlines { get; init; } = [];

    /// <summary>How the names of tables of measurements end.</summary>
    public const string MeasurementsEnding = ".measurements.csv";

    /// <summary>How the names of tables of factors end that were fitted without one thing at a time.</summary>
    public const string HeldOutEnding = ".held-out.csv";

    /// <summary>The most bytes of a page or a file of data: 8 MiB.</summary>
    public const int TextLimit = 8 * 1024 * 1024;

    /// <summary>The most bytes of a file that is published as it is: 32 MiB, as much as whoever checks the published site reads.</summary>
    public const int FileLimit = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Walks the folder. Names that begin with <c>_</c> are data and names that begin with <c>.</c> are private: neither is published.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="diagnostics">Takes what is wrong and what is left out.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <returns>The tree; null where the folder is not there, which is reported.</returns>
    /// <exception cref="OperationCanceledException">The walk was stopped.</exception>
    public static InputTree? Discover(string folder, IDiagnosticSink diagnostics, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            diagnostics.Report(Rules.Pages.NoInput.At(
                null,
                $"There is no folder '{folder}'.",
                "Pass the folder of your Markdown with --input, or run where 'input' is."));
            return null;
        }

        var walk = new InputWalk(root, diagnostics, cancellationToken);
        walk.Pages.Sort();
        walk.Files.Sort();
        return new InputTree(
            root,
            [.. walk.Pages],
            [.. walk.Files],
            walk.Data(InputWalk.SourcesFolder),
            walk.Lock,
            walk.Data(InputWalk.FactsFolder),
            walk.Data(InputWalk.ModelsFolder),
            [.. walk.Measurements.Order()],
            [.. walk.HeldOut.Order()],
            walk.Settings)
        {
            Outlines = [.. walk.Outlines.Order()],
        };
    }

    /// <summary>The absolute path of a file of the input.</summary>
    public string FullPath(SitePath path) => Path.Combine(Root, path.Value);

    /// <summary>Reads a text file of the input.</summary>
    /// <returns>The text, without a byte-order mark; null where it cannot be read or is not UTF-8, which is reported.</returns>
    public InputText? ReadText(SitePath path, IDiagnosticSink diagnostics)
    {
        return ReadTextBytes(path, diagnostics) is { } bytes ? Decode(path, bytes, diagnostics) : null;
    }

    /// <summary>Reads a text file of the input without looking at what it says.</summary>
    /// <returns>The bytes; null where it cannot be read or is too large for a text, which is reported.</returns>
    public byte[]? ReadTextBytes(SitePath path, IDiagnosticSink diagnostics) => ReadBytes(path, TextLimit, diagnostics);

    /// <summary>The text that the bytes of a file are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The text, without a byte-order mark; null where it is not UTF-8, which is reported.</returns>
    public static InputText? Decode(SitePath path, ReadOnlySpan<byte> bytes, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var content = bytes;
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return new InputText(path.Value, Utf8.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            var valid = System.Text.Unicode.Utf8.IsValid(content) ? content.Length : FirstInvalid(content);
            var before = new InputText(path.Value, Encoding.UTF8.GetString(content[..valid]));
            diagnostics.Report(Rules.Pages.NotUtf8.At(
                before.LocationOf(before.Text.Length),
                $"The byte 0x{content[valid]:X2} is not valid UTF-8.",
                "Save the file as UTF-8."));
            return null;
        }
    }

    /// <summary>Reads a file of the input.</summary>
    /// <returns>The bytes; null where it cannot be read or is too large, which is reported.</returns>
    public byte[]? ReadBytes(SitePath path, IDiagnosticSink diagnostics) => ReadBytes(path, FileLimit, diagnostics);

    /// <summary>The diagnostic for a file or folder that cannot be read.</summary>
    internal static Diagnostic Unreadable(SitePath path, Exception e) => Rules.Pages.Unreadable.At(
        new FileLocation(path.Value),
        $"'{path}' cannot be read: {e.Message}",
        "Check that it exists and that you may read it.");

    private byte[]? ReadBytes(SitePath path, int limit, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            using var file = File.OpenHandle(FullPath(path), options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(file);
            if (length > limit)
            {
                diagnostics.Report(Rules.Pages.TooLarge.At(
                    new FileLocation(path.Value),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{path}' has {length / 1024.0 / 1024.0:0.0} MiB; up to {limit / 1024 / 1024} MiB are read."),
                    "Make it smaller, split it, or publish it elsewhere and link there."));
                return null;
            }

            var content = new byte[length];
            var read = 0;
            while (read < content.Length && RandomAccess.Read(file, content.AsSpan(read), read) is var more and > 0)
            {
                read += more;
            }

            return read == content.Length ? content : content[..read];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Unreadable(path, e));
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
