using Site.Markdown.Markers;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Markdown.Values;

/// <summary>What a value's marker says.</summary>
/// <param name="Reference">The fact or result asked for.</param>
/// <param name="ReferenceOffset">Where it starts in the marker's text.</param>
/// <param name="Format">How it is to be shown; null for its own way.</param>
/// <param name="FormatOffset">Where that starts.</param>
/// <param name="Wording">What the claim says where it stands alone; null where that is left to the build.</param>
/// <param name="WordingOffset">Where that starts.</param>
internal sealed record ValueParts(
    string Reference,
    int ReferenceOffset,
    string? Format,
    int FormatOffset,
    string? Wording,
    int WordingOffset)
{
    private const string WordingKey = "as=";

    /// <summary>Reads the parts, which <c>·</c> or <c>|</c> separates; null where one is not understood, which is reported.</summary>
    public static ValueParts? Read(MarkerText marker)
    {
        var diagnostics = marker.Context.Diagnostics;
        var parts = MarkerParts.Split(marker.Body);
        var name = parts[0].Text.Split('(')[0].TrimEnd();
        if (name.IndexOfAny([' ', ',', '\u2022', '\u2013']) is var space and > 0)
        {
            diagnostics.Report(Rules.Syntax.UnknownPart.At(
                marker.Locate(parts[0].Offset),
                $"'{ShortText.Of(name)}' is no name: there are no spaces in one.",
                $"Put '\u00B7' or '|' between the parts: {name[..space]} \u00B7 {name[space..].Trim(' ', ',', '\u2022', '\u2013')}."));
            return null;
        }

        var found = new ValueParts(parts[0].Text, parts[0].Offset, null, 0, null, 0);
        foreach (var part in parts.Skip(1))
        {
            if (!part.Text.StartsWith(WordingKey, StringComparison.Ordinal))
            {
                if (found.Format is not null)
                {
                    diagnostics.Report(Rules.Syntax.UnknownPart.At(
                        marker.Locate(part.Offset),
                        $"'{part.Text}' is one part too many.",
                        "After the name come a format, such as GBP0, and as=\"a wording that stands alone\"."));
                    return null;
                }

                found = found with { Format = part.Text, FormatOffset = part.Offset };
            }
            else if (MarkerParts.Unquote(part.Text[WordingKey.Length..].Trim()) is { Length: > 0 } wording)
            {
                found = found with { Wording = wording, WordingOffset = part.Offset };
            }
            else
            {
                diagnostics.Report(Rules.Syntax.UnknownPart.At(
                    marker.Locate(part.Offset),
                    $"In '{part.Text}' the wording is not in quotation marks.",
                    "Write as=\"…\"."));
                return null;
            }
        }

        return found;
    }
}
