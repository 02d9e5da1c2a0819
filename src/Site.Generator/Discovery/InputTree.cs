using System.Collections.Immutable;
using System.Text;
using Site.Citations.Locks;
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
/// <param name="Measurements">The tables of measurements in <c>_models/</c>, <c>NAME.measurements.csv</c> and <c>NAME.unseen.measurements.csv</c>.</param>
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
    SitePath? Settings)
{
    /// <summary>How the names of tables of measurements end.</summary>
    public const string MeasurementsEnding = ".measurements.csv";

    private const string SourcesFolder = "_sources";
    private const string FactsFolder = "_facts";
    private const string ModelsFolder = "_models";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Walks the folder. Names that begin with <c>_</c> are data and names that begin with <c>.</c> are private: neither is published.
    /// </summary>
    /// <returns>The tree; null where the folder is not there, which is reported.</returns>
    public static InputTree? Discover(string folder, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            diagnostics.Report(Rules.Pages.NoInput.At(null, $"There is no folder '{folder}'.", "Pass the folder of your Markdown with --input, or run where 'input' is."));
            return null;
        }

        var walk = new Walk(diagnostics);
        walk.Visit(root, default, [RealPath.Of(root)], published: true);
        walk.Pages.Sort();
        walk.Files.Sort();
        return new InputTree(root, [.. walk.Pages], [.. walk.Files], walk.Data(SourcesFolder), walk.Lock, walk.Data(FactsFolder), walk.Data(ModelsFolder), [.. walk.Measurements.Order()], walk.Settings);
    }

    /// <summary>The absolute path of a file of the input.</summary>
    public string FullPath(SitePath path) => Path.Combine(Root, path.Value);

    /// <summary>Reads a text file of the input.</summary>
    /// <returns>The text, without a byte-order mark; null where it cannot be read or is not UTF-8, which is reported.</returns>
    public InputText? ReadText(SitePath path, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (ReadBytes(path, diagnostics) is not { } bytes)
        {
            return null;
        }

        var content = bytes.AsSpan();
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
    /// <returns>The bytes; null where it cannot be read, which is reported.</returns>
    public byte[]? ReadBytes(SitePath path, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            return File.ReadAllBytes(FullPath(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Unreadable(path, e));
            return null;
        }
    }

    private static Diagnostic Unreadable(SitePath path, Exception e) => Rules.Pages.Unreadable.At(
        new FileLocation(path.Value),
        $"'{path}' cannot be read: {e.Message}",
        "Check that it exists and that you may read it.");

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private sealed class Walk(IDiagnosticSink diagnostics)
    {
        private readonly Dictionary<string, List<SitePath>> _data = new(StringComparer.Ordinal)
        {
            [SourcesFolder] = [],
            [FactsFolder] = [],
            [ModelsFolder] = [],
        };

        public List<SitePath> Pages { get; } = [];

        public List<SitePath> Files { get; } = [];

        public List<SitePath> Measurements { get; } = [];

        public SitePath? Lock { get; private set; }

        public SitePath? Settings { get; private set; }

        /// <summary>The YAML files of a folder of data, in order.</summary>
        public ImmutableArray<SitePath> Data(string folder) => [.. _data[folder].Order()];

        public void Visit(string folder, SitePath path, ImmutableHashSet<string> above, bool published)
        {
            List<FileSystemInfo> entries;
            try
            {
                entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })];
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Report(Unreadable(path, e));
                return;
            }

            foreach (var entry in entries)
            {
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                var entryPath = path.Append(entry.Name);
                if (entry is DirectoryInfo)
                {
                    VisitFolder(entry, entryPath, above, published && !entry.Name.StartsWith('_'));
                }
                else
                {
                    Add(entryPath, published);
                }
            }
        }

        private void VisitFolder(FileSystemInfo folder, SitePath path, ImmutableHashSet<string> above, bool published)
        {
            if (!published && path.TopFolder is null && !_data.ContainsKey(path.Name))
            {
                return;
            }

            var real = RealPath.Of(folder.FullName);
            if (above.Contains(real))
            {
                diagnostics.Report(Rules.Pages.LinkCycle.At(
                    new FileLocation(path.Value),
                    $"The symbolic link '{path}' leads back to a folder it stands in.",
                    "Remove the link, or let it point elsewhere."));
                return;
            }

            Visit(folder.FullName, path, above.Add(real), published);
        }

        private void Add(SitePath path, bool published)
        {
            if (path.TopFolder is { } top && _data.TryGetValue(top, out var data))
            {
                if (path.Extension is ".yml" or ".yaml")
                {
                    data.Add(path);
                }
                else if (top == SourcesFolder && path.Name == EvidenceLock.FileName)
                {
                    Lock = path;
                }
                else if (top == ModelsFolder && path.Name.EndsWith(MeasurementsEnding, StringComparison.Ordinal))
                {
                    Measurements.Add(path);
                }
            }
            else if (path.Value == "site.yml")
            {
                Settings = path;
            }
            else if (published && !path.Name.StartsWith('_'))
            {
                (path.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase) ? Pages : Files).Add(path);
            }
        }
    }
}
