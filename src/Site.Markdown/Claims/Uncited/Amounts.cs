using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Finds amounts that are given in words: shares, multiples, magnitudes, spans of time. What speaks of a text or a program itself, the
/// first half of a line, is none.
/// </summary>
internal static partial class Amounts
{
    private const string Numbers =
        "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|[0-9]+)";

    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        @"\b(?:" +
        @"(?<!(?:first|second|other|left|right|upper|lower|top|bottom)\ )" +
        @"(?:half|(?:a|one|two|three|four)\ (?:thirds?|quarters?|fifths?|tenths?))\ of" +
        @"|by\ (?:half|(?:a|one|two|three)\ (?:thirds?|quarters?|fifths?))" +
        @"|twice\ as|" + Numbers + @"\ times\ (?:as|more|less|fewer|\w+er)" +
        @"|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|many)-?fold" +
        @"|(?:doubled|tripled|trebled|quadrupled|halved|surged|soared|plunged|plummeted|skyrocketed)" +
        @"|(?:(?<=^|[.!?]\ )|(?<=\b(?:that|find|found|because|since|while|where)\ |,\ but\ )(?=most\ (?:[\w-]+\ ){0,2}\w+s\ )" +
        @"|(?=most\ of\ (?:their|the\ (?:country|world|market|population)|its)\b))" +
        @"most\ (?!likely|recent|importantly|are\b|is\b|(?:\w+\ ){1,4}(?:should|must|would\ say)\b" +
        @"|of\ (?:this|the)\ (?:document|guide|page|post|article|section|chapter|book)\b|of\ those\ are\b" +
        @"|(?:of\ (?:the\ |these\ |this\ |your\ |our\ |its\ )?|other\ |all\ )?" +
        @"(?:options|settings|keywords|features|functions|methods|commands|parameters|arguments|fields|values|types|data" +
        @"|changes|properties" +
        @"|plugins|components|parts|things|above|time|cases|examples|pages|files|these|them)\b)\w+" +
        @"|the\ (?:\w+\ )?majority\b(?!\ of\ (?:your|the\ (?:work|design|implementation))\b)" +
        @"|(?<!within\ an\ )orders?\ of\ magnitude|tens\ of" +
        @"|a\ decade\ (?:of|ago)|(?:nearly|almost|virtually" +
        @"|practically)\ (?:all|every|no|none)(?!\ of\ your)" +
        @"|(?:more|fewer|less)\ than\ (?:half|a\ (?:third|quarter|fifth|tenth|dozen|hundred|thousand|million)|one\ (?:percent|in))" +
        @"|(?:a|the)\ (?:large|small|growing|tiny|vast|sizeable|sizable)\ (?:share|fraction|proportion|percentage)\ of\b" +
        @"|" + Numbers + @"\ (?:in|out\ of" +
        @"|of(?=\ (?:ten|twenty|hundred|thousand))|of\ every)\ (?:every\ )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty" +
        @"|hundred|thousand)" +
        @"|(?:takes?|took|taking|lasts?|lasted|spends?|spent)\ (?:[\w-]+\ ){0,2}?(?:a\ few|several|multiple|many)" +
        @"\ (?:minutes|hours|days|weeks|months|years)" +
        @"|every\ (?:second|third|fourth|fifth|tenth)\ (?!\w+day|week|month|year|major|minor|release)\w+" +
        @"|(?:dozens|hundreds|thousands|millions|billions|trillions)\ of(?!(?<=\band\ \w+\ of)\ other\b)" +
        @"|by\ the\ (?:dozens|hundreds|thousands|millions)" +
        @"|(?:several|a\ few)\ (?:dozen|hundred|thousand|million|billion)" +
        @"|(?:several|a\ few|a\ handful\ of)\ (?:(?:kilo|mega|giga|tera|peta)(?:byte|watt|bit)s|(?:milli|micro|nano)seconds|percent)" +
        @"|a\ handful\ of\ (?:\w+\ )?(?:people|users|customers|companies|countries|deaths)" +
        @"|" + Numbers + @"\ and\ a\ half\ \w+s\b|a\ factor\ of\ (?:" + Numbers + @"|up\ to\ \w+)" +
        @"|measured\ in\ (?:years|decades|centuries|millennia)" +
        @"|(?![0-9])(?<!\b(?:every|past|last|next|these|previous)\ )" + Numbers +
        @"\ (?:\w+\ )?(?:seconds|minutes?|hours?|days?|weeks?|months?|years?|decades|centuries)" +
        @"(?!\ (?:ago|later|earlier|before|from\ now|in\ advance)\b)|(?![0-9])" + Numbers +
        @"\ (?:\w+\ )?(?:percent|per\ cent|percentage\ points?|dollars|euros|pounds|cents|miles|met(?:re|er)s|kilomet(?:re|er)s|feet" +
        @"|inches" +
        @"|tons|tonnes|kilograms|grams|glasses|cups|degrees)" +
        @"|(?<!\bnext\ )(?:fifty|hundred|thousand|million|billion)\ (?:\w+\ )?(?:people|users|customers|employees|visitors|copies|deaths)" +
        @")\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
