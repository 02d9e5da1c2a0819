using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Caching;

/// <summary>
/// What one build keeps for the next, in a folder beside the output or in memory: results, each under the key of all that it was made of.
/// A result whose key is another is not found, so that whatever the cache holds, or whether it is there, the same is published. It may be
/// used from any number of threads.
/// <para>
/// The folder has one file, which ends in its own SHA-256 and is replaced in one step. A damaged one is passed over, and so is that of
/// another build of the program.
/// </para>
/// </summary>
internal sealed class BuildCache
{
    private const string FileName = "pages";

    private readonly string? _folder;
    private readonly bool _keeps;
    private readonly IReadOnlyDictionary<(CacheTable Table, string Name), Entry> _found;
    private readonly ConcurrentDictionary<(CacheTable Table, string Name), Entry> _kept = new();

    private BuildCache(string? folder, bool keeps, IReadOnlyDictionary<(CacheTable Table, string Name), Entry> found) =>
        (_folder, _keeps, _found) = (folder, keeps, found);

    private static IReadOnlyDictionary<(CacheTable Table, string Name), Entry> Nothing { get; } =
        FrozenDictionary<(CacheTable Table, string Name), Entry>.Empty;

    private static ReadOnlySpan<byte> Form => "site-cache 1\n"u8;

    /// <summary>A cache that finds nothing and keeps nothing.</summary>
    public static BuildCache None() => new(null, keeps: false, Nothing);

    /// <summary>A cache in memory that finds what a build before it in this process kept.</summary>
    /// <param name="last">What that build kept.</param>
    public static BuildCache After(BuildCache last) => new(null, keeps: true, last._kept);

    /// <summary>Opens what the last build into a folder kept.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="diagnostics">Told of a cache that cannot be read.</param>
    public static BuildCache Beside(string output, IDiagnosticSink diagnostics)
    {
        var folder = RealPath.Of(output) + ".cache";
        IReadOnlyDictionary<(CacheTable Table, string Name), Entry>? found = Nothing;
        try
        {
            var file = Path.Combine(folder, FileName);
            found = File.Exists(file) ? Read(File.ReadAllBytes(file)) : found;
            if (found is null)
            {
                diagnostics.Report(Rules.Pages.CacheNotUsed.At(
                    null,
                    $"What the last build kept in '{folder}' is damaged, so every page is built anew.",
                    "Nothing need be done: this build writes it anew."));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Rules.Pages.CacheNotUsed.At(
                null,
                $"What the last build kept cannot be read, so every page is built anew: {e.Message}",
                $"Look at the permissions of '{folder}', or delete it."));
        }

        return new BuildCache(folder, keeps: true, found ?? Nothing);
    }

    /// <summary>Finds a result. It is read once, however many builds of this process find it.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <param name="read">Reads it as it was written, from the key and nothing else.</param>
    /// <returns>The result; null where there is none of that key.</returns>
    public T? Find<T>(CacheTable table, string name, CacheKey key, Func<ReadOnlyMemory<byte>, T> read)
        where T : class =>
        _found.TryGetValue((table, name), out var entry) && entry.Key == key ? (T)(entry.Read ??= read(entry.Content)) : null;

    /// <summary>Keeps a result for the next build; what is not kept again is forgotten.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <param name="content">The result, written; not changed afterwards.</param>
    /// <param name="result">The result as it will be read; null leaves that to whoever finds it.</param>
    public void Keep(CacheTable table, string name, CacheKey key, ReadOnlyMemory<byte> content, object? result)
    {
        if (_keeps)
        {
            _kept[(table, name)] = new Entry(key, content) { Read = result };
        }
    }

    /// <summary>Keeps a result for the next build; it is written only where that is another process, which has to read it.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <param name="write">Writes the result.</param>
    /// <param name="result">The result as it will be read.</param>
    public void KeepResult(CacheTable table, string name, CacheKey key, Action<CacheWriter> write, object result)
    {
        if (!_keeps)
        {
            return;
        }

        var writer = new CacheWriter();
        if (_folder is not null)
        {
            write(writer);
        }

        _kept[(table, name)] = new Entry(key, writer.Written) { Read = result };
    }

    /// <summary>Keeps what the last build kept.</summary>
    /// <param name="table">What it is.</param>
    /// <param name="name">What it is of.</param>
    /// <param name="key">What it was made of.</param>
    /// <returns>Whether there is a result of that key.</returns>
    public bool TryKeep(CacheTable table, string name, CacheKey key)
    {
        if (!_found.TryGetValue((table, name), out var entry) || entry.Key != key)
        {
            return false;
        }

        _kept[(table, name)] = entry;
        return true;
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
        var line = new CacheWriter();
        foreach (var ((table, name), entry) in _kept)
        {
            line.Clear();
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

    /// <returns>What the bytes say, nothing where another build of the program wrote them; null where they are no cache.</returns>
    private static IReadOnlyDictionary<(CacheTable Table, string Name), Entry>? Read(byte[] bytes)
    {
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < Form.Length + 16
            || !bytes.AsSpan().StartsWith(Form)
            || !SHA256.HashData(bytes.AsSpan(0, end)).AsSpan().SequenceEqual(bytes.AsSpan(end)))
        {
            return null;
        }

        var reader = new CacheReader(bytes.AsMemory(Form.Length..end));
        if (reader.Key() != ProgramKey.Current)
        {
            return Nothing;
        }

        var found = new Dictionary<(CacheTable Table, string Name), Entry>();
        while (!reader.IsAtEnd)
        {
            var place = ((CacheTable)reader.Count(), reader.Text());
            found[place] = new Entry(reader.Key(), reader.Bytes());
        }

        return found;
    }

    private sealed class Entry(CacheKey key, ReadOnlyMemory<byte> content)
    {
        public CacheKey Key { get; } = key;

        public ReadOnlyMemory<byte> Content { get; } = content;

        /// <summary>The result, once it is known; two threads that read it at once read the same.</summary>
        public object? Read { get; set; }
    }
}
