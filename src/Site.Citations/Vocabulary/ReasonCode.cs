namespace Site.Citations.Vocabulary;

/// <summary>Why a claim has the confidence it has.</summary>
public enum ReasonCode
{
    /// <summary>The source is where the statement comes from.</summary>
    Primary,

    /// <summary>The source tells of others.</summary>
    Secondary,

    /// <summary>The source is a community's.</summary>
    Community,

    /// <summary>Nothing is recorded of who publishes the source.</summary>
    PublisherUnknown,

    /// <summary>The source stands on the very site that cites it.</summary>
    OwnSite,

    /// <summary>A source disputes the claim.</summary>
    Disputed,

    /// <summary>The quote stands in bytes that cannot change and that the author or an archive holds.</summary>
    QuoteFound,

    /// <summary>A machine read the source and did not find the quote.</summary>
    QuoteMissing,

    /// <summary>A machine could not read the source.</summary>
    Unreadable,

    /// <summary>The quote stands in a copy that can change.</summary>
    MutableCopy,

    /// <summary>The quote stands in a copy held by neither its author nor an archive.</summary>
    BystanderCopy,

    /// <summary>The quotes lack a quantity of the claim.</summary>
    QuantityMissing,

    /// <summary>The quotes have its numbers, but a unit or relation is only the author's word.</summary>
    QuantityAuthorsWord,

    /// <summary>The quote does not name what the claim is about.</summary>
    SubjectAuthorsWord,

    /// <summary>The claim's wording denies or compares otherwise than its words on the page.</summary>
    WordingAuthorsWord,

    /// <summary>The quote stands in the source more than once, or nobody counted, so it does not say which place is meant.</summary>
    QuoteRepeated,

    /// <summary>No quote is recorded.</summary>
    NoQuote,

    /// <summary>No machine has looked for the quote.</summary>
    Unchecked,

    /// <summary>The evidence is older than its limit.</summary>
    PastLimit,

    /// <summary>The evidence is older than twice its limit.</summary>
    PastTwiceLimit,

    /// <summary>The evidence can age and has no date.</summary>
    Undated,

    /// <summary>What the evidence is of can no longer be had.</summary>
    NoLongerOffered,

    /// <summary>Two independent publishers agree on the quantities, and a quote of one was found.</summary>
    Agreement,

    /// <summary>No known source supports it.</summary>
    NoSource,

    /// <summary>It is chosen, not known.</summary>
    Assumption,

    /// <summary>It is computed from what is chosen.</summary>
    RestsOnAssumptions,

    /// <summary>A fact it is computed from is of no higher confidence.</summary>
    WeakestInput,

    /// <summary>Every fact it is computed from is of high confidence.</summary>
    InputsHigh,

    /// <summary>The author declares less than the evidence allows.</summary>
    DeclaredLower,
}
