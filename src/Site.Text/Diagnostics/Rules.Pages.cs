using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>7xx: pages, links, anchors, front matter and files.</summary>
    public static class Pages
    {
        /// <summary>A YAML file or front matter does not parse.</summary>
        public static readonly DiagnosticRule YamlSyntax = new("CITE701", Severity.Error, "Broken YAML");

        /// <summary>A YAML value has the wrong shape: a list where a text is wanted, and the like.</summary>
        public static readonly DiagnosticRule YamlShape = new("CITE702", Severity.Error, "YAML of the wrong shape");

        /// <summary>A YAML value cannot be understood: not a date, not a number, not one of the allowed words.</summary>
        public static readonly DiagnosticRule YamlValue = new("CITE703", Severity.Error, "YAML value not understood");

        /// <summary>A required YAML key is not there.</summary>
        public static readonly DiagnosticRule YamlMissingKey = new("CITE704", Severity.Error, "Missing key");

        /// <summary>A YAML key nobody reads, most often a slip of the pen.</summary>
        public static readonly DiagnosticRule YamlUnknownKey = new("CITE705", Severity.Error, "Unknown key");

        /// <summary>Front matter that is not between two lines <c>---</c> at the very top of its page, or is not YAML.</summary>
        public static readonly DiagnosticRule FrontMatterForm = new("CITE706", Severity.Warning, "Front matter in another form");

        /// <summary>A key of front matter that is nearly one of ours, so that what it says is lost.</summary>
        public static readonly DiagnosticRule KeyNearlyRight = new("CITE707", Severity.Warning, "Key nearly right");

        /// <summary>A key of front matter that this program has no use for.</summary>
        public static readonly DiagnosticRule KeyNotRead = new("CITE708", Severity.Info, "Key not read");

        /// <summary>A date of a page in a form that can be read in two ways, or in none.</summary>
        public static readonly DiagnosticRule ValueNotRead = new("CITE709", Severity.Warning, "Value not read");

        /// <summary>The input folder is not there, or holds no page.</summary>
        public static readonly DiagnosticRule NoInput = new("CITE710", Severity.Error, "No input");

        /// <summary>An input file is not valid UTF-8.</summary>
        public static readonly DiagnosticRule NotUtf8 = new("CITE711", Severity.Error, "Not UTF-8");

        /// <summary>An input file or folder cannot be read.</summary>
        public static readonly DiagnosticRule Unreadable = new("CITE712", Severity.Error, "File cannot be read");

        /// <summary>A symbolic link leads back to a folder it stands in.</summary>
        public static readonly DiagnosticRule LinkCycle = new("CITE713", Severity.Error, "Folder contains itself");

        /// <summary>A link that leads out of the input folder, or something that is no file: a pipe, a device.</summary>
        public static readonly DiagnosticRule NotRegular = new("CITE714", Severity.Warning, "Not a file of the input");

        /// <summary>A file or an input folder larger than what is read.</summary>
        public static readonly DiagnosticRule TooLarge = new("CITE715", Severity.Error, "Too large");

        /// <summary>A file that an editor left behind, or a file of data that nothing reads.</summary>
        public static readonly DiagnosticRule LeftOut = new("CITE716", Severity.Info, "File left out");

        /// <summary>A file that looks like a page, and is not built because it is not Markdown.</summary>
        public static readonly DiagnosticRule PageNotBuilt = new("CITE717", Severity.Warning, "Page not built");

        /// <summary>A site without a first page, for which a list of its pages is made.</summary>
        public static readonly DiagnosticRule NoHomePage = new("CITE718", Severity.Info, "No first page");

        /// <summary>A page of a day that is still to come, which is not published before it.</summary>
        public static readonly DiagnosticRule NotYetPublished = new("CITE719", Severity.Warning, "Not published yet");

        /// <summary>A link to a page or file that is not there.</summary>
        public static readonly DiagnosticRule BrokenLink = new("CITE720", Severity.Warning, "Broken link");

        /// <summary>A link to an anchor the page does not have.</summary>
        public static readonly DiagnosticRule BrokenAnchor = new("CITE721", Severity.Warning, "Broken anchor");

        /// <summary>An image that is not there.</summary>
        public static readonly DiagnosticRule MissingImage = new("CITE722", Severity.Warning, "Missing image");

        /// <summary>A link to a page that is not published.</summary>
        public static readonly DiagnosticRule LinkToDraft = new("CITE723", Severity.Warning, "Link to a draft");

        /// <summary>A link in another tool's form, whose page or file is known all the same.</summary>
        public static readonly DiagnosticRule LinkForm = new("CITE724", Severity.Info, "Link in another form");

        /// <summary>
        /// A page that says, in words that are not ours or where nothing reads them, that it is not to be shown, or not in lists.
        /// </summary>
        public static readonly DiagnosticRule PageHidden = new("CITE725", Severity.Warning, "Page not to be shown");

        /// <summary>A file that would have been published as it is, and holds what opens or remembers something.</summary>
        public static readonly DiagnosticRule SecretLeftOut = new("CITE726", Severity.Warning, "Secret left out");

        /// <summary>A file of a kind that is seldom meant for readers, and that nothing leads to.</summary>
        public static readonly DiagnosticRule FileUnlinked = new("CITE727", Severity.Warning, "File that nothing leads to");

        /// <summary>Two inputs would be published under one address.</summary>
        public static readonly DiagnosticRule DuplicateOutput = new("CITE730", Severity.Error, "Two files under one address");

        /// <summary>Two addresses that some file systems and servers cannot tell apart.</summary>
        public static readonly DiagnosticRule CaseClash = new("CITE731", Severity.Warning, "Addresses differ only in case");

        /// <summary>A slug or redirect that cannot be an address.</summary>
        public static readonly DiagnosticRule Address = new("CITE732", Severity.Error, "Address not usable");

        /// <summary>A name that some file systems cannot hold.</summary>
        public static readonly DiagnosticRule NameNotPortable = new("CITE733", Severity.Warning, "Name not possible everywhere");

        /// <summary>A file with the name of one that every build writes, in whose place that is published.</summary>
        public static readonly DiagnosticRule FileReplaced = new("CITE734", Severity.Warning, "File of the build's name");

        /// <summary>The output folder holds files no build of ours made; replacing it would lose them.</summary>
        public static readonly DiagnosticRule OutputNotOurs = new("CITE740", Severity.Error, "Output folder holds something else");

        /// <summary>The output folder is the input folder, or one lies in the other.</summary>
        public static readonly DiagnosticRule OutputOverlaps = new("CITE741", Severity.Error, "Input and output overlap");

        /// <summary>A file of the output cannot be written: no space, no permission.</summary>
        public static readonly DiagnosticRule WriteFailed = new("CITE742", Severity.Error, "Output cannot be written");

        /// <summary>Another build is writing the same output folder.</summary>
        public static readonly DiagnosticRule BuildRunning = new("CITE743", Severity.Error, "Another build is running");

        /// <summary>Sitemaps need absolute addresses, and the site's is not known.</summary>
        public static readonly DiagnosticRule NoAddress = new("CITE744", Severity.Info, "Site address not known");

        /// <summary>What the last build kept cannot be used, or this one cannot keep anything; all is built anew.</summary>
        public static readonly DiagnosticRule CacheNotUsed = new("CITE745", Severity.Info, "Built anew");

        /// <summary>A site listed under 'sites' that cannot be built and published with the one that lists it.</summary>
        public static readonly DiagnosticRule NestedSite = new("CITE750", Severity.Error, "Site cannot be published within the site");

        /// <summary>A request to ignore a diagnostic that is not followed: it names none, no reason, or one never ignored.</summary>
        public static readonly DiagnosticRule IgnoreNotRead = new("CITE760", Severity.Warning, "Request to ignore not followed");

        /// <summary>A request to ignore a diagnostic that is not there, which may be a question of the day.</summary>
        public static readonly DiagnosticRule IgnoreUnused = new("CITE761", Severity.Info, "Nothing to ignore");

        /// <summary>An image of a host that the site's settings do not name, which browsers are told not to load.</summary>
        public static readonly DiagnosticRule ImageElsewhere = new("CITE770", Severity.Warning, "Image of another host not shown");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
        [
            YamlSyntax, YamlShape, YamlValue, YamlMissingKey, YamlUnknownKey, FrontMatterForm, KeyNearlyRight, KeyNotRead, ValueNotRead,
            NoInput, NotUtf8, Unreadable, LinkCycle, NotRegular,
            TooLarge, LeftOut, PageNotBuilt, NoHomePage, NotYetPublished, BrokenLink,
            BrokenAnchor, MissingImage, LinkToDraft, LinkForm, PageHidden, SecretLeftOut, FileUnlinked, DuplicateOutput, CaseClash,
            Address, NameNotPortable, FileReplaced, OutputNotOurs, OutputOverlaps, WriteFailed, BuildRunning,
            NoAddress, CacheNotUsed, NestedSite, IgnoreNotRead, IgnoreUnused, ImageElsewhere,
        ];
    }
}
