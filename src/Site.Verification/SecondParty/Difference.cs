using System.Collections.Immutable;
using Site.Citations.Vocabulary;

namespace Site.Verification.SecondParty;

/// <summary>What it means that two parties say different things of a quote.</summary>
internal enum DifferenceKind
{
    /// <summary>They agree, or nothing follows from where they do not.</summary>
    None,

    /// <summary>The one who looked later could not read the source.</summary>
    Unread,

    /// <summary>The quote is said to stand in bytes in which it does not.</summary>
    Invented,

    /// <summary>Of the same bytes they say different things.</summary>
    OtherFinding,

    /// <summary>They name different bytes for an address that has only one answer.</summary>
    OtherFixedBytes,

    /// <summary>The quote does not stand in what is there now.</summary>
    Gone,

    /// <summary>There are other bytes now, in which the quote stands.</summary>
    Changed,
}

/// <summary>How what one party found differs from what another says.</summary>
/// <param name="Kind">What that means.</param>
/// <param name="Members">The members in which they differ, by their names in the format.</param>
internal sealed record Difference(DifferenceKind Kind, ImmutableArray<string> Members)
{
    private const string Quantities = "quantities";
    private const string Subject = "subject";

    /// <summary>No difference.</summary>
    public static Difference None { get; } = new(DifferenceKind.None, []);

    /// <summary>Compares.</summary>
    /// <param name="said">What one party says.</param>
    /// <param name="found">What the other found later.</param>
    public static Difference Between(Finding said, Finding found)
    {
        if (said.IsConclusive && found.IsConclusive)
        {
            var members = MembersOf(said, found);
            return new Difference(KindOf(said, found, members), members);
        }

        ImmutableArray<string> status = said.Status == found.Status ? [] : ["status"];
        return found.Status switch
        {
            CheckStatus.Unknown when said.IsConclusive => new Difference(DifferenceKind.Unread, status),
            CheckStatus.Broken => new Difference(DifferenceKind.Gone, status),
            _ => new Difference(DifferenceKind.None, status),
        };
    }

    /// <summary>
    /// The kind. Quantities and subject follow from the rest, quantities even from other quotes of the claim, so they prove nothing.
    /// </summary>
    private static DifferenceKind KindOf(Finding said, Finding found, ImmutableArray<string> members) =>
        said.IsOfSameBytes(found) switch
        {
            true when members.All(m => m is Quantities or Subject) => DifferenceKind.None,
            true => said.QuoteFound == true && found.QuoteFound != true ? DifferenceKind.Invented : DifferenceKind.OtherFinding,
            false when found.IsFixed && said.NamesBytes => DifferenceKind.OtherFixedBytes,
            false when found.QuoteFound == true => DifferenceKind.Changed,
            false => said.QuoteFound == true ? DifferenceKind.Gone : DifferenceKind.None,
        };

    /// <summary>
    /// The members. How often and where a quote stands, and with what, is compared only where both found it, and the one who says it
    /// counted.
    /// </summary>
    private static ImmutableArray<string> MembersOf(Finding said, Finding found)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        Add("status", said.Status != found.Status);
        Add("against", !said.IsOfSameBytes(found) && !IsGone(said, found));
        Add("quoteFound", said.Status == found.Status && said.QuoteFound != found.QuoteFound);
        if (said.QuoteFound == true && found.QuoteFound == true)
        {
            Add("occurrences", said.Occurrences is { } count && count != found.Occurrences);
            Add("lines", said.Lines is { } lines && lines != found.Lines);
            Add("context", !said.Context.SequenceEqual(found.Context, StringComparer.Ordinal));
            Add(Quantities, said.Quantities is { } carried && carried != found.Quantities);
            Add(Subject, said.Subject is { } named && named != found.Subject);
        }

        return members.ToImmutable();

        void Add(string member, bool differs)
        {
            if (differs)
            {
                members.Add(member);
            }
        }
    }

    /// <summary>Whether both learnt that there are no bytes at all.</summary>
    private static bool IsGone(Finding said, Finding found) => said.QuoteFound is null && found.QuoteFound is null;
}
