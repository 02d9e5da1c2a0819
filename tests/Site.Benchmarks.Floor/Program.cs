using System.Text;
using Markdig;

// The least that any program pays that renders Markdown with Markdig: read every page, render it with the extensions that the generator
// takes from Markdig, write its HTML. No menu, no links, no twins, no checks. The benchmark of whole builds measures itself against it.
if (args is not [var input, var output])
{
    Console.Error.WriteLine("Usage: floor INPUT OUTPUT");
    return 2;
}

var pipeline = new MarkdownPipelineBuilder()
    .UseYamlFrontMatter()
    .UsePreciseSourceLocation()
    .UsePipeTables()
    .UseFootnotes()
    .UseDefinitionLists()
    .UseTaskLists()
    .UseEmphasisExtras()
    .UseAutoLinks()
    .UseAbbreviations()
    .UseGridTables()
    .UseEmojiAndSmiley(enableSmileys: false)
    .Build();
Parallel.ForEach(Directory.GetFiles(input, "*.md", SearchOption.AllDirectories), file =>
{
    var body = Markdown.ToHtml(File.ReadAllText(file), pipeline);
    var target = Path.ChangeExtension(Path.Join(output, Path.GetRelativePath(input, file)), ".html");
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllBytes(
        target,
        Encoding.UTF8.GetBytes(
            $"<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n{body}</body>\n</html>\n"));
});
return 0;
