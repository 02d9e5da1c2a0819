using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>6xx: the twin, and its verification.</summary>
    public static class Twin
    {
        /// <summary>A claim without words in the page text.</summary>
        public static readonly DiagnosticRule NoWords = new("CITE601", Severity.Error, "Claim without words");

        /// <summary>A twin too long to be read beside its page.</summary>
        public static readonly DiagnosticRule TooLong = new("CITE602", Severity.Warning, "Twin too long");

        /// <summary>A site without a readable cite-index.json.</summary>
        public static readonly DiagnosticRule NoIndex = new("CITE603", Severity.Error, "No index");

        /// <summary>A file that is announced and cannot be had.</summary>
        public static readonly DiagnosticRule MissingFile = new("CITE604", Severity.Error, "File missing");

        /// <summary>A file whose bytes are not those its digest was taken of.</summary>
        public static readonly DiagnosticRule FileDigest = new("CITE605", Severity.Error, "File digest differs");

        /// <summary>A twin or index that is not valid JSON, or says one thing twice.</summary>
        public static readonly DiagnosticRule NotJson = new("CITE606", Severity.Error, "Not sound JSON");

        /// <summary>A twin or an index that does not satisfy its schema.</summary>
        public static readonly DiagnosticRule Schema = new("CITE607", Severity.Error, "Schema violated");

        /// <summary>A page that does not lead to its twin, or leads elsewhere than the index says.</summary>
        public static readonly DiagnosticRule Discovery = new("CITE608", Severity.Error, "Twin not announced");

        /// <summary>A page whose text is not the text the twin was made of.</summary>
        public static readonly DiagnosticRule TextDigest = new("CITE609", Severity.Error, "Page text differs");

        /// <summary>A claim whose element is not on the page.</summary>
        public static readonly DiagnosticRule NoElement = new("CITE610", Severity.Error, "Claim's element missing");

        /// <summary>A claim that stands on the page, but not at its position.</summary>
        public static readonly DiagnosticRule Moved = new("CITE611", Severity.Error, "Claim moved");

        /// <summary>A claim that cannot be found in the page text.</summary>
        public static readonly DiagnosticRule Orphan = new("CITE612", Severity.Error, "Claim not on the page");

        /// <summary>A claim that names a source or entity the twin does not list, or a source no claim uses.</summary>
        public static readonly DiagnosticRule Reference = new("CITE613", Severity.Error, "Reference leads nowhere");

        /// <summary>A summary that does not agree with the claims.</summary>
        public static readonly DiagnosticRule Summary = new("CITE614", Severity.Error, "Summary wrong");

        /// <summary>A level that is not the lower of declared and ceiling, or a ceiling its evidence cannot carry.</summary>
        public static readonly DiagnosticRule Confidence = new("CITE615", Severity.Error, "Confidence inconsistent");

        /// <summary>Source, date or confidence of a claim that the page or its Markdown do not show.</summary>
        public static readonly DiagnosticRule NotShown = new("CITE616", Severity.Error, "Not shown on the page");

        /// <summary>Two claims under one id.</summary>
        public static readonly DiagnosticRule DuplicateClaim = new("CITE617", Severity.Error, "Claim id given twice");

        /// <summary>A page whose text cannot be taken.</summary>
        public static readonly DiagnosticRule BadPage = new("CITE618", Severity.Error, "Page not readable");

        /// <summary>A computed claim whose formulas, units or values do not lead to its result.</summary>
        public static readonly DiagnosticRule Derivation = new("CITE619", Severity.Error, "Computed claim does not follow");

        /// <summary>A computed claim whose model is not the one that is published.</summary>
        public static readonly DiagnosticRule ModelDiffers = new("CITE620", Severity.Error, "Model differs");

        /// <summary>A page, script or other part of a site in a published folder that no index names.</summary>
        public static readonly DiagnosticRule UnlistedPage = new("CITE621", Severity.Error, "Page in no index");

        /// <summary>A file in a published folder that no index names, and that nobody would take for a part of the site.</summary>
        public static readonly DiagnosticRule UnlistedFile = new("CITE622", Severity.Warning, "File in no index");

        /// <summary>
        /// A limit of a verification that was reached, so that not all of the site was checked or not all that is wrong is listed.
        /// </summary>
        public static readonly DiagnosticRule Limit = new("CITE623", Severity.Error, "Limit reached");

        /// <summary>A number shown, or listed as a claim's, that is not the value it stands for.</summary>
        public static readonly DiagnosticRule ShownNumber = new("CITE624", Severity.Error, "Number is not its value's");

        /// <summary>A derivation with a formula, unit or input that its published model does not have.</summary>
        public static readonly DiagnosticRule NotOfModel = new("CITE625", Severity.Error, "Derivation is not the model's");

        /// <summary>A published model whose own values do not follow from its formulas.</summary>
        public static readonly DiagnosticRule ModelValues = new("CITE626", Severity.Error, "Model's values do not follow");

        /// <summary>A claim whose id is not made of its words.</summary>
        public static readonly DiagnosticRule ClaimId = new("CITE627", Severity.Error, "Claim id is not its words'");

        /// <summary>A day of growing stale, or a volatility, that does not follow from the evidence.</summary>
        public static readonly DiagnosticRule StaleAfter = new("CITE628", Severity.Error, "Stale date does not follow");

        /// <summary>A page's Markdown that says something else than the page and its twin.</summary>
        public static readonly DiagnosticRule MarkdownDiffers = new("CITE629", Severity.Error, "Markdown says something else");

        /// <summary>Words on a page that neither its page text nor its twin has.</summary>
        public static readonly DiagnosticRule HiddenText = new("CITE630", Severity.Error, "Words outside the page text");

        /// <summary>A mark or an entry on a page for a claim or source that its twin does not have.</summary>
        public static readonly DiagnosticRule UnknownMark = new("CITE631", Severity.Error, "Mark without claim");

        /// <summary>Dates that cannot be together: evidence checked after the day the site was computed at.</summary>
        public static readonly DiagnosticRule ImpossibleDate = new("CITE632", Severity.Error, "Impossible date");

        /// <summary>A link of the page that leads elsewhere than the same link of its Markdown.</summary>
        public static readonly DiagnosticRule LinkDiffers = new("CITE633", Severity.Error, "Link differs");

        /// <summary>A script or style on a page that is not a file of the index.</summary>
        public static readonly DiagnosticRule UnlistedScript = new("CITE634", Severity.Error, "Script nobody vouches for");

        /// <summary>A page whose bytes were changed on the way while everything it says still holds.</summary>
        public static readonly DiagnosticRule Rewritten = new("CITE635", Severity.Warning, "Rewritten in transit");

        /// <summary>A page, a file or a part that an index lists in a place of its tree where it does not belong.</summary>
        public static readonly DiagnosticRule IndexPlace = new("CITE637", Severity.Error, "Not its place in the index");

        /// <summary>Counts of an index that are not those of what it lists.</summary>
        public static readonly DiagnosticRule IndexCounts = new("CITE638", Severity.Error, "Index counts wrong");

        /// <summary>A file of an index that is longer than readers need to take.</summary>
        public static readonly DiagnosticRule IndexSize = new("CITE639", Severity.Error, "Index too long");

        /// <summary>A number or evidence of a fact that is not what the published facts say of it.</summary>
        public static readonly DiagnosticRule NotTheFact = new("CITE640", Severity.Error, "Not what the fact says");

        /// <summary>A twin that names another program, or another version of it, than the index.</summary>
        public static readonly DiagnosticRule Generator = new("CITE650", Severity.Error, "Generator differs");

        /// <summary>A signature that was not made of these bytes, by its own key, of the published index.</summary>
        public static readonly DiagnosticRule BadSignature = new("CITE658", Severity.Error, "Signature does not hold");

        /// <summary>A signature that holds, by a key that nobody has said to trust.</summary>
        public static readonly DiagnosticRule UnknownKey = new("CITE641", Severity.Info, "Signed by an unknown key");

        /// <summary>A site that none of the keys that are trusted has signed.</summary>
        public static readonly DiagnosticRule NotTrusted = new("CITE642", Severity.Error, "Not signed by a trusted key");

        /// <summary>An index that the history of indexes does not have, though it goes to its day or beyond.</summary>
        public static readonly DiagnosticRule NotOnRecord = new("CITE643", Severity.Error, "Index not on record");

        /// <summary>A history of indexes with a line that is none, or that goes back in time.</summary>
        public static readonly DiagnosticRule BadHistory = new("CITE644", Severity.Error, "History not usable");

        /// <summary>An index that the history has, followed by newer ones.</summary>
        public static readonly DiagnosticRule OlderEdition = new("CITE645", Severity.Warning, "Older than the record");

        /// <summary>A published file that the input does not give, or gives with other bytes.</summary>
        public static readonly DiagnosticRule RebuildDiffers = new("CITE646", Severity.Error, "Rebuild gives other bytes");

        /// <summary>A site that this program cannot build again from the input.</summary>
        public static readonly DiagnosticRule CannotRebuild = new("CITE647", Severity.Error, "Cannot be rebuilt");

        /// <summary>A key that cannot be read, or that is of another kind.</summary>
        public static readonly DiagnosticRule BadKey = new("CITE648", Severity.Error, "Key not usable");

        /// <summary>A signature that a build removed, because it is of the index of an earlier build.</summary>
        public static readonly DiagnosticRule SignatureRemoved = new("CITE649", Severity.Info, "Signature removed");

        /// <summary>A quote that is said to stand in bytes in which somebody else does not find it.</summary>
        public static readonly DiagnosticRule QuoteInvented = new("CITE651", Severity.Error, "Quote not in the bytes that are named");

        /// <summary>A finding about some bytes that is not what somebody else finds in the same bytes.</summary>
        public static readonly DiagnosticRule FindingDiffers = new("CITE652", Severity.Error, "Other finding in the same bytes");

        /// <summary>A digest of bytes that cannot change, which they do not have.</summary>
        public static readonly DiagnosticRule FixedBytesDiffer = new("CITE653", Severity.Error, "Other bytes at a fixed address");

        /// <summary>A quote that no longer stands where it is said to.</summary>
        public static readonly DiagnosticRule QuoteGone = new("CITE654", Severity.Warning, "Quote no longer in its source");

        /// <summary>A source that has other bytes by now, in which its quotes still stand.</summary>
        public static readonly DiagnosticRule SourceChanged = new("CITE655", Severity.Info, "Source changed since");

        /// <summary>A source that could not be read, so that nothing is known of its quotes.</summary>
        public static readonly DiagnosticRule SourceUnread = new("CITE656", Severity.Info, "Source not read");

        /// <summary>Two reports that are not of the same claims.</summary>
        public static readonly DiagnosticRule OtherClaims = new("CITE657", Severity.Warning, "Reports of other claims");

        /// <summary>A linkset or sitemap that does not list the pages of the index.</summary>
        public static readonly DiagnosticRule PageListDiffers = new("CITE659", Severity.Error, "Pages listed otherwise");

        /// <summary>What a file says a second time, or in another place than that of its format.</summary>
        public static readonly DiagnosticRule SaidTwice = new("CITE660", Severity.Error, "Not in the form of the format");

        /// <summary>An option that is said to be found by search, and is not the best.</summary>
        public static readonly DiagnosticRule NotTheBest = new("CITE661", Severity.Error, "Option is not the best");

        /// <summary>A fact that is not what the table gives it is said to be worked out from.</summary>
        public static readonly DiagnosticRule NotFromTable = new("CITE662", Severity.Error, "Fact is not what its table gives");

        /// <summary>A wording of a fact or computed number that says more of it than is known.</summary>
        public static readonly DiagnosticRule WordingDiffers = new("CITE663", Severity.Error, "Wording says something else");

        /// <summary>A number in a calculator or comparison, beside its results, that its model does not give.</summary>
        public static readonly DiagnosticRule FigureDiffers = new("CITE664", Severity.Error, "Figure is not the model's");

        /// <summary>An element or attribute of a page that shows or does what no rule of the format reads.</summary>
        public static readonly DiagnosticRule UnreadMarkup = new("CITE665", Severity.Error, "Markup that nothing reads");

        /// <summary>Words of a claim that are struck out, or digits of it that are raised or lowered beside others.</summary>
        public static readonly DiagnosticRule OverwrittenClaim = new("CITE666", Severity.Error, "Published claim struck out or raised");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
        [
            NoWords, TooLong, NoIndex, MissingFile, FileDigest, NotJson,
            Schema, Discovery, TextDigest, NoElement, Moved, Orphan,
            Reference, Summary, Confidence, NotShown, DuplicateClaim, BadPage,
            Derivation, ModelDiffers, UnlistedPage, UnlistedFile, Limit, ShownNumber,
            NotOfModel, ModelValues, ClaimId, StaleAfter, MarkdownDiffers, HiddenText,
            UnknownMark, ImpossibleDate, LinkDiffers, UnlistedScript, Rewritten,
            IndexPlace, IndexCounts, IndexSize, NotTheFact,
            UnknownKey, NotTrusted, NotOnRecord, BadHistory, OlderEdition, RebuildDiffers, CannotRebuild, BadKey, SignatureRemoved,
            Generator,
            QuoteInvented, FindingDiffers, FixedBytesDiffer, QuoteGone, SourceChanged, SourceUnread, OtherClaims, BadSignature,
            PageListDiffers, SaidTwice, NotTheBest, NotFromTable, WordingDiffers, FigureDiffers, UnreadMarkup, OverwrittenClaim,
        ];
    }
}
