using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Sites;

/// <summary>The index of a published site, to be changed, and to be made to agree with itself again.</summary>
/// <param name="read">Reads a file of the site by its path; null where there is none.</param>
/// <param name="write">Writes one.</param>
internal sealed class IndexFiles(Func<string, byte[]?> read, Action<string, byte[]> write)
{
    /// <param name="folder">The folder that the site is published in.</param>
    public IndexFiles(string folder)
        : this(
            path => File.Exists(Path.Combine(folder, path)) ? File.ReadAllBytes(Path.Combine(folder, path)) : null,
            (path, content) => File.WriteAllBytes(Path.Combine(folder, path), content))
    {
    }

    public const string Root = "cite-index.json";
    public const string Part = "cite-index-part.json";

    /// <summary>The part of the folder that a file is in.</summary>
    public static string PartOf(string file) => FolderOf(file) + Part;

    /// <summary>Changes a file of the index, and nothing that names it.</summary>
    public void EditAlone(string path, Action<JsonNode> edit)
    {
        var node = Read(path);
        edit(node);
        Write(path, node);
    }

    /// <summary>Changes a file of the index, and the digests of it above it.</summary>
    public void Edit(string path, Action<JsonNode> edit)
    {
        EditAlone(path, edit);
        Seal(_ => false);
    }

    /// <summary>Makes the digests and lengths of files agree with their bytes, and then those of the index's own files.</summary>
    /// <param name="isSealed">Which files.</param>
    /// <param name="count">Whether the counts are made to agree, too.</param>
    public void Seal(Func<string, bool> isSealed, bool count = false) => Seal(Root, isSealed, count);

    private JsonNode Seal(string path, Func<string, bool> isSealed, bool count)
    {
        var node = Read(path);
        var before = node.DeepClone();
        foreach (var entry in Entries(node, "files").Concat(Entries(node, "sites")))
        {
            var file = FolderOf(path) + (string)entry["url"]!;
            if (isSealed(file))
            {
                Digest(entry, file);
            }
        }

        foreach (var entry in Entries(node, "parts"))
        {
            var part = FolderOf(path) + (string)entry["url"]!;
            var inner = Seal(part, isSealed, count);
            Digest(entry, part);
            if (count)
            {
                entry["counts"] = Counts(inner);
            }
        }

        if (count && node["counts"] is not null)
        {
            node["counts"] = Counts(node);
        }

        if (!JsonNode.DeepEquals(before, node))
        {
            Write(path, node);
        }

        return node;
    }

    private static JsonObject Counts(JsonNode index)
    {
        var parts = Entries(index, "parts").Select(p => p["counts"]!).ToList();
        return new JsonObject
        {
            ["pages"] = Entries(index, "linkset").Count() + parts.Sum(c => (int)c["pages"]!),
            ["files"] = Entries(index, "files").Count() + parts.Sum(c => (int)c["files"]!),
        };
    }

    private static IEnumerable<JsonNode> Entries(JsonNode index, string list) => (index[list]?.AsArray() ?? []).OfType<JsonNode>();

    private void Digest(JsonNode entry, string file)
    {
        if (read(Uri.UnescapeDataString(file)) is { } bytes)
        {
            entry["digest"]!["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            entry["bytes"] = bytes.Length;
        }
    }

    private static string FolderOf(string file) => file[..(file.LastIndexOf('/') + 1)];

    private JsonNode Read(string path) => JsonNode.Parse(read(Uri.UnescapeDataString(path)) ?? throw new FileNotFoundException(path))!;

    private void Write(string path, JsonNode index) =>
        write(Uri.UnescapeDataString(path), Encoding.UTF8.GetBytes(index.ToJsonString()));
}
