using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>
/// A key and its value at the top of a page, where they are not read: in a language that is not, or in what is no front matter. What they
/// say against publishing the page has to be heard all the same.
/// </summary>
/// <param name="Keys">The key, behind those it stands under.</param>
/// <param name="Value">Its value, without quotation marks.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsMarkedOff">Whether something sets it apart from the text of the page.</param>
public sealed record UnreadKey(string Keys, string Value, FileLocation Location, bool IsMarkedOff);
