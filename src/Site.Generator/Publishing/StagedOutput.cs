using System.Collections.Concurrent;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Publishing;

/// <summary>
/// Writes a site beside the one that is published, then puts it in its place in one step. Whatever happens before that step, a failed
/// build, a full disk, a killed process, leaves the published site as it was.
/// <para>
/// For an output folder <c>output</c> the work is done in <c>output.staging</c> next to it: <c>lock</c> keeps a second build out until
/// everything else in there is gone, <c>site</c> is the site being written and, after the exchange, the old one on its way out. A file
/// whose bytes have not changed is linked from the published site instead of written again.
/// </para>
/// <para>
/// An output folder that is a mount point cannot be exchanged; its contents are (see <see cref="FolderContents"/>), which is not one step.
/// </para>
/// </summary>
public sealed class StagedOutput : IDisposable
{
    /// <summary>The file at the root of a published site by which a later build knows the folder is its own to replace.</summary>
    public const string Marker = "cite-index.json";

    private readonly string _output;
    private readonly string _staging;
    private readonly string _site;
    private readonly string _retired;
    private readonly string _kept;
    private readonly bool _keeps;
    private readonly bool _reuse;
    private readonly FileStream _lock;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private SpareSite? _spare;
    private int _written;
    private int _reused;

    private StagedOutput(string output, string staging, bool reuse, FileStream @lock)
    {
        _output = output;
        _staging = staging;
        _site = Path.Combine(staging, "site");
        _retired = Path.Combine(staging, "retired");
        _kept = Path.Combine(output + ".cache", "site");
        _keeps = reuse;
        _reuse = reuse && Directory.Exists(output);
        _lock = @lock;
    }

    /// <summary>Where the site is that was moved aside, in a sentence for the user.</summary>
    private string WhereRetired => $"the site that was there is kept in '{_retired}', and the next build puts it back.";

    /// <summary>How many files have been added.</summary>
    public int Files => _written + _reused;

    /// <summary>How many of them were taken from the published site because their bytes had not changed.</summary>
    public int FilesReused => _reused;

    /// <summary>Prepares to write a site.</summary>
    /// <param name="output">The folder it is to be published in; it may be missing, empty, or hold an earlier site.</param>
    /// <param name="input">The input folder, which must not overlap it.</param>
    /// <param name="reuse">Whether unchanged files are taken from the published site.</param>
    /// <param name="diagnostics">Takes what is in the way.</param>
    /// <returns>Null where something is in the way.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static StagedOutput? Open(string output, string input, bool reuse, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Overlaps(output, input, diagnostics))
        {
            return null;
        }

        var target = RealPath.Of(output);
        var staging = target + ".staging";
        if (StagingLock.Take(staging) is not { } held)
        {
            diagnostics.Report(Rules.Pages.BuildRunning.At(
                null,
                $"Another build is writing '{output}'.",
                "Wait for it to end, or pass another --output."));
            return null;
        }

        // Whatever is in the output is looked at only now: before, another build may have been about to replace it.
        var staged = new StagedOutput(target, staging, reuse, held);
        var isReady = false;
        try
        {
            staged.RecoverAndClean();
            if (reuse)
            {
                staged._spare = SpareSite.Take(staged._kept, staged._site);
            }

            isReady = !File.Exists(target) && !(Directory.Exists(target) && HoldsSomethingElse(target));
        }
        finally
        {
            if (!isReady)
            {
                staged.Dispose();
            }
        }

        if (isReady)
        {
            return staged;
        }

        diagnostics.Report(Rules.Pages.OutputNotOurs.At(
            null,
            $"'{output}' is there and no build of this program made it (it has no {Marker}), so it will not be replaced.",
            Directory.Exists(staged._retired)
                ? $"Move it away: {staged.WhereRetired}"
                : "Pass another --output, or empty the folder yourself."));
        return null;
    }

    /// <summary>Whether the output folder is an input folder, or in it or around it, which is reported.</summary>
    public static bool Overlaps(string output, string input, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var target = RealPath.Of(output);
        var source = RealPath.Of(input);
        if (!FolderPath.Overlap(target, source))
        {
            return false;
        }

        diagnostics.Report(Rules.Pages.OutputOverlaps.At(
            null,
            $"The output folder '{output}' and the input folder '{input}' overlap.",
            "Pass an --output that is neither the input folder, nor in it, nor around it."));
        return true;
    }

    /// <summary>Adds a file. May be called from any thread; a path may be added once.</summary>
    /// <param name="path">Its address.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>When it was written.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public DateTime Add(SitePath path, ReadOnlySpan<byte> content)
    {
        var file = PlaceFor(path);
        if (_spare?.Has(path) == true && new FileInfo(file) is var spare && FileContent.Is(spare, content))
        {
            Use(path);
            return spare.LastWriteTimeUtc;
        }

        _spare?.Delete(path);
        if (_reuse
            && new FileInfo(Path.Combine(_output, path.Value)) is var published
            && FileContent.Is(published, content)
            && NativeFiles.TryLink(published.FullName, file))
        {
            Interlocked.Increment(ref _reused);
            return published.LastWriteTimeUtc;
        }

        Interlocked.Increment(ref _written);
        using var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, content.Length);
        try
        {
            RandomAccess.Write(handle, content, 0);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw TooLongFile.Of(e);
        }

        return File.GetLastWriteTimeUtc(handle);
    }

    /// <summary>
    /// Adds files as the published site has them, or none of them where one is not as it was. May be called from any thread.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <returns>Whether they were added.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    internal bool TryKeep(IReadOnlyList<KeptFile> files)
    {
        if (!_reuse || !files.All(f => f.IsIn(_output)))
        {
            return false;
        }

        // Another file of the same length and time may hold other bytes, so that only a second name of the published one will do.
        var spares = files.Select(f => _spare?.Has(f.Path) == true && f.IsOne(_site, _output)).ToArray();

        foreach (var (i, kept) in files.Index())
        {
            if (spares[i])
            {
                Use(kept.Path);
                continue;
            }

            var (published, file) = (Path.Combine(_output, kept.Path.Value), PlaceFor(kept.Path));
            _spare?.Delete(kept.Path);
            if (!NativeFiles.TryLink(published, file))
            {
                File.Copy(published, file);
            }

            Interlocked.Increment(ref _reused);
        }

        return true;
    }

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <exception cref="IOException">
    /// The file system refuses; the old site is then still in place, or kept where the message says, if something else took its place while
    /// it was moved aside.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses; the old site is then still in place.</exception>
    public void Publish()
    {
        Directory.CreateDirectory(_site);
        _spare?.DeleteRest();
        _spare = null;
        if (!Directory.Exists(_output))
        {
            Directory.Move(_site, _output);
        }
        else if (NativeFiles.TryExchange(_site, _output))
        {
            KeepSpare();
        }
        else
        {
            if (TryRetire())
            {
                // Without an exchange there is a moment with no site under the name; the next build puts it back if this one dies there.
                try
                {
                    Directory.Move(_site, _output);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    PutBack();
                    if (!Directory.Exists(_retired))
                    {
                        throw;
                    }

                    throw new IOException($"{e.Message} Look at what is there now; {WhereRetired}", e);
                }
            }
            else
            {
                FolderContents.Replace(_site, _output, Marker);
            }
        }
    }

    /// <summary>
    /// Removes what is left of the work, and only then lets the next build in: what is deleted here is never its work. The published site
    /// is not touched, but for one that was moved aside and could not be replaced, which is put back, or kept where its place is taken.
    /// </summary>
    public void Dispose()
    {
        try
        {
            if (_spare is not null)
            {
                KeepSpare();
            }

            RecoverAndClean();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for the next build, which begins by cleaning up.
        }

        _lock.Dispose();
        try
        {
            Directory.Delete(_staging);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next build is in there already, or something could not be deleted above.
        }
    }

    /// <summary>Has the next build make its site of the one that lies where this build made its own.</summary>
    private void KeepSpare()
    {
        if (_keeps)
        {
            SpareSite.Keep(_site, _kept, Marker);
        }
    }

    private void Use(SitePath path)
    {
        _spare!.Use(path);
        Interlocked.Increment(ref _reused);
    }

    /// <summary>Moves the published site aside.</summary>
    /// <returns>Whether it worked; it does not where the output is a mount point.</returns>
    private bool TryRetire()
    {
        try
        {
            Directory.Move(_output, _retired);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Puts a site back that was moved aside and has not been replaced, and deletes what else is left of a build's work.</summary>
    private void RecoverAndClean()
    {
        PutBack();
        if (Directory.Exists(_retired) && IsSite(_output))
        {
            Directory.Delete(_retired, recursive: true);
        }

        if (Directory.Exists(_site))
        {
            Directory.Delete(_site, recursive: true);
        }
    }

    /// <summary>
    /// Puts a site back that was moved aside and has not been replaced. It stays where it is if its place is taken by another program that
    /// did not know of it.
    /// </summary>
    private void PutBack()
    {
        if (!Directory.Exists(_retired))
        {
            return;
        }

        try
        {
            // An empty folder is nobody's; any other is not deleted by this.
            Directory.Delete(_output);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is none, or it is not empty.
        }

        if (!Directory.Exists(_output) && !File.Exists(_output))
        {
            Directory.Move(_retired, _output);
        }
    }

    private static bool IsSite(string folder) => File.Exists(Path.Combine(folder, Marker));

    private static bool HoldsSomethingElse(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) != FolderContents.LostAndFound) &&
        !IsSite(folder) &&
        !Directory.Exists(Path.Combine(folder, FolderContents.Workshop));

    /// <summary>Where a file is written; the folder is there.</summary>
    private string PlaceFor(SitePath path)
    {
        var file = Path.Combine(_site, path.Value);
        var folder = Path.GetDirectoryName(file)!;
        if (_spare?.HasFolder(path) == true || (_spare is not null && !_folders.ContainsKey(folder)))
        {
            _spare.MakeRoom(path);
        }

        if (!_folders.ContainsKey(folder))
        {
            // Known only once it is there: another thread that finds it known writes into it at once.
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, true);
        }

        return file;
    }
}
