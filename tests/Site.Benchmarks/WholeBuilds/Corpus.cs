using System.Globalization;
using System.Text;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>
/// A site of any size, the same to the byte whenever it is written: pages of 600 words in sections of fifty, with headings, a list, a
/// table, code and links to neighbours. Front matter and syntax are those that every generator reads; the citations are ours,
/// and text to others.
/// </summary>
/// <param name="Pages">How many pages it has, the home page among them.</param>
/// <param name="IsCited">Whether four sentences of each page are cited.</param>
internal sealed record Corpus(int Pages, bool IsCited)
{
    /// <summary>How many words a page has, headings, list and table among them.</summary>
    public const int WordsOfAPage = 600;

    private const int PagesOfASection = 50;
    private const int Sources = 200;

    private static readonly string[] Words =
    [
        .. ("about above after again against answer area army around average balance bank basis become before begin behind believe below "
            + "better between beyond branch bread bridge bring build capital carry castle centre certain chain chance change choose city "
            + "clear climb close coast cold common company complete consider contain control cook corner cost count country course cover "
            + "create cross current cycle daily danger deal decide deep degree depend describe desert design detail differ dinner direct "
            + "discover distance divide doctor double dream drive early earth east easy edge effect effort either electric element else "
            + "empty energy engine enough enter equal escape evening event every exact example except expect explain express extra fact "
            + "fair fall family farm father feature field figure final find finger finish first flow follow force forest form forward "
            + "fresh friend front future garden gather general gentle give glass gold govern grand grass great green ground group grow "
            + "guide half hand happen harbour hard hear heart heavy height help history hold hope hour house hundred idea image inch "
            + "include indeed industry inside island join journey judge keep kind kitchen know lake language large late laugh lead learn "
            + "leave length letter level light line list listen little long lower machine main major make many map mark market master "
            + "matter measure meet member method middle mile milk mind minute modern moment month moon morning mountain move music narrow "
            + "nation nature near need never night noise north note notice number object ocean offer office often open order other over "
            + "page paint paper part pass past path pattern people perhaps period person picture piece place plain plan plant play point "
            + "power press print problem process produce proper prove pull pupil question quick quiet range rather reach ready reason "
            + "record region remember repeat reply report rest result return rich ride rise river road rock roll room round rule safe "
            + "sail salt same sand save scale school science season second section seem sense separate serve settle shape share sharp "
            + "shine ship shore short shoulder show side signal silver simple single skill sleep slow small smooth snow soft solve "
            + "some sound south space speak special speed spread spring square stand star start state station stay steel step stone stop "
            + "store story straight stream street string strong study subject sudden sugar summer supply support sure surface surprise "
            + "system table talk teach term test thick thin think thought through time together total touch toward town track trade "
            + "train travel tree trouble true turn under union unit until usual valley value vary verb view village visit voice walk "
            + "wall watch water weather week weight west wheel while white whole wide wild wind window winter wish within without "
            + "wonder wood word work world write yard year yellow young").Split(' '),
    ];

    /// <summary>The corpus in words.</summary>
    public string Name => string.Create(
        CultureInfo.InvariantCulture,
        $"{Pages:N0} pages{(IsCited ? ", four citations a page" : "")}");

    /// <summary>The name of its folder.</summary>
    public string Folder => string.Create(CultureInfo.InvariantCulture, $"corpus-{Pages}{(IsCited ? "-cited" : "")}");

    /// <summary>The file of a page, relative to the corpus's folder.</summary>
    public static string FileOf(int page) => page == 0
        ? "_index.md"
        : string.Create(CultureInfo.InvariantCulture, $"section-{page / PagesOfASection:000}/page-{page:00000}.md");

    /// <summary>Writes it.</summary>
    /// <param name="folder">A folder that is empty or missing.</param>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "site.yml"), "title: A corpus\nurl: https://corpus.example/\nlanguage: en\nlicense: CC0-1.0\n");
        if (IsCited)
        {
            Directory.CreateDirectory(Path.Join(folder, "_sources"));
            File.WriteAllText(Path.Join(folder, "_sources", "sources.yml"), SourceList());
        }

        for (var page = 0; page < Pages; page++)
        {
            var file = Path.Join(folder, FileOf(page));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, PageText(page));
        }
    }

    private static string SourceList()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Sources; i++)
        {
            var words = $"The report numbered {i} says in so many words what the pages say.";
            text.Append(CultureInfo.InvariantCulture, $"source-{i}:\n  title: \"Report {i} on matters of this corpus\"\n")
                .Append(CultureInfo.InvariantCulture, $"  url: https://source-{i}.example/report.html\n  publisher: Publisher {i}\n")
                .Append("  kind: primary\n  date: 2026-01\n  volatility: stable\n  quotes:\n")
                .Append(CultureInfo.InvariantCulture, $"    words: \"{words}\"\n");
        }

        return text.ToString();
    }

    private string PageText(int page)
    {
        var random = new Random(page);
        var left = WordsOfAPage;
        var text = new StringBuilder("---\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Sentence(3)} {page}\ndescription: {Sentence(9)}.\ndate: 2026-01-15\n---\n\n");
        var cited = 0;
        for (var section = 0; left > 0; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Sentence(4)} {section}\n\n");
            Paragraph(60);
            text.Append(CultureInfo.InvariantCulture, $"See [{Sentence(3)}]({LinkTo(page, section)}) and *{Sentence(2)}*. ");
            Paragraph(50);
            WriteBlock(section % 3, text, Sentence);
            text.Append('\n');
        }

        return text.ToString();

        string Sentence(int words)
        {
            left -= words;
            var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
            return char.ToUpperInvariant(sentence[0]) + sentence[1..];
        }

        void Paragraph(int words)
        {
            for (var written = 0; written < words && left > 0;)
            {
                var length = Math.Min(random.Next(8, 18), left);
                text.Append(Sentence(length));
                written += length;
                if (IsCited && cited < 4 && written > words / 2)
                {
                    text.Append(CultureInfo.InvariantCulture, $" [cite: @source-{random.Next(Sources)}#words · medium]");
                    cited++;
                    text.Append(". ");
                    continue;
                }

                text.Append(". ");
            }

            text.Append("\n\n");
        }
    }

    /// <summary>A list, a table or a block of code, by turns.</summary>
    private static void WriteBlock(int kind, StringBuilder text, Func<int, string> sentence)
    {
        switch (kind)
        {
            case 0:
                for (var item = 0; item < 4; item++)
                {
                    text.Append("- ").Append(sentence(6)).Append(" **").Append(sentence(2)).Append("**\n");
                }

                break;
            case 1:
                text.Append("| ").Append(sentence(1)).Append(" | ").Append(sentence(1)).Append(" |\n|---|---|\n");
                for (var row = 0; row < 4; row++)
                {
                    text.Append("| ").Append(sentence(3)).Append(" | ").Append(sentence(3)).Append(" |\n");
                }

                break;
            default:
                text.Append("```text\n").Append(sentence(8)).Append('\n').Append(sentence(8)).Append("\n```\n");
                break;
        }
    }

    private string LinkTo(int page, int section)
    {
        var to = FileOf((page + (section * 37) + 1) % Pages);
        return page == 0 ? to : "../" + to;
    }
}
