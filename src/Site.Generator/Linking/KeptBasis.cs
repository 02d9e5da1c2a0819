using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Generator.Caching;

namespace Site.Generator.Linking;

/// <summary>What a page rests on, as it is kept between builds.</summary>
/// <param name="library">The described sources, of which only the keys are kept.</param>
internal sealed class KeptBasis(SourceLibrary library)
{
    /// <summary>Writes it, with what was reported while it was looked up.</summary>
    public void Write(CacheWriter writer, PageBasis basis, HeardDiagnostics heard)
    {
        heard.WriteTo(writer);
        writer.List(basis.Claims, claim =>
        {
            writer.Text(claim.Id);
            writer.Text(claim.Text);
            writer.Number(claim.Level is { } level ? (int)level + 1 : 0);
            writer.Location(claim.Location);
            writer.Flag(claim.IsFact);
            writer.Day(claim.StaleAfter);
            writer.List(claim.Evidence, e => Write(writer, e));
            writer.List(claim.InputEvidence, e => Write(writer, e));
        });
        writer.List(basis.Sources, s => Write(writer, s));
        writer.List(basis.Calculators, writer.Text);
        writer.List(basis.Comparisons, writer.Text);
        writer.Flag(basis.HasComputations);
    }

    /// <summary>Reads it.</summary>
    public Heard<PageBasis> Read(CacheReader reader)
    {
        var told = HeardDiagnostics.Read(reader);
        return new Heard<PageBasis>(ReadBasis(reader), told);
    }

    private PageBasis ReadBasis(CacheReader reader) => new()
    {
        Claims = reader.List(() => new ClaimBasis(
            reader.Text(),
            reader.Text(),
            reader.Count() is > 0 and var level ? (ConfidenceLevel)(level - 1) : null,
            reader.Location(),
            reader.Flag(),
            reader.Day(),
            reader.List(() => ReadEvidence(reader)),
            reader.List(() => ReadEvidence(reader)))),
        Sources = reader.List(() => ReadSource(reader)),
        Calculators = reader.List(reader.Text),
        Comparisons = reader.List(reader.Text),
        HasComputations = reader.Flag(),
    };

    private static void Write(CacheWriter writer, EvidenceBasis evidence)
    {
        writer.Text(evidence.Source);
        writer.Text(evidence.Quote);
        writer.Number((int)evidence.Volatility);
        writer.Flag(evidence.IsFound);
    }

    private static EvidenceBasis ReadEvidence(CacheReader reader) =>
        new(reader.Text(), reader.TextOrNone(), (Volatility)reader.Count(), reader.Flag());

    private void Write(CacheWriter writer, Source source)
    {
        writer.Text(source.Id);
        var isDescribed = ReferenceEquals(source, library.Find(source.Id));
        writer.Flag(isDescribed);
        if (isDescribed)
        {
            return;
        }

        // An address cited directly, of which little is known.
        writer.Text(source.Type);
        writer.Text(source.Title);
        writer.Text(source.Url);
        writer.Text(source.Publisher);
        writer.Number((int)source.Kind);
        writer.Location(source.Location);
    }

    private Source ReadSource(CacheReader reader)
    {
        var id = reader.Text();
        return reader.Flag() ? library.Find(id)! : new Source
        {
            Id = id,
            Type = reader.Text(),
            Title = reader.Text(),
            Url = reader.Text(),
            Publisher = reader.Text(),
            Kind = (SourceKind)reader.Count(),
            Location = reader.Location(),
            Described = false,
        };
    }
}
