using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Site.Text;

namespace Site.Verification.Pages;

/// <summary>
/// Finds in a page what browsers show or do and no rule of the format reads (W33). It knows what is read and takes all else for a problem,
/// for what browsers may show one day is in no list.
/// </summary>
internal static class UnreadMarkup
{
    private static readonly FrozenSet<string> Elements = SetOf("""
        a abbr address article aside b bdi blockquote body br button caption circle cite code col colgroup cost-calculator
        cost-comparison data dd del details dfn div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head
        header hr html i img input ins kbd label legend li line link main mark meta nav noscript ol optgroup option output p path pre
        polygon polyline q rect rp rt ruby s samp script section select small span strong style sub summary sup svg table tbody td
        template text tfoot th thead time title tr tspan u ul var wbr
        """);

    private static readonly FrozenSet<string> Attributes = SetOf("""
        align alt async autocapitalize autocomplete autocorrect charset checked cite class color colspan content cx cy d datetime
        decoding defer dir disabled dx dy enterkeyhint fetchpriority fill fill-opacity fill-rule focusable font-family font-size
        font-weight for headers height hidden href hreflang http-equiv id inert inputmode integrity itemid itemprop itemref itemscope
        itemtype lang loading max maxlength media min minlength multiple name nonce open pattern points preserveaspectratio property r
        readonly referrerpolicy rel required reversed role rowspan rx ry scope selected size sizes spellcheck src start step stroke
        stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width style tabindex text-anchor transform translate type
        valign value version viewbox visibility width x x1 x2 xmlns y y1 y2
        """);

    private static readonly FrozenSet<string> Titled = SetOf("a abbr dfn img link");
    private static readonly FrozenSet<string> Fields = SetOf("input optgroup option select");
    private static readonly FrozenSet<string> Addresses = SetOf("cite href src");
    private static readonly FrozenSet<string> Schemes = SetOf("http https mailto tel");

    /// <summary>What a page has of it, each in words that go on after "The page has".</summary>
    public static IEnumerable<string> In(IHtmlDocument document)
    {
        foreach (var element in document.All)
        {
            var name = element.LocalName.ToLowerInvariant();
            if (!Elements.Contains(name))
            {
                yield return $"the element '{ShortText.Of(name)}'";
            }

            if (Fields.Contains(name) && !IsPlainField(element, name) && !IsInCalculator(element))
            {
                yield return $"a field '{name}' that belongs to no calculator";
            }

            foreach (var attribute in element.Attributes.Where(a => !IsRead(element, name, a)))
            {
                yield return $"'{ShortText.Of($"{attribute.Name}=\"{attribute.Value}\"")}' at an element '{ShortText.Of(name)}'";
            }
        }
    }

    private static bool IsRead(IElement element, string name, IAttr attribute)
    {
        var (key, value) = (attribute.Name.ToLowerInvariant(), attribute.Value);
        return key switch
        {
            "title" => Titled.Contains(name) && !IsOfClaim(element),
            "http-equiv" => value.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase),
            _ when Addresses.Contains(key) => SchemeOf(value) is not { } scheme || Schemes.Contains(scheme),
            _ => Attributes.Contains(key)
                || key.StartsWith("data-", StringComparison.Ordinal)
                || key.StartsWith("aria-", StringComparison.Ordinal),
        };
    }

    private static bool IsOfClaim(IElement element) =>
        element.ClassList.Contains("claim") || element.ClassList.Contains("uncited") || element.HasAttribute("data-claim");

    /// <summary>Whether it is a box to tick or to write in, which shows no words of its own.</summary>
    private static bool IsPlainField(IElement element, string name) =>
        name == "input" && element.GetAttribute("type") is "checkbox" or "search" && !element.HasAttribute("value");

    private static bool IsInCalculator(IElement element)
    {
        var around = element.ParentElement;
        while (around is not null && !PagePartsReader.IsCalculator(around))
        {
            around = around.ParentElement;
        }

        return around is not null;
    }

    /// <summary>The scheme of an address as browsers find it, which skip blanks and control characters; null of a relative one.</summary>
    private static string? SchemeOf(string address)
    {
        var scheme = new StringBuilder();
        foreach (var c in address.Where(c => c > ' ' && !char.IsControl(c)))
        {
            if (c is ':' or '/' or '?' or '#')
            {
                return c == ':' ? scheme.ToString().ToLowerInvariant() : null;
            }

            scheme.Append(c);
        }

        return null;
    }

    private static FrozenSet<string> SetOf(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
