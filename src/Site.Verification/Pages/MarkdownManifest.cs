using System.Text;

namespace Site.Verification.Pages;

/// <summary>The entries of the citation manifest at the end of a page's Markdown, by claim.</summary>
internal sealed class MarkdownManifest
{
    private const string Heading = "\n## Citation manifest\n";
    private const string EntryStart = "- `";

    private readonly Dictionary<string, string> _entries = new(StringComparer.Ordinal);

    /// <summary>Reads the manifest of a Markdown file; it has no entries where the file has no manifest.</summary>
    public MarkdownManifest(byte[] markdown)
    {
        var text = Encoding.UTF8.GetString(markdown);
        Text = text;
        var start = text.LastIndexOf(Heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return;
        }

        string? id = null;
        var entry = new StringBuilder();
        foreach (var line in text[(start + Heading.Length)..].Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                break;
            }

            if (line.StartsWith(EntryStart, StringComparison.Ordinal) && line.IndexOf('`', EntryStart.Length) is var end and > 0)
            {
                Keep();
                id = line[EntryStart.Length..end];
            }

            entry.Append(line).Append('\n');
        }

        Keep();

        void Keep()
        {
            if (id is not null)
            {
                _entries.TryAdd(id, entry.ToString());
            }

            entry.Clear();
        }
    }

    /// <summary>The whole file.</summary>
    public string Text { get; }

    /// <summary>The entry of a claim with its evidence, as written; null where it has none.</summary>
    public string? EntryOf(string claim) => _entries.GetValueOrDefault(claim);
}
