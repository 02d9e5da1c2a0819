using System.Globalization;
using System.Text;
using Site.Text.Folding;

namespace Site.Quantities.Units;

/// <summary>
/// A unit or quantity as it is read: in compatible form (<c>㎾h</c> as kWh, <c>ＵＳＤ</c> as USD, <c>％</c> as %), raised digits as powers
/// (<c>s²</c>, <c>㎡</c>), and other signs for times, divided by and minus as <c>*</c>, <c>/</c> and <c>-</c>. What nobody sees is left out.
/// Fractions in one sign stay as they are, since their digits would join those before them.
/// </summary>
internal readonly record struct FoldedNotation
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private readonly List<int>? _places;

    private FoldedNotation(string text, List<int>? places) => (Text, _places) = (text, places);

    /// <summary>The text as it is read.</summary>
    public string Text { get; }

    /// <summary>Folds a text.</summary>
    /// <param name="text">The text as it is written.</param>
    public static FoldedNotation Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return new FoldedNotation(text, null);
        }

        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        var at = 0;
        var isRaised = false;
        while (at < text.Length)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var raised = RaisedOf(text[at]);
            if (PageTextFolding.IsDeleted(text[at]))
            {
                at += length;
                continue;
            }

            folded.Append(raised is null ? status == System.Buffers.OperationStatus.Done ? Plain(rune) : text.Substring(at, length)
                : isRaised ? raised
                : "^" + raised);
            isRaised = raised is not null;
            while (places.Count < folded.Length)
            {
                places.Add(at);
            }

            at += length;
        }

        places.Add(text.Length);
        return new FoldedNotation(folded.ToString(), places);
    }

    /// <summary>A problem of the text as it is read, at its place in the text as it is written.</summary>
    /// <param name="problem">The problem; null where there is none.</param>
    public TextProblem? Unfolded(TextProblem? problem)
    {
        if (problem is null || _places is not { } places)
        {
            return problem;
        }

        var start = places[Math.Clamp(problem.Offset, 0, places.Count - 1)];
        var end = places[Math.Clamp(problem.Offset + problem.Length, 0, places.Count - 1)];
        return problem with { Offset = start, Length = problem.Length == 0 ? 0 : Math.Max(1, end - start) };
    }

    private static string? RaisedOf(char sign) => Raised.IndexOf(sign, StringComparison.Ordinal) is var digit and >= 0
        ? digit.ToString(CultureInfo.InvariantCulture)
        : sign == '\u207B' ? "-"
        : null;

    private static string Plain(Rune rune)
    {
        switch (rune.Value)
        {
            case 0xD7 or 0x22C5 or 0x2217 or 0x2219 or 0x2022:
                return "*";
            case 0xF7 or 0x2044 or 0x2215:
                return "/";
            case 0x2212:
                return "-";
        }

        var written = rune.ToString();
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNumber)
        {
            return written;
        }

        var plain = new StringBuilder();
        foreach (var c in CompatibleText.Of(written))
        {
            // A square metre in one sign comes apart as m2.
            plain.Append(char.IsAsciiDigit(c) && plain.Length > 0 && char.IsLetter(plain[^1]) ? "^" : "");
            plain.Append(c is '\u2215' or '\u2044' ? '/' : c);
        }

        return plain.ToString();
    }
}
