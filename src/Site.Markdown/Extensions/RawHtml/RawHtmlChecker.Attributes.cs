using System.Net;
using Site.Markdown.Extensions.Links;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.RawHtml;

/// <summary>What becomes of the attributes of a tag, and of images and headings, which are more than a tag.</summary>
internal sealed partial class RawHtmlChecker
{
    /// <summary>Notes a heading, which gets its id together with those of Markdown.</summary>
    private void BeginHeading(string name, FileLocation location, HtmlPieces pieces)
    {
        if (HtmlHeading.LevelOf(name) is var level and > 0)
        {
            _heading = new HtmlHeading(level, location, pieces.Add(""));
        }
    }

    /// <summary>Adds an image; its words, where it is not there.</summary>
    private void AddImage(HtmlToken token, FileLocation location, HtmlPieces pieces)
    {
        var address = (token.Attributes ?? []).FirstOrDefault(a => a.Name == "src").Value ?? "";
        var alt = (token.Attributes ?? []).FirstOrDefault(a => a.Name == "alt").Value ?? "";
        if (string.IsNullOrWhiteSpace(address))
        {
            Report(
                Rules.Syntax.HtmlNotRead,
                "img",
                location,
                $"'{Shorten(token.Text)}' has no address, and is left out; the words for it are shown.",
                "Write src=\"file\", or the words alone.");
            pieces.AddInstead(alt);
            return;
        }

        if (!LinkSafety.IsAllowed(address))
        {
            ReportAttribute("src", address, location);
            pieces.AddInstead(alt);
            return;
        }

        var link = new PageLink(address.Trim(), true, location);
        var tag = new HtmlPieces();
        AddAttributes(token with { Attributes = [.. (token.Attributes ?? []).Where(a => a.Name != "src")] }, location, tag);
        _links.Add(link);
        pieces.AddImage(link, tag, WebUtility.HtmlEncode(alt));
    }

    private void AddAttributes(HtmlToken token, FileLocation location, HtmlPieces pieces)
    {
        if ((token.Attributes ?? []).Any(a => HtmlPolicy.IsHiding(a.Name, a.Value)))
        {
            Report(
                Rules.Syntax.HtmlRefused,
                "hidden",
                location,
                $"'{Shorten(token.Text)}' hides words from readers; they are shown, for checkers of a page read what its readers read.",
                "Remove the words, or put them into a comment, <!-- -->, which is not published.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (written, value) in token.Attributes ?? [])
        {
            // An anchor of old: what links lead to is an id today.
            var name = token.Name == "a" && written == "name" ? "id" : written;
            if (name == "markdown")
            {
                continue;
            }

            if (!HtmlPolicy.IsKept(token.Name, name, value))
            {
                ReportAttribute(name, value, location);
            }
            else if (seen.Add(name))
            {
                AddAttribute(name, value, location, pieces);
            }
        }
    }

    private void AddAttribute(string name, string value, FileLocation location, HtmlPieces pieces)
    {
        switch (name)
        {
            case "href":
                var link = new PageLink(value.Trim(), false, location);
                _links.Add(link);
                pieces.Add(name, link);
                break;
            case "class":
                var classes = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                var kept = string.Join(' ', classes.Where(c => !HtmlPolicy.IsOurClass(c)));
                if (kept.Length > 0 || value.Length == 0)
                {
                    pieces.Add(name, kept);
                }
                else
                {
                    ReportAttribute(name, value, location);
                }

                break;
            case "id" when _heading is { IsBegun: false }:
                _heading.Own = value;
                break;
            case "id":
                _anchors.Add((value, location, pieces.Add(name, value)));
                break;
            default:
                pieces.Add(name, value);
                break;
        }
    }

    private void ReportAttribute(string name, string value, FileLocation location)
    {
        if (HtmlPolicy.IsUnsafe(name, value))
        {
            Report(
                Rules.Syntax.HtmlRefused,
                name + "=",
                location,
                $"The attribute '{name}' is left out: it could run or load something.",
                "Remove it, or link to an address that begins with https:, http:, mailto: or tel:.");
        }
        else
        {
            Report(
                Rules.Syntax.HtmlNotRead,
                "=",
                location,
                $"The attribute '{name}' is left out, and so are others like it.",
                "Leave it, or remove it: how a page looks is the theme's.");
        }
    }
}
