using Site.Citations.Claims;
using Site.Generator.Caching;
using Site.Markdown.Pages;

namespace Site.Generator.Parsing;

/// <summary>What reading a page gave, as it is kept between builds: all of it, in the order in which it is read again.</summary>
internal static class KeptReading
{
    /// <summary>Writes it, with what was reported while it was read.</summary>
    public static void Write(CacheWriter writer, PageReading reading, HeardDiagnostics heard)
    {
        heard.WriteTo(writer);
        WriteFront(writer, reading.FrontMatter);
        writer.Text(reading.Title);
        writer.List(reading.Headings, h =>
        {
            writer.Number(h.Level);
            writer.Text(h.Text);
            writer.Text(h.Id);
            writer.Text(h.Slug == h.Id ? null : h.Slug);
            writer.Location(h.Location);
        });
        writer.List(reading.Links, l =>
        {
            writer.Text(l.Url);
            writer.Flag(l.IsImage);
            writer.Flag(l.IsName);
            writer.Location(l.Location);
            writer.Location(l.UrlLocation);
        });
        writer.List(reading.Anchors, writer.Text);
        writer.List(reading.Suppressions, c =>
        {
            writer.Text(c.Text);
            writer.Text(c.Written);
            writer.Location(c.Location);
            writer.Number(c.FirstLine);
            writer.Number(c.LastLine);
        });
        writer.Text(reading.LikelyLanguage);
        writer.Flag(reading.HasCode);
    }

    /// <summary>Reads it.</summary>
    public static Heard<PageReading> Read(CacheReader reader)
    {
        var told = HeardDiagnostics.Read(reader);
        return new Heard<PageReading>(ReadReading(reader), told);
    }

    private static PageReading ReadReading(CacheReader reader) => new()
    {
        FrontMatter = ReadFront(reader),
        Title = reader.TextOrNone(),
        Headings = reader.List(() =>
        {
            var (level, text, id) = (reader.Count(), reader.Text(), reader.Text());
            return new PageHeading(level, text, id, reader.TextOrNone() ?? id, reader.Location());
        }),
        Links = reader.List(() =>
        {
            var (url, isImage, isName) = (reader.Text(), reader.Flag(), reader.Flag());
            return new PageLink(url, isImage, reader.Location())
            {
                IsName = isName,
                UrlLocation = reader.LocationOrNone(),
            };
        }),
        Anchors = reader.List(reader.Text),
        Suppressions = reader.List(() =>
            new SuppressionComment(reader.Text(), reader.Text(), reader.Location(), reader.Count(), reader.Count())),
        LikelyLanguage = reader.TextOrNone(),
        HasCode = reader.Flag(),
    };

    private static void WriteFront(CacheWriter writer, FrontMatter front)
    {
        writer.Text(front.Title);
        writer.Text(front.ShortTitle);
        writer.Text(front.Section);
        writer.Text(front.Description);
        writer.Day(front.Date);
        writer.List(front.Updates, u =>
        {
            writer.Day(u.Date);
            writer.Text(u.Version);
            writer.Text(u.Text);
            writer.List(u.Changes, writer.Text);
        });
        writer.List(front.Entities, writer.Entity);
        writer.Real(front.Order);
        writer.Real(front.SearchBoost);
        writer.Text(front.Language);
        writer.Text(front.Slug);
        writer.Location(front.SlugLocation);
        writer.Flag(front.Draft);
        writer.Flag(front.IsOfLaterDay);
        writer.List(front.HidesFolder, h =>
        {
            writer.Text(h.Key);
            writer.Text(h.Said);
            writer.Location(h.Location);
        });
        writer.List(front.ShownBy, writer.Text);
        writer.List(front.RedirectFrom, WriteAddress);
        writer.List(front.OtherAddresses, WriteAddress);
        writer.List(front.Ignored, i =>
        {
            writer.Text(i.Key);
            writer.Text(i.Reason);
            writer.Location(i.Location);
        });

        void WriteAddress((string Path, Text.Files.FileLocation Location) address)
        {
            writer.Text(address.Path);
            writer.Location(address.Location);
        }
    }

    private static FrontMatter ReadFront(CacheReader reader)
    {
        return new FrontMatter
        {
            Title = reader.TextOrNone(),
            ShortTitle = reader.TextOrNone(),
            Section = reader.TextOrNone(),
            Description = reader.TextOrNone(),
            Date = reader.Day(),
            Updates = reader.List(() => new Update(reader.Day()!.Value, reader.TextOrNone(), reader.Text(), reader.List(reader.Text))),
            Entities = reader.List(reader.Entity),
            Order = reader.Real(),
            SearchBoost = reader.Real(),
            Language = reader.TextOrNone(),
            Slug = reader.TextOrNone(),
            SlugLocation = reader.Location(),
            Draft = reader.Flag(),
            IsOfLaterDay = reader.Flag(),
            HidesFolder = reader.List(() => new FolderHiding(reader.Text(), reader.Text(), reader.Location())),
            ShownBy = reader.List(reader.Text),
            RedirectFrom = reader.List(ReadAddress),
            OtherAddresses = reader.List(ReadAddress),
            Ignored = reader.List(() => (reader.Text(), reader.Text(), reader.Location())),
        };

        (string Path, Text.Files.FileLocation Location) ReadAddress() => (reader.Text(), reader.Location());
    }
}
