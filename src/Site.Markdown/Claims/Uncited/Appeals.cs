using System.Text.RegularExpressions;

namespace Site.Markdown.Claims.Uncited;

/// <summary>Finds words that appeal to evidence or to people, and name none.</summary>
internal static partial class Appeals
{
    /// <summary>Those of a text, which do not overlap.</summary>
    /// <param name="text">A paragraph, code blanked out.</param>
    public static IEnumerable<Match> Find(string text) => Pattern().Matches(text);

    [GeneratedRegex(
        """
        \b(?:
          (?:stud(?:y|ies)|research|surveys?|polls?|benchmarks|tests|measurements|evidence|observations|experiments
            |industry\ reports|literature|statistics|data|figures)
            (?:\ (?:has|have))?(?:\ \w+ly)?(?:\ (?:has|have))?
            \ (?:shows?|showed|shown|suggests?|suggested|found|finds?|indicates?|indicated|demonstrates?|demonstrated|confirms?|confirmed
              |proves?|proved|proven|reveals?|revealed)
        | (?<!\b(?:help|let|make)(?:s|ed|ing)?\ (?:\w+\ )?)
          (?:experts|analysts|critics|scientists|researchers|economists|historians|doctors|physicians|observers|insiders|sources|engineers
              |commentators|specialists|academics|lawyers|people|everyone|everybody|some|many
              |(?:most|many|some|several|few|other)\ (?:\w+\ )?(?:people|developers|users|engineers|experts|critics|programmers|authors
              |customers|teams|companies|respondents|contributors|readers|participants)|users|respondents|developers|customers|participants)
            (?:\ (?:have|are|widely|generally|often|now|all|also))*
            \ (?:say|said|agree|agreed|believe|believed|argue|argued|claim|claimed|expect|think|thought|note|noted|warn|warned|recommend
              |recommended|knows|report|reported|reporting|feel|felt|find|found|complain|complained|tell|told
              |prefer|observed|mentioned|suggest
              |suggested|predict|predicted|estimate|estimated|consider|considered|called)
        | (?:we|I)(?:['’]ve|\ have)?\ (?:also\ |\w+ly\ )?(?:found|observed|seen|noticed|heard|verified|measured|confirmed)
            \ (?:\w+ly\ )?(?:that\b|from\b|in\ practice)
        | (?:is|are|was|were|been)\ (?:well\ |widely\ |generally\ |not\ )?known\ (?:not\ )?to\b
        | (?:nobody|no\ one)\ (?:disputes|doubts|denies)
        | according\ to\ (?:\w+\ )?(?:experts|analysts|sources|insiders|researchers|studies|some|many|reports|surveys|critics|scientists
              |observers|estimates)
        | it\ (?:is|was|has\ been|has\ long\ been)(?:\ (?:\w+ly|well|long|often))?
            \ (?:said|known|accepted|believed|thought|agreed|shown|proven|proved|reported|recogni[sz]ed|understood|estimated|argued|claimed
              |demonstrated|established)
        | there\ is\ (?:no|little|some|growing|strong|ample|good)\ evidence
        | (?<!\bnot\ (?:yet\ )?)
          (?:widely|generally|commonly|universally)\ (?:accepted|believed|regarded|thought|recogni[sz]ed|held|agreed|considered
            |acknowledged)
        | common\ knowledge|popular\ belief
        | (?:has|have|had)\ (?:\w+\ )?(?:a|the)\ (?:\w+\ )?reputation\ (?:for|of|as)
        | (?:reportedly|allegedly|supposedly)
        | (?<=(?:^|[.!?]\ ))(?:obviously|undoubtedly|needless\ to\ say)
        )\b
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
