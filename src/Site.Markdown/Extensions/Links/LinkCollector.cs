using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Links;

/// <summary>Collects a page's links and images, and refuses those that could run code.</summary>
/// <param name="context">The page's.</param>
internal sealed class LinkCollector(ParseContext context)
{
    private readonly ImmutableArray<PageLink>.Builder _links = ImmutableArray.CreateBuilder<PageLink>();

    /// <summary>The links and images, in page order.</summary>
    public ImmutableArray<PageLink> Links => _links.ToImmutable();

    /// <summary>Collects those of one paragraph.</summary>
    public void Collect(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Collect(inline);
            if (inline is ContainerInline inner)
            {
                Collect(inner);
            }
        }
    }

    /// <summary>Makes a link of an image that browsers would show as broken, unless it stands in a link: then its words are that.</summary>
    private bool TryLinkTo(LinkInline image, string url, FileLocation location)
    {
        context.Diagnostics.Report(Rules.Pages.LinkForm.At(
            location,
            $"'{ShortText.Of(url)}' is no picture, and is linked instead of shown.",
            "Write [words](file), without the '!'.") with
        { Habit = "no picture" });
        if (image.Parent?.FindParentOfType<LinkInline>().Any() == true)
        {
            return false;
        }

        image.IsImage = false;
        if (image.FirstChild is null)
        {
            var name = Uri.UnescapeDataString(url.Split('?', '#')[0]);
            image.AppendChild(new LiteralInline(name[(name.LastIndexOf('/') + 1)..])
            {
                Span = image.Span,
                Line = image.Line,
                Column = image.Column,
            });
        }

        return true;
    }

    private bool IsWrittenAt(SourceSpan span, string url) =>
        span.Start >= 0
        && span.End < context.Source.Text.Length
        && context.Source.Text.AsSpan(span.Start, Math.Max(0, span.Length)).SequenceEqual(url);

    private void Collect(Inline inline)
    {
        var url = inline switch
        {
            LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
            AutolinkInline { IsEmail: false } autolink => autolink.Url,
            _ => null,
        };
        if (url is null || (inline is LinkInline && string.IsNullOrWhiteSpace(url)))
        {
            return;
        }

        var location = context.Source.LocationOf(inline.Span.Start);
        if (url.StartsWith('@') && context.IsSource(url[1..].Split('#')[0]))
        {
            context.Diagnostics.Report(Rules.Syntax.NearlyMarker.At(
                location,
                $"'({url})' is the address of a link, and no citation; the words are shown without it.",
                $"Write [words][cite: {url}]."));
            return;
        }

        if (!LinkSafety.IsAllowed(url))
        {
            var rule = LinkSafety.IsDangerous(url) ? Rules.Syntax.UnsafeLink : Rules.Syntax.UnknownScheme;
            context.Diagnostics.Report(rule.At(
                location,
                inline is LinkInline { IsImage: true }
                    ? $"The image '{ShortText.Of(url, 40)}' is not shown, but the words for it are."
                    : $"'{ShortText.Of(url)}' is not published as a link; its words are kept.",
                inline is LinkInline { IsImage: true }
                    ? "Save it as a file in the input folder, and write that file's path."
                    : "Link to a page, a file, or an address that begins with https:, http:, mailto: or tel:."));
        }
        else if (inline is LinkInline link && (!link.IsImage || !NoPicture.Is(url) || TryLinkTo(link, url, location)))
        {
            var found = new PageLink(url, link.IsImage, location)
            {
                IsName = link.ContainsData(PageLink.NameKey),
                UrlLocation = IsWrittenAt(link.UrlSpan, url) ? context.Source.LocationOf(link.UrlSpan.Start) : null,
            };
            link.SetData(PageLink.NodeKey, found);
            _links.Add(found);
        }
    }
}
