using System.Collections.Concurrent;
using System.Security.Cryptography;
using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Caching;

/// <summary>
/// What one build keeps for the next, in a folder beside the output: results, each under the key of all that it was made of. A result
/// whose key is another is not found, so that whatever the cache holds, or whether it is there, the same is published. It may be used from
/// any number of threads.
/// <para>
/// It is one file, which ends in its own SHA-256 and is replaced in one step. A damaged one is passed over, and so is that of another build
/// of the program.
/// </para>
/// </summary>
internal sealed class BuildCache
{
    private const string FileName = "pages";

    private readonly string? _folder;
    private readonly Dictionary<(CacheTable Table, string Name), Entry> _found = [];
    private readonly ConcurrentDictionary<(CacheTable Table, string Name), Entry> _kept = new();

    private BuildCache(string? folder) => _folder = folder;

    private static ReadOnlySpan<byte> Form => "site-cache 1\n"u8;

    /// <summary>A cache that finds nothing and keeps nothing.</summary>
    public static BuildCache None() => new(null);

    /// <summary>Opens what the last build into a folder kept.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="diagnostics">Told of a cache that cannot be read.</param>
    public static BuildCache Beside(string output, IDiagnosticSink diagnostics)
    {
        var cache = new BuildCache(RealPath.Of(output) + ".cache");
        try
        {
            var file = Path.Combine(cache._folder!, FileName);
            if (File.Exists(file) && !cache.TryLoad(File.ReadAllBytes(file)))
            {
                diagnostics.Report(Rules.Pages.CacheNotUsed.At(
                    null,
                    $"What the last build kept in '{cache._folder}' is damaged, so every page is built anew.",
                    "Nothing need be done: this build writes it anew."));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Rules.Pages.CacheNotUsed.At(
                null,
                $"What the last build kept cannot be read, so every page is built anew: {e.Message}",
                $"Look at the permissions of '{cache._folder}', or delete it."));
        }

        return cache;
    }

    /// <summary>Finds a result.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <returns>The result as it was written; null where there is none of that key.</returns>
    public ReadOnlyMemory<byte>? Find(CacheTable table, string name, CacheKey key) =>
        _found.TryGetValue((table, name), out var entry) && entry.Key == key ? entry.Content : default(ReadOnlyMemory<byte>?);

    /// <summary>Keeps a result for the next build; what is not kept again is forgotten.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <param name="content">The result; not changed afterwards.</param>
    public void Keep(CacheTable table, string name, CacheKey key, ReadOnlyMemory<byte> content)
    {
        if (_folder is not null)
        {
            _kept[(table, name)] = new Entry(key, content);
        }
    }

    /// <summary>Writes what has been kept in the place of what the last build kept.</summary>
    /// <param name="diagnostics">Told where that cannot be done; the site is published all the same.</param>
    public void Save(IDiagnosticSink diagnostics)
    {
        if (_folder is null || IsUnchanged())
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(_folder);
            File.WriteAllText(Path.Combine(_folder, ".gitignore"), "*\n");
            var file = Path.Combine(_folder, FileName);
            using (var stream = new FileStream(file + ".new", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                Write(stream);
            }

            File.Move(file + ".new", file, overwrite: true);
        }
        catch (ArgumentOutOfRangeException e)
        {
            ReportNotKept(TooLongFile.Of(e), diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ReportNotKept(e, diagnostics);
        }
    }

    private void ReportNotKept(Exception e, IDiagnosticSink diagnostics) => diagnostics.Report(Rules.Pages.CacheNotUsed.At(
        null,
        $"What this build knows of the pages cannot be kept, so the next one builds them anew: {e.Message}",
        $"Look at the space left and at your permissions for '{_folder}'."));

    private bool IsUnchanged() => _kept.Count == _found.Count && _kept.All(k =>
        _found.TryGetValue(k.Key, out var entry) && entry.Key == k.Value.Key && entry.Content.Span.SequenceEqual(k.Value.Content.Span));

    private void Write(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new CacheWriter();
        head.Key(ProgramKey.Current);
        Append(Form);
        Append(head.Written.Span);
        foreach (var ((table, name), entry) in _kept.OrderBy(k => k.Key.Table).ThenBy(k => k.Key.Name, StringComparer.Ordinal))
        {
            var line = new CacheWriter();
            line.Number((int)table);
            line.Text(name);
            line.Key(entry.Key);
            line.Number(entry.Content.Length);
            Append(line.Written.Span);
            Append(entry.Content.Span);
        }

        stream.Write(hash.GetHashAndReset());

        void Append(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }

    /// <returns>Whether the bytes are those of a cache; that of another build of the program is one, of which nothing is taken.</returns>
    private bool TryLoad(byte[] bytes)
    {
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < Form.Length + 16
            || !bytes.AsSpan().StartsWith(Form)
            || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
        {
            return false;
        }

        var reader = new CacheReader(bytes.AsMemory(Form.Length..end));
        if (reader.Key() != ProgramKey.Current)
        {
            return true;
        }

        while (!reader.IsAtEnd)
        {
            var place = ((CacheTable)reader.Count(), reader.Text());
            _found[place] = new Entry(reader.Key(), reader.Bytes());
        }

        return true;
    }

    private readonly record struct Entry(CacheKey Key, ReadOnlyMemory<byte> Content);
}
