using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Generator.Files;
using Site.Generator.Paths;

namespace Site.Generator.Search;

/// <summary>
/// Writes the files in which a browser looks for what a reader asks, small ones, so that a question needs few bytes however large the site
/// is: <c>index</c> says what is where, <c>words-N</c> in which entries each word stands, <c>entries-N</c> what to show of an entry, and
/// <c>spelling</c> which words others may be misspellings of. Each is a script that hands its data to the page's, for browsers read no data
/// from a folder, but scripts.
/// </summary>
internal static class SearchFiles
{
    private const string Folder = "search";
    private const int WordsBytes = 6_000;
    private const int EntriesBytes = 3_000;
    private const int SpellingBytes = 16_000;

    // Shorter words have too many neighbours.
    private const int ShortestSpelt = 4;

    // There are thousands of files, and one is written after another.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether an address is kept free for such a file.</summary>
    public static bool IsOwn(SitePath path)
    {
        var name = path.Name.Split('.')[0].TrimEnd("0123456789".ToCharArray());
        return path.Folder.Value == Folder && path.Extension == ".js" && name is "index" or "words-" or "entries-" or "spelling";
    }

    /// <summary>Writes them.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="vocabulary">The words that the entries name by their numbers.</param>
    public static IEnumerable<RenderedFile> Write(IReadOnlyList<SearchEntry> entries, SearchVocabulary vocabulary)
    {
        var words = SearchedWord.Of(entries, vocabulary);
        var (wordFiles, firstWords) = WriteWords(words);
        var (entryFiles, counts) = WriteEntries(entries);
        var index = File("index", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("entries", entries.Count);
            json.WriteStartArray("blocks");
            counts.ForEach(json.WriteNumberValue);
            json.WriteEndArray();
            json.WriteStartArray("words");
            firstWords.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return [index, .. wordFiles, .. entryFiles, WriteSpelling(words)];
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");

    private static RenderedFile File(string name, Action<Utf8JsonWriter> write)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>();
        buffer.ResetWrittenCount();
        Encoding.UTF8.GetBytes($"siteSearch(\"{name}\",", buffer);
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            write(json);
        }

        buffer.Write(");\n"u8);
        return new RenderedFile(SitePath.FromRelative($"{Folder}/{name}.js"), buffer.WrittenSpan.ToArray());
    }

    private static (List<RenderedFile> Files, List<string> First) WriteWords(List<SearchedWord> words)
    {
        var (files, first) = (new List<RenderedFile>(), new List<string>());
        for (var i = 0; i < words.Count;)
        {
            first.Add(words[i].Word);
            files.Add(File(Name("words", files.Count), json =>
            {
                json.WriteStartObject();
                do
                {
                    WriteWord(json, words[i]);
                }
                while (++i < words.Count && json.BytesCommitted + json.BytesPending < WordsBytes);
                json.WriteEndObject();
            }));
        }

        return (files, first);
    }

    /// <summary>How many entries have the word; then the entries, as how far each is from the one before, with its weight.</summary>
    private static void WriteWord(Utf8JsonWriter json, SearchedWord word)
    {
        json.WriteStartArray(word.Word);
        json.WriteNumberValue(word.Count);
        var before = 0;
        foreach (var (entry, weight) in word.Kept)
        {
            json.WriteNumberValue(entry - before);
            json.WriteNumberValue(weight);
            before = entry;
        }

        json.WriteEndArray();
    }

    private static (List<RenderedFile> Files, List<int> Counts) WriteEntries(IReadOnlyList<SearchEntry> entries)
    {
        var (files, counts) = (new List<RenderedFile>(), new List<int>());
        for (var i = 0; i < entries.Count;)
        {
            var before = i;
            files.Add(File(Name("entries", files.Count), json =>
            {
                json.WriteStartArray();
                do
                {
                    var entry = entries[i];
                    json.WriteStartArray();
                    json.WriteNumberValue((int)entry.Kind);
                    json.WriteStringValue(entry.Href);
                    json.WriteStringValue(entry.Title);
                    json.WriteStringValue(entry.Place);
                    json.WriteStringValue(entry.Beginning);
                    json.WriteEndArray();
                }
                while (++i < entries.Count && json.BytesCommitted + json.BytesPending < EntriesBytes);
                json.WriteEndArray();
            }));
            counts.Add(i - before);
        }

        return (files, counts);
    }

    /// <summary>Words of titles first, then those of most entries, as many as fit.</summary>
    private static RenderedFile WriteSpelling(List<SearchedWord> words)
    {
        var room = SpellingBytes;
        var kept = words
            .Where(w => w.Word.Length >= ShortestSpelt && char.IsLetter(w.Word[0]))
            .OrderByDescending(w => w.InTitle)
            .ThenByDescending(w => w.Count)
            .TakeWhile(w => (room -= Encoding.UTF8.GetByteCount(w.Word) + 3) >= 0)
            .Select(w => w.Word)
            .Order(StringComparer.Ordinal)
            .ToList();
        return File("spelling", json =>
        {
            json.WriteStartArray();
            kept.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        });
    }
}
